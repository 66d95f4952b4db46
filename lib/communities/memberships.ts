import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand, found, NotFound, Refused } from "../errors";
import { type MembershipRole, roleMay, rolesThatMay } from "../membership-roles";
import { WORKS_HERE } from "../people/policy";
import type { Viewer } from "../viewer";
import { demandNotBanned } from "./banned";
import { lockCommunity, releaseSeatsLater } from "./communities";
import { canChangeCommunity, canJoin, canManage, canRequest } from "./policy";
import { NO_WORK_SHARE } from "./schema";

/** The membership under the lock: the one in the viewer may be out of date. */
export async function readMembership(tx: Tx, communityId: string, personId: string) {
	return tx.membership.findUnique({
		where: { communityId_personId: { communityId, personId } },
		select: { id: true, status: true, role: true },
	});
}

export async function activate(tx: Tx, communityId: string, personId: string, at: Date): Promise<string> {
	await demandNotBanned(tx, communityId, personId, at);
	const before = await readMembership(tx, communityId, personId);
	const membership = await tx.membership.upsert({
		where: { communityId_personId: { communityId, personId } },
		create: { communityId, personId, status: "active", role: "member", since: at, joinedAt: at },
		update: { status: "active", since: at, note: null },
		select: { id: true, joinedAt: true },
	});
	if (!membership.joinedAt) await tx.membership.update({ where: { id: membership.id }, data: { joinedAt: at } });
	if (before?.status !== "active")
		await tx.community.update({ where: { id: communityId }, data: { memberCount: { increment: 1 } } });
	return membership.id;
}

/** Gives an active member a role. With a manager, the community is no longer without one. */
export async function giveRole(
	tx: Tx,
	{ membershipId, communityId, role }: { membershipId: string; communityId: string; role: MembershipRole },
): Promise<void> {
	await tx.membership.update({ where: { id: membershipId }, data: { role, ...NO_WORK_SHARE }, select: { id: true } });
	if (roleMay(role, "manage"))
		await tx.community.update({
			where: { id: communityId },
			data: { withoutManagerSince: null },
			select: { id: true },
		});
}

/** @throws Refused when the role goes and no other manager who works here is left. */
async function demandAnotherManager(
	tx: Tx,
	communityId: string,
	personId: string,
	role: MembershipRole,
): Promise<void> {
	if (!roleMay(role, "manage")) return;
	const managers = await tx.membership.findMany({
		where: {
			communityId,
			role: { in: rolesThatMay("manage") },
			status: "active",
			person: { status: "active" },
		},
		take: 2,
		select: { personId: true },
	});
	if (managers.length === 1 && managers[0]?.personId === personId) throw new Refused("last_manager");
}

/** Ends a membership, a request or an invitation under the lock of the community. Returns its id. */
export async function endMembership(
	tx: Tx,
	communityId: string,
	personId: string,
	status: "left" | "removed",
	at: Date,
): Promise<string> {
	const membership = found(await readMembership(tx, communityId, personId));
	if (membership.status === "left" || membership.status === "removed") throw new NotFound();
	if (membership.status === "active") await demandAnotherManager(tx, communityId, personId, membership.role);
	await tx.membership.update({
		where: { id: membership.id },
		data: { status, since: at, role: "member", ...NO_WORK_SHARE },
	});
	if (membership.status === "active") {
		await tx.community.update({ where: { id: communityId }, data: { memberCount: { decrement: 1 } } });
		await releaseSeatsLater(tx, communityId);
	}
	return membership.id;
}

/** Joins an open community, or accepts an invitation. A member who joins again is refused. */
export async function joinCommunity(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canJoin(viewer, community));
		if ((await readMembership(tx, community.id, viewer.personId))?.status === "active")
			throw new Refused("already_member");
		const id = await activate(tx, community.id, viewer.personId, at);
		await recordActivity(tx, viewer, {
			kind: "membership.joined",
			at,
			communityId: community.id,
			subject: ["membership", id],
		});
	});
}

/** Asks to join. The managers are notified. */
export async function requestMembership(
	viewer: Viewer,
	slug: string,
	note: string | undefined,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canRequest(viewer, community));
		await demandNotBanned(tx, community.id, viewer.personId, at);
		const before = await readMembership(tx, community.id, viewer.personId);
		if (before?.status === "active") throw new Refused("already_member");
		if (before?.status === "requested") throw new Refused("already_requested");
		const { id } = await tx.membership.upsert({
			where: { communityId_personId: { communityId: community.id, personId: viewer.personId } },
			create: { communityId: community.id, personId: viewer.personId, status: "requested", since: at, note },
			update: { status: "requested", since: at, note },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "membership.requested",
			at,
			communityId: community.id,
			subject: ["membership", id],
		});
	});
}

