import { type Expression, type SqlBool, sql } from "kysely";
import { jsonArrayFrom, jsonBuildObject } from "kysely/helpers/postgres";
import { recordActivity } from "../activity";
import { decodeInstantCursor, pageOf } from "../cursor";
import { db, kysely, readIn, type Tx } from "../db";
import { demand, found, NotFound, Refused } from "../errors";
import { lockRow } from "../locks";
import { roleMay } from "../membership-roles";
import { WORKS_HERE } from "../people/policy";
import { countRows, literal } from "../sql";
import type { Viewer } from "../viewer";
import { lockCommunity } from "./communities";
import { activate, endMembership, giveRole, readMembership } from "./memberships";
import { canNameManagers, canRead, communityHasManager } from "./policy";

const PAGE_SIZE = 20;
/** Home says "50" for more. */
const COUNTED = 50;
const REQUESTS_EACH = 20;
const TOLD_AT_ONCE = 200;

/** Communities that nobody manages, hidden ones as well, under the alias `c`. Archived ones need no manager. */
const withoutManager = () =>
	kysely
		.selectFrom("communities as c")
		.where("c.archivedAt", "is", null)
		.where((eb) => eb.not(communityHasManager()(eb)));

/**
 * For hub leads and administrators: what they need to name a manager, and no content. Those of which the job has not yet told
 * first, then the longest without one.
 */
export async function communitiesWithoutManager(viewer: Viewer, after?: string) {
	demand(canNameManagers(viewer));
	const cursor = decodeInstantCursor(after);
	const since = sql<Date>`coalesce(${sql.ref("c.withoutManagerSince")}, 'epoch'::timestamptz)`;
	const rows = await withoutManager()
		.select(["c.id", "c.slug", "c.name", "c.visibility", "c.withoutManagerSince"])
		.select((eb) => [since.as("since"), openRequests(eb.ref("c.id")).as("requests")])
		.$if(cursor !== undefined, (query) =>
			query.where((eb) => sql<SqlBool>`(${since}, ${eb.ref("c.id")}) > (${cursor?.at}, ${cursor?.id}::uuid)`),
		)
		.orderBy(since)
		.orderBy("c.id")
		.limit(sql.lit(PAGE_SIZE + 1))
		.execute();
	const listed = rows.map(({ requests, ...row }) => ({
		...row,
		requests: requests.map((request) => ({ ...request, since: new Date(request.since) })),
	}));
	return pageOf(listed, PAGE_SIZE, (row) => ({ at: row.since.toISOString(), id: row.id }));
}

function openRequests(communityId: Expression<string>) {
	const requests = kysely
		.selectFrom("memberships as asked")
		.innerJoin("people as asker", "asker.id", "asked.personId")
		.select(["asked.since", "asked.note"])
		.select((eb) =>
			jsonBuildObject({
				id: eb.ref("asker.id"),
				givenName: eb.ref("asker.givenName"),
				faceFileId: eb.ref("asker.faceFileId"),
				familyName: eb.ref("asker.familyName"),
				jobTitle: eb.ref("asker.jobTitle"),
			}).as("person"),
		)
		.where("asked.communityId", "=", communityId)
		.where("asked.status", "=", literal("requested"))
		.where("asker.status", "=", literal("active"))
		.orderBy("asked.since")
		.limit(sql.lit(REQUESTS_EACH));
	return jsonArrayFrom(requests);
}

/** How many there are, for home: an expression of a query. */
export const countOfWithoutManager = () =>
	kysely
		.selectFrom(withoutManager().select("c.id").limit(sql.lit(COUNTED)).as("counted"))
		.select(countRows().as("count"))
		.$asScalar()
		.$notNull();

/** @throws NotFound for a community that somebody manages: the hub has nothing to do there. */
export async function lockWithoutManager(tx: Tx, viewer: Viewer, communityId: string) {
	demand(canNameManagers(viewer));
	await lockRow(tx, "communities", communityId, "update");
	const [community] = await readIn(
		tx,
		withoutManager().select(["c.id", "c.name", "c.visibility", "c.archivedAt"]).where("c.id", "=", communityId),
	);
	return found(community);
}

/**
 * The hub names a manager where there is none: an active employee, whether they are a member or not. The members are told.
 * Nobody lets themselves into a community that they may not read.
 */
