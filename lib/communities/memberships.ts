import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand, found, NotFound, Refused } from "../errors";
import type { Viewer } from "../viewer";
import { lockCommunity } from "./communities";
import { canAdmit, canChangeCommunity, canJoin, canManage, canRequest } from "./policy";

type Role = "member" | "moderator" | "manager";

/** The membership as it stands under the lock: the viewer's own copy may be a click old. */
async function statusOf(tx: Tx, communityId: string, personId: string) {
	return tx.membership.findUnique({
		where: { communityId_personId: { communityId, personId } },
		select: { id: true, status: true, role: true },
	});
}

async function activate(tx: Tx, communityId: string, personId: string, at: Date, role?: Role): Promise<string> {
	const before = await statusOf(tx, communityId, personId);
	const membership = await tx.membership.upsert({
		where: { communityId_personId: { communityId, personId } },
		create: { communityId, personId, status: "active", role: role ?? "member", since: at, joinedAt: at },
		update: { status: "active", since: at, ...(role ? { role } : {}), note: null },
		select: { id: true, joinedAt: true },
	});
	if (!membership.joinedAt) await tx.membership.update({ where: { id: membership.id }, data: { joinedAt: at } });
	if (before?.status !== "active")
		await tx.community.update({ where: { id: communityId }, data: { memberCount: { increment: 1 } } });
	return membership.id;
}

async function end(
	tx: Tx,
	communityId: string,
	personId: string,
	status: "left" | "removed",
	at: Date,
): Promise<string> {
	const membership = found(await statusOf(tx, communityId, personId));
	if (membership.status === "left" || membership.status === "removed") throw new NotFound();
	if (membership.role === "manager" && membership.status === "active") {
		const managers = await tx.membership.count({ where: { communityId, role: "manager", status: "active" } });
		if (managers === 1) throw new Refused("last_manager");
	}
	await tx.membership.update({ where: { id: membership.id }, data: { status, since: at, role: "member" } });
	if (membership.status === "active")
		await tx.community.update({ where: { id: communityId }, data: { memberCount: { decrement: 1 } } });
	return membership.id;
}

/** Joins an open community, or accepts an invitation. Joining twice is refused, not counted twice. */
export async function joinCommunity(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canJoin(viewer, community));
		if ((await statusOf(tx, community.id, viewer.personId))?.status === "active") throw new Refused("already_member");
		const id = await activate(tx, community.id, viewer.personId, at);
		await recordActivity(tx, viewer, {
			kind: "membership.joined",
			at,
			communityId: community.id,
			subject: ["membership", id],
		});
	});
}

/** Asks to join; the managers are told. */
export async function requestMembership(
	viewer: Viewer,
	slug: string,
	note: string | undefined,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canRequest(viewer, community));
		const before = await statusOf(tx, community.id, viewer.personId);
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

/** Leaves, or takes back a request, or declines an invitation. */
export async function leaveCommunity(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		const before = await statusOf(tx, community.id, viewer.personId);
		if (!before || before.status === "left" || before.status === "removed") throw new Refused("not_a_member");
		const id = await end(tx, community.id, viewer.personId, "left", at);
		await recordActivity(tx, viewer, {
			kind: "membership.left",
			at,
			communityId: community.id,
			subject: ["membership", id],
		});
	});
}

/** A manager says yes or no to a request; two managers answering at once is one answer. */
export async function answerRequest(
	viewer: Viewer,
	slug: string,
	personId: string,
	accept: boolean,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canAdmit(viewer, community));
		if ((await statusOf(tx, community.id, personId))?.status !== "requested") throw new Refused("no_open_request");
		const id = accept
			? await activate(tx, community.id, personId, at)
			: await end(tx, community.id, personId, "left", at);
		await recordActivity(tx, viewer, {
			kind: accept ? "membership.accepted" : "membership.declined",
			at,
			communityId: community.id,
			subject: ["membership", id],
		});
	});
}

/** A manager invites an employee by address; someone who had asked becomes a member at once. */
export async function inviteMember(viewer: Viewer, slug: string, email: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canChangeCommunity(viewer, community));
		const person = await tx.person.findFirst({
			where: { email, status: "active", kind: "employee" },
			select: { id: true },
		});
		if (!person) throw new Refused("person_not_active");
		const before = await statusOf(tx, community.id, person.id);
		if (before?.status === "active") throw new Refused("already_member");
		if (before?.status === "requested") {
			const id = await activate(tx, community.id, person.id, at);
			await recordActivity(tx, viewer, {
				kind: "membership.accepted",
				at,
				communityId: community.id,
				subject: ["membership", id],
			});
			return;
		}
		const { id } = await tx.membership.upsert({
			where: { communityId_personId: { communityId: community.id, personId: person.id } },
			create: {
				communityId: community.id,
				personId: person.id,
				status: "invited",
				since: at,
				invitedById: viewer.personId,
			},
			update: { status: "invited", since: at, invitedById: viewer.personId },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "membership.invited",
			at,
			communityId: community.id,
			subject: ["membership", id],
		});
	});
}

export async function changeMemberRole(
	viewer: Viewer,
	slug: string,
	personId: string,
	role: Role,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canManage(viewer, community));
		const membership = await statusOf(tx, community.id, personId);
		if (membership?.status !== "active") throw new NotFound();
		if (membership.role === role) return;
		if (
			membership.role === "manager" &&
			(await tx.membership.count({ where: { communityId: community.id, role: "manager", status: "active" } })) === 1
		)
			throw new Refused("last_manager");
		await tx.membership.update({ where: { id: membership.id }, data: { role } });
		await recordActivity(tx, viewer, {
			kind: "membership.role_changed",
			at,
			communityId: community.id,
			subject: ["membership", membership.id],
			detail: { from: membership.role, to: role },
		});
	});
}

export async function removeMember(viewer: Viewer, slug: string, personId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canManage(viewer, community));
		const id = await end(tx, community.id, personId, "removed", at);
		await recordActivity(tx, viewer, {
			kind: "membership.removed",
			at,
			communityId: community.id,
			subject: ["membership", id],
		});
	});
}
