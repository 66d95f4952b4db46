import { type Expression, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { addDays, DAY, dayIn } from "../clock";
import { decodeCountCursor, decodeCursor, decodeInstantCursor, pageOf } from "../cursor";
import { kysely } from "../db";
import { env } from "../env";
import { demand } from "../errors";
import { afterCursor } from "../filters";
import { hasTerms } from "../search-text";
import { asBoolean, countRows, dayValue, literal, literals } from "../sql";
import type { Viewer } from "../viewer";
import { postPublished } from "../visibility";
import { backers } from "./backers";
import { canKeepRegister } from "./policy";
import { type MatterFilters, WAITING } from "./schema";
import { visibleMatters } from "./visible";

const LIST_SIZE = 25;
const COMMUNITIES_OFFERED = 300;
const OWN_SHOWN = 5;
/** Days before the due day from which on a planned matter is on its owner's home. */
const SOON_DAYS = 7;
/** Stands for no due day in the order of urgency. */
const NEVER = "9999-12-31";

/** Proposals of the matter `k` and of those joined to it, each with its community `c`. */
export const proposalsOfMatter = () =>
	kysely
		.selectFrom("proposal_cases as own")
		.innerJoin("raised_proposals as raised", "raised.caseId", "own.id")
		.innerJoin("posts as post", "post.id", "raised.postId")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.where(postPublished);

/** A column of the first of those proposals: the matter's own before joined ones. */
const firstOf = (column: Expression<string>) =>
	sql<string>`(array_agg(${column} order by own."mainId" nulls first, raised."raisedAt", post.id))[1]`;

/** Today, for due days. */
const todayOf = (at: Date) => dayIn(at, env().ORGANISATION_ZONE);

/** Matters with all that lists show, as one row each; those that are joined to another are part of that one. */
export function listedMatters(viewer: Viewer, at: Date) {
	const today = dayValue(todayOf(at));
	return visibleMatters(viewer)
		.where("k.mainId", "is", null)
		.innerJoinLateral(
			proposalsOfMatter()
				.where((eb) =>
					eb.or([eb("own.id", "=", eb.ref("k.id" as "own.id")), eb("own.mainId", "=", eb.ref("k.id" as "own.id"))]),
				)
				.select((eb) => [
					firstOf(eb.ref("post.title")).as("title"),
					firstOf(eb.ref("post.language")).as("language"),
					sql<string[]>`array_agg(distinct ${eb.ref("c.name")} order by ${eb.ref("c.name")})`.as("communities"),
					sql<string[]>`array_agg(distinct ${eb.ref("c.slug")})`.as("slugs"),
					sql<string[]>`array_agg(${eb.ref("post.id")})`.as("postIds"),
					sql<string>`string_agg(${eb.ref("post.searchText")}, ' ')`.as("searchText"),
					countRows().as("proposals"),
				])
				.as("part"),
			(join) => join.onTrue(),
		)
		.select(["k.id", "k.state", "k.ownerId", "k.dueOn", "k.raisedAt"])
		.select(["part.title", "part.language", "part.communities", "part.slugs", "part.searchText", "part.proposals"])
		.select((eb) => [
			asBoolean(eb.and([eb("k.dueOn", "<", today), eb("k.state", "in", literals(WAITING))])).as("isOverdue"),
			/** Overdue matters first, then by due day, those without one after them, and last what is settled. */
			sql<string>`case when ${eb.ref("k.state")} in ('done', 'declined') then '2' when ${eb.ref("k.dueOn")} < ${today} then '0' else '1' end || coalesce(${eb.ref("k.dueOn")}::text, ${NEVER})`.as(
				"urgency",
			),
			eb
				.selectFrom(backers().as("backer"))
				.where("backer.postId", "=", sql<string>`any(${eb.ref("part.postIds")})`)
				.select((of) => of.cast<number>(of.fn.count("backer.personId").distinct(), "integer").as("count"))
				.$asScalar()
				.$notNull()
				.as("supporters"),
			jsonObjectFrom(
				eb
					.selectFrom("people as person")
					.select(["person.id", "person.givenName", "person.familyName", "person.status", "person.email"])
					.whereRef("person.id", "=", "k.ownerId"),
			).as("owner"),
		]);
}

/** The register of the hub, in one statement. @throws Refused for anybody else */
export async function matterList(viewer: Viewer, filters: MatterFilters, at: Date, size = LIST_SIZE) {
	demand(canKeepRegister(viewer));
	const { q, state, community, owner, age, sort } = filters;
	let query = kysely.selectFrom(listedMatters(viewer, at).as("one")).selectAll("one");
	query = query.where((eb) => hasTerms(eb.ref("one.searchText"), q));
	if (state === "waiting") query = query.where("one.state", "in", literals(WAITING));
	else if (state === "overdue") query = query.where("one.isOverdue", "=", true);
	else if (state) query = query.where("one.state", "=", state);
	if (community) query = query.where((eb) => eb(eb.val(community), "=", sql<string>`any(${eb.ref("one.slugs")})`));
	if (owner === "me") query = query.where("one.ownerId", "=", viewer.personId);
	if (owner === "nobody") query = query.where(sql<boolean>`coalesce(one.owner->>'status', 'left') <> 'active'`);
	if (age) query = query.where("one.raisedAt", "<=", new Date(at.getTime() - Number(age) * DAY));
	if (sort === "supporters") {
		const cursor = decodeCountCursor(filters.after);
		if (cursor) query = query.where((eb) => afterCursor(eb.ref("one.supporters"), "desc", eb.ref("one.id"), cursor));
		query = query.orderBy("one.supporters", "desc");
	} else if (sort === "urgent") {
		const cursor = decodeCursor(filters.after);
		if (cursor && /^\d\d{4}-\d\d-\d\d$/.test(cursor.at))
			query = query.where((eb) => afterCursor(eb.ref("one.urgency"), "asc", eb.ref("one.id"), cursor));
		query = query.orderBy("one.urgency");
	} else {
		const direction = sort === "oldest" ? "asc" : "desc";
		const cursor = decodeInstantCursor(filters.after);
		if (cursor) query = query.where((eb) => afterCursor(eb.ref("one.raisedAt"), direction, eb.ref("one.id"), cursor));
		query = query.orderBy("one.raisedAt", direction);
	}
	const rows = await query
		.orderBy("one.id")
		.limit(sql.lit(size + 1))
		.execute();
	const page = pageOf(rows, size, (row) => ({
		at: sort === "supporters" ? String(row.supporters) : sort === "urgent" ? row.urgency : row.raisedAt.toISOString(),
		id: row.id,
	}));
	return { next: page.next, rows: page.rows.map(({ searchText, urgency, ...row }) => row) };
}

export type ListedMatter = Awaited<ReturnType<typeof matterList>>["rows"][number];

/** Communities that raised a proposal, by name, as a filter of the register. */
export async function communitiesWithMatters(viewer: Viewer) {
	demand(canKeepRegister(viewer));
	return proposalsOfMatter()
		.select(["c.slug", "c.name"])
		.distinct()
		.orderBy("c.name")
		.orderBy("c.slug")
		.limit(sql.lit(COMMUNITIES_OFFERED))
		.execute();
}

/** Matters that the viewer owns and that wait for an answer, those due within a week or due already. */
function ownMatters(viewer: Viewer, at: Date) {
	return kysely
		.selectFrom(listedMatters(viewer, at).where("k.ownerId", "=", viewer.personId).as("one"))
		.select(["one.id", "one.title", "one.dueOn", "one.isOverdue"])
		.where((eb) =>
			eb.or([
				eb("one.state", "=", literal("raised")),
				eb.and([
					eb("one.state", "=", literal("planned")),
					eb("one.dueOn", "<=", dayValue(addDays(todayOf(at), SOON_DAYS))),
				]),
			]),
		)
		.orderBy("one.urgency")
		.orderBy("one.id")
		.limit(sql.lit(OWN_SHOWN));
}

/** Matters that nobody who works here owns and nobody has answered, for the hub. */
const unownedMatters = (viewer: Viewer) =>
	visibleMatters(viewer)
		.leftJoin("people as owner", (join) =>
			join.onRef("owner.id", "=", "k.ownerId").on("owner.status", "=", literal("active")),
		)
		.where((eb) => eb.lit(canKeepRegister(viewer).allowed))
		.where("k.mainId", "is", null)
		.where("k.state", "=", literal("raised"))
		.where("owner.id", "is", null);

/** For home, in one statement: the viewer's own matters, and how many wait for the hub to name an owner. */
export async function mattersForHome(viewer: Viewer, at: Date) {
	return kysely
		.selectNoFrom([
			jsonArrayFrom(ownMatters(viewer, at)).as("own"),
			unownedMatters(viewer).select(countRows().as("count")).$asScalar().$notNull().as("unowned"),
		])
		.executeTakeFirstOrThrow();
}