export async function nameManager(
	viewer: Viewer,
	{ communityId, email }: { communityId: string; email: string },
	at: Date,
): Promise<{ communityName: string }> {
	return db.$transaction(async (tx) => {
		const community = await lockWithoutManager(tx, viewer, communityId);
		const person = await tx.person.findFirst({
			where: { email, ...WORKS_HERE },
			select: { id: true },
		});
		if (!person) throw new Refused("person_not_active");
		if (person.id === viewer.personId) demandNotOneself(viewer, community);
		const id = await activate(tx, communityId, person.id, at);
		await giveRole(tx, { membershipId: id, communityId, role: "manager" });
		await recordActivity(tx, viewer, {
			kind: "membership.manager_named",
			at,
			communityId,
			subject: ["membership", id],
		});
		return { communityName: community.name };
	});
}

function demandNotOneself(viewer: Viewer, community: Parameters<typeof canRead>[1]): void {
	if (!canRead(viewer, community).allowed) throw new Refused("name_somebody_else");
}

/** The hub answers a request where no manager can, but not its own. */
export async function answerForManagers(
	viewer: Viewer,
	{ communityId, personId, accept }: { communityId: string; personId: string; accept: boolean },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		await lockWithoutManager(tx, viewer, communityId);
		if (personId === viewer.personId) throw new Refused("own_account");
		if ((await readMembership(tx, communityId, personId))?.status !== "requested") throw new Refused("no_open_request");
		const id = accept
			? await activate(tx, communityId, personId, at)
			: await endMembership(tx, communityId, personId, "left", at);
		await recordActivity(tx, viewer, {
			kind: accept ? "membership.accepted" : "membership.declined",
			at,
			communityId,
			subject: ["membership", id],
		});
	});
}

/** A manager stops managing, also as the last one: the hub is then told, and names another. */
export async function handToHub(viewer: Viewer, slug: string, { stay }: { stay: boolean }, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		const membership = await readMembership(tx, community.id, viewer.personId);
		if (membership?.status !== "active") throw new NotFound();
		if (!roleMay(membership.role, "manage")) throw new Refused("managers_only");
		await giveRole(tx, { membershipId: membership.id, communityId: community.id, role: "member" });
		if (!stay) await endMembership(tx, community.id, viewer.personId, "left", at);
		await recordActivity(tx, viewer, {
			kind: stay ? "membership.role_changed" : "membership.left",
			at,
			communityId: community.id,
			subject: ["membership", membership.id],
			...(stay ? { detail: { from: membership.role, to: "member" } } : {}),
		});
		await tellOfLostManager(tx, viewer, community.id, at);
	});
}

/** Tells the hub, once, that nobody manages the community. The caller holds its lock. */
export async function tellOfLostManager(tx: Tx, viewer: Viewer, communityId: string, at: Date): Promise<void> {
	const [lost] = await readIn(tx, withoutManager().select("c.id").where("c.id", "=", communityId));
	if (!lost) return;
	await tx.community.update({ where: { id: communityId }, data: { withoutManagerSince: at } });
	await recordActivity(tx, viewer, {
		kind: "community.without_manager",
		at,
		communityId,
		subject: ["community", communityId],
	});
}

/**
 * Job: tells the hub of each community whose last manager left the company or was suspended, once until it has a manager
 * again. Returns how many.
 */
export async function tellOfLostManagers(at: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		const managed = kysely
			.selectFrom("communities as c")
			.select("c.id")
			.where("c.withoutManagerSince", "is not", null)
			.where((eb) => eb.or([eb("c.archivedAt", "is not", null), communityHasManager()(eb)]));
		await readIn(tx, kysely.updateTable("communities").set({ withoutManagerSince: null }).where("id", "in", managed));
		const untold = withoutManager()
			.select("c.id")
			.where("c.withoutManagerSince", "is", null)
			.orderBy("c.id")
			.limit(sql.lit(TOLD_AT_ONCE))
			// A verb that names a manager holds the lock: the next turn sees its result.
			.forNoKeyUpdate()
			.skipLocked();
		const lost = await readIn(
			tx,
			kysely.updateTable("communities").set({ withoutManagerSince: at }).where("id", "in", untold).returning("id"),
		);
		for (const { id } of lost)
			await recordActivity(tx, null, {
				kind: "community.without_manager",
				at,
				communityId: id,
				subject: ["community", id],
			});
		return lost.length;
	});
}
