import { jsonObjectFrom } from "kysely/helpers/postgres";
import { recordActivity } from "../activity";
import { DAY } from "../clock";
import { db, kysely, type Tx } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import { PERSON_COLUMNS } from "../people/columns";
import { literal } from "../sql";
import { restrictionRuns, type Viewer } from "../viewer";
import { lockCommunity } from "./communities";
import { activate, endMembership, giveRole, readMembership } from "./memberships";
import { type CommunityFacts, canModerateOrManage, canRestrict, communityModeratedOrManagedBy } from "./policy";
import type { RestrictionInput } from "./schema";

const MOST_SHOWN = 100;

/** The end of something that lasts so many days; null for no end. */
export const endAfter = (days: number | null, at: Date): Date | null =>
	days === null ? null : new Date(at.getTime() + days * DAY);

/** Mutes somebody in a community, or bans them from it. Their seats go as when they leave. */
export async function restrictMember(
	viewer: Viewer,
	slug: string,
	{ personId, kind, days, reason }: Omit<RestrictionInput, "slug">,
	at: Date,
): Promise<{ id: string }> {
	return db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		const membership = await readMembership(tx, community.id, personId);
		if (membership?.status !== "active") throw new NotFound();
		return restrictIn(tx, viewer, community, { personId, kind, endsAt: endAfter(days, at), reason }, at);
	});
}

/** A member for the form that mutes or bans them. @throws NotFound, or Refused for those who may not */
export async function memberToRestrict(viewer: Viewer, community: CommunityFacts, personId: string) {
	demand(canModerateOrManage(viewer, community));
	if (!isId(personId)) throw new NotFound();
	const member = found(
		await kysely
			.selectFrom("memberships as ms")
			.innerJoin("people as person", "person.id", "ms.personId")
			.select(["person.id", "person.givenName", "person.familyName", "ms.role"])
			.where("ms.communityId", "=", community.id)
			.where("ms.personId", "=", personId)
			.where("ms.status", "=", literal("active"))
			.executeTakeFirst(),
	);
	demand(canRestrict(viewer, community, { personId, role: member.role, isForGood: false }));
	return member;
}

/** What somebody may not do, and until when. */
interface Restriction {
	personId: string;
	kind: "mute" | "ban";
	endsAt: Date | null;
	reason: string;
}

/** The same under the lock of the community. `byCase`: the decision of a case tells the person. */
export async function restrictIn(
	tx: Tx,
	viewer: Viewer,
	community: CommunityFacts,
	restriction: Restriction,
	at: Date,
	byCase = false,
): Promise<{ id: string }> {
	const { personId, kind, endsAt } = restriction;
	const membership = await readMembership(tx, community.id, personId);
	const role = membership?.status === "active" ? membership.role : null;
	demand(canRestrict(viewer, community, { personId, role, isForGood: endsAt === null }));
	const isThere = membership && membership.status !== "left" && membership.status !== "removed";
	if (kind === "ban" && isThere) await endMembership(tx, community.id, personId, "removed", at);
	const row = await tx.communityRestriction.create({
		data: {
			...restriction,
			communityId: community.id,
			startsAt: at,
			byId: viewer.personId,
			roleBefore: kind === "ban" ? role : null,
		},
		select: { id: true },
	});
	await recordActivity(tx, viewer, {
		kind: kind === "ban" ? "member.banned" : "member.muted",
		at,
		communityId: community.id,
		subject: ["restriction", row.id],
		detail: { endsAt: endsAt?.toISOString() ?? null, ...(byCase && { byCase }) },
	});
	return row;
}

/** Ends a mute or a ban before its time. Who was a member when they were banned is one again. */
export async function liftRestriction(viewer: Viewer, slug: string, id: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canModerateOrManage(viewer, community));
		if (!isId(id)) throw new NotFound();
		const row = found(
			await tx.communityRestriction.findFirst({
				where: { id, communityId: community.id },
				select: { personId: true, roleBefore: true, endsAt: true },
			}),
		);
		demand(
			canRestrict(viewer, community, {
				personId: row.personId,
				role: row.roleBefore,
				isForGood: row.endsAt === null,
			}),
		);
		await liftIn(tx, viewer, id, at);
	});
}

/** The same under the lock of the community, without a question about rights. One that is over changes nothing. */
export async function liftIn(tx: Tx, viewer: Viewer, id: string, at: Date, byCase = false): Promise<void> {
	const row = await tx.communityRestriction.findFirst({
		where: { id, liftedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
		select: { communityId: true, personId: true, startsAt: true, roleBefore: true },
	});
	if (!row) return;
	const { communityId, personId, startsAt, roleBefore } = row;
	await tx.communityRestriction.update({ where: { id }, data: { liftedAt: at }, select: { id: true } });
	const membership = await tx.membership.findUnique({
		where: { communityId_personId: { communityId, personId } },
		select: { status: true, since: true },
	});
	const isAsTheBanLeftIt = membership?.status === "removed" && membership.since.getTime() === startsAt.getTime();
	if (roleBefore && isAsTheBanLeftIt) {
		const membershipId = await activate(tx, communityId, personId, at);
		await giveRole(tx, { membershipId, communityId, role: roleBefore });
	}
	await recordActivity(tx, viewer, {
		kind: "restriction.lifted",
		at,
		communityId,
		subject: ["restriction", id],
		...(byCase && { detail: { byCase } }),
	});
}

/** The mutes and bans that run in a community, the latest first, for those who look after it. */
export async function runningRestrictions(viewer: Viewer, slug: string, at: Date) {
	return kysely
		.selectFrom("community_restrictions as restriction")
		.innerJoin("communities as c", "c.id", "restriction.communityId")
		.select(["restriction.id", "restriction.kind", "restriction.startsAt", "restriction.endsAt", "restriction.reason"])
		.select((eb) => [
			jsonObjectFrom(
				eb
					.selectFrom("people as person")
					.select([...PERSON_COLUMNS, "person.status"])
					.whereRef("person.id", "=", "restriction.personId"),
			)
				.$notNull()
				.as("person"),
		])
		.where("c.slug", "=", slug)
		.where(communityModeratedOrManagedBy(viewer))
		.where(restrictionRuns(at))
		.orderBy("restriction.startsAt", "desc")
		.orderBy("restriction.id")
		.limit(literal(MOST_SHOWN))
		.execute();
}

export type RunningRestriction = Awaited<ReturnType<typeof runningRestrictions>>[number];

/** Job: what was written about an anonymised person is deleted. */
export async function eraseRestrictions(personId: string): Promise<void> {
	await db.communityRestriction.updateMany({ where: { personId, reason: { not: "" } }, data: { reason: "" } });
}