/** Leaves the community, withdraws a request or declines an invitation. */
export async function leaveCommunity(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		const before = await readMembership(tx, community.id, viewer.personId);
		if (!before || before.status === "left" || before.status === "removed") throw new Refused("not_a_member");
		const id = await endMembership(tx, community.id, viewer.personId, "left", at);
		await recordActivity(tx, viewer, {
			kind: "membership.left",
			at,
			communityId: community.id,
			subject: ["membership", id],
		});
	});
}

/** A manager accepts or declines a request. When two managers answer at once, the first answer holds. */
export async function answerRequest(
	viewer: Viewer,
	slug: string,
	personId: string,
	accept: boolean,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canManage(viewer, community));
		if ((await readMembership(tx, community.id, personId))?.status !== "requested")
			throw new Refused("no_open_request");
		const id = accept
			? await activate(tx, community.id, personId, at)
			: await endMembership(tx, community.id, personId, "left", at);
		await recordActivity(tx, viewer, {
			kind: accept ? "membership.accepted" : "membership.declined",
			at,
			communityId: community.id,
			subject: ["membership", id],
		});
	});
}

/**
 * A manager invites employees. Somebody who has asked to join becomes a member at once; members stay as they are. Returns how
 * many were invited. @throws Refused when all of them are members
 */
export async function inviteMembers(
	viewer: Viewer,
	slug: string,
	personIds: readonly string[],
	at: Date,
): Promise<number> {
	return db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canChangeCommunity(viewer, community));
		const here = await tx.person.count({ where: { id: { in: [...personIds] }, ...WORKS_HERE } });
		if (here < personIds.length) throw new Refused("person_not_active");
		let invited = 0;
		for (const personId of personIds) if (await invite(tx, viewer, community.id, personId, at)) invited++;
		if (invited === 0) throw new Refused("already_member");
		return invited;
	});
}

/** False when they are a member. The caller holds the lock of the community. */
async function invite(tx: Tx, viewer: Viewer, communityId: string, personId: string, at: Date): Promise<boolean> {
	const before = await readMembership(tx, communityId, personId);
	if (before?.status === "active") return false;
	if (before?.status === "requested") {
		const id = await activate(tx, communityId, personId, at);
		await recordActivity(tx, viewer, { kind: "membership.accepted", at, communityId, subject: ["membership", id] });
		return true;
	}
	await demandNotBanned(tx, communityId, personId, at);
	const invitation = { status: "invited", since: at, invitedById: viewer.personId } as const;
	const { id } = await tx.membership.upsert({
		where: { communityId_personId: { communityId, personId } },
		create: { communityId, personId, ...invitation },
		update: invitation,
		select: { id: true },
	});
	await recordActivity(tx, viewer, { kind: "membership.invited", at, communityId, subject: ["membership", id] });
	return true;
}

export async function changeMemberRole(
	viewer: Viewer,
	slug: string,
	personId: string,
	role: MembershipRole,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canManage(viewer, community));
		const membership = await readMembership(tx, community.id, personId);
		if (membership?.status !== "active") throw new NotFound();
		if (membership.role === role) return;
		if (!roleMay(role, "manage")) await demandAnotherManager(tx, community.id, personId, membership.role);
		await giveRole(tx, { membershipId: membership.id, communityId: community.id, role });
		await recordActivity(tx, viewer, {
			kind: "membership.role_changed",
			at,
			communityId: community.id,
			subject: ["membership", membership.id],
			detail: { from: membership.role, to: role },
		});
	});
}

/** Returns the role that the person had, null for somebody who was not a member yet. */
export async function removeMember(
	viewer: Viewer,
	slug: string,
	personId: string,
	at: Date,
): Promise<{ role: MembershipRole | null }> {
	return db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canManage(viewer, community));
		const before = await readMembership(tx, community.id, personId);
		const id = await endMembership(tx, community.id, personId, "removed", at);
		await recordActivity(tx, viewer, {
			kind: "membership.removed",
			at,
			communityId: community.id,
			subject: ["membership", id],
		});
		return { role: before?.status === "active" ? before.role : null };
	});
}

/** Job: removes the notes that an anonymised person wrote with their requests. */
export async function eraseRequestNotes(personId: string): Promise<void> {
	await db.membership.updateMany({ where: { personId, note: { not: null } }, data: { note: null } });
}
