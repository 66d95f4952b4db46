import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import type { MembershipRole } from "../membership-roles";
import type { Viewer } from "../viewer";
import { lockCommunity, releaseSeatsLater } from "./communities";
import { activate, giveRole } from "./memberships";
import { canChangeCommunity, canManage } from "./policy";
import { lockWithoutManager } from "./without-manager";

interface Ended {
	personId: string;
	/** When it was answered or ended: nothing has happened since. */
	since: Date;
}

/** @throws Refused when something has happened since */
async function unchanged(tx: Tx, communityId: string, { personId, since }: Ended) {
	const membership = found(
		await tx.membership.findUnique({
			where: { communityId_personId: { communityId, personId } },
			select: { id: true, status: true, since: true },
		}),
	);
	if (membership.since.getTime() !== since.getTime()) throw new Refused("answer_passed");
	return membership;
}

/** Takes back the answer to a request to join: it is open again, and the person is told. */
export async function reopenJoinRequest(viewer: Viewer, slug: string, ended: Ended, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canManage(viewer, community));
		await reopen(tx, viewer, community.id, ended, at);
	});
}

/** The same for the hub, which answers where there is no manager. */
export async function reopenForManagers(viewer: Viewer, communityId: string, ended: Ended, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await lockWithoutManager(tx, viewer, communityId);
		await reopen(tx, viewer, communityId, ended, at);
	});
}

async function reopen(tx: Tx, viewer: Viewer, communityId: string, ended: Ended, at: Date): Promise<void> {
	const { id, status } = await unchanged(tx, communityId, ended);
	if (status !== "active" && status !== "left") throw new Refused("answer_passed");
	await tx.membership.update({ where: { id }, data: { status: "requested", since: at }, select: { id: true } });
	if (status === "active") {
		await tx.community.update({ where: { id: communityId }, data: { memberCount: { decrement: 1 } } });
		await releaseSeatsLater(tx, communityId);
	}
	await recordActivity(tx, viewer, { kind: "membership.reopened", at, communityId, subject: ["membership", id] });
}

/** Takes back that a manager removed somebody, who is told. Seats that went with the membership do not come back. */
export async function restoreMember(
	viewer: Viewer,
	slug: string,
	{ role, ...removed }: Ended & { role: MembershipRole },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canChangeCommunity(viewer, community));
		const { status } = await unchanged(tx, community.id, removed);
		if (status !== "removed") throw new Refused("answer_passed");
		const id = await activate(tx, community.id, removed.personId, at);
		await giveRole(tx, { membershipId: id, communityId: community.id, role });
		await recordActivity(tx, viewer, {
			kind: "membership.restored",
			at,
			communityId: community.id,
			subject: ["membership", id],
		});
	});
}
