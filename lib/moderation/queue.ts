import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { CommunityFacts } from "../communities/policy";
import { decodeInstantCursor, pageOf } from "../cursor";
import { kysely } from "../db";
import { demand } from "../errors";
import { afterCursor } from "../filters";
import { excerpt } from "../markdown";
import { authorOf, shownAuthor } from "../posts/authors";
import { countRows, literal } from "../sql";
import type { Viewer } from "../viewer";
import { type CaseQuery, canSeeQueue, caseVisibleTo, type OneCase } from "./policy";
import type { QueueFilters } from "./schema";

export const QUEUE_SIZE = 20;
/** Letters of a text in the queue, and of what is read for them. */
const EXCERPT = { shown: 240, read: 800 };

/** How often each reason was given by those who reported the text of `k`. */
export function reasonsOf() {
	const eb = expressionBuilder<OneCase, "k">();
	return jsonArrayFrom(
		eb
			.selectFrom("text_reports as report")
			.select(["report.reason", countRows().as("count")])
			.whereRef("report.caseId", "=", "k.id")
			.groupBy("report.reason")
			.orderBy("count", "desc")
			.orderBy("report.reason"),
	);
}

/** Earlier cases about the author of `k` in this community: how many were decided, and how many against them. */
export function earlierCases() {
	const eb = expressionBuilder<OneCase, "k">();
	const earlier = eb
		.selectFrom("moderation_cases as earlier")
		.select(countRows().as("count"))
		.whereRef("earlier.communityId", "=", "k.communityId")
		.whereRef("earlier.authorId", "=", "k.authorId")
		.whereRef("earlier.id", "!=", "k.id")
		.where("earlier.decidedAt", "is not", null);
	const against = earlier
		.where((of) => of("earlier.isUpheld", "is distinct from", literal(false)))
		.where((of) => of.or([of("earlier.textAct", "!=", literal("keep")), of("earlier.measure", "is not", null)]));
	return [earlier.$asScalar().$notNull().as("earlier"), against.$asScalar().$notNull().as("against")] as const;
}

/** In which part of the queue the case `k` is. */
export function caseIsIn(eb: CaseQuery, state: QueueFilters["state"]): Expression<SqlBool> {
	if (state === "open") return eb("k.decidedAt", "is", null);
	if (state === "decided") return eb("k.decidedAt", "is not", null);
	return eb.and([eb("k.appealedAt", "is not", null), eb("k.appealDecidedAt", "is", null)]);
}

/** The queue of a community, one page in one statement: what waits oldest first, what is decided newest first. */
export async function moderationQueue(viewer: Viewer, community: CommunityFacts, filters: QueueFilters, at: Date) {
	demand(canSeeQueue(viewer, community));
	const { state, source, reason } = filters;
	const column = state === "open" ? "k.openedAt" : state === "appealed" ? "k.appealedAt" : "k.decidedAt";
	const direction = state === "decided" ? "desc" : "asc";
	const cursor = decodeInstantCursor(filters.after);
	let query = kysely
		.selectFrom("moderation_cases as k")
		.innerJoin("communities as c", "c.id", "k.communityId")
		.innerJoin("posts as post", "post.id", "k.postId")
		.leftJoin("replies as reply", "reply.id", "k.replyId")
		.select(["k.id", "k.source", "k.replyId", "k.openedAt", "k.reportCount", "k.words", "k.authorId"])
		.select(["k.decidedAt", "k.textAct", "k.measure", "k.appealedAt", "k.appealDecidedAt", "k.isUpheld"])
		.select(["post.title", "post.language", "post.kind"])
		.select((eb) => [
			eb.fn<string>("left", [eb.fn.coalesce("reply.body", "post.body"), sql.lit(EXCERPT.read)]).as("beginning"),
			eb.ref(column).$castTo<Date>().as("stands"),
			reasonsOf().as("reasons"),
			authorOf(viewer, eb.ref("k.authorId"), at).as("author"),
			...earlierCases(),
		])
		.where("k.communityId", "=", community.id)
		.where(caseVisibleTo(viewer))
		.where((eb) => caseIsIn(eb, state));
	if (source) query = query.where("k.source", "=", source);
	if (reason)
		query = query.where((eb) =>
			eb.exists(
				eb
					.selectFrom("text_reports as given")
					.select("given.id")
					.whereRef("given.caseId", "=", "k.id")
					.where("given.reason", "=", reason),
			),
		);
	if (cursor)
		query = query.where((eb) => afterCursor(eb.ref(column).$castTo<Date>(), direction, eb.ref("k.id"), cursor));
	const rows = await query
		.orderBy(column, direction)
		.orderBy("k.id")
		.limit(literal(QUEUE_SIZE + 1))
		.execute();
	const page = pageOf(rows, QUEUE_SIZE, (row) => ({ at: row.stands.toISOString(), id: row.id }));
	return { next: page.next, rows: page.rows.map(shownRow) };
}

const shownRow = <Row extends { author: Parameters<typeof shownAuthor>[0]; beginning: string }>({
	author,
	beginning,
	...row
}: Row) => ({ ...row, excerpt: excerpt(beginning, EXCERPT.shown), author: shownAuthor(author) });

export type QueuedCase = Awaited<ReturnType<typeof moderationQueue>>["rows"][number];

/** How many cases wait, and how many appeals, up to a ceiling. */
export async function queueCounts(viewer: Viewer, community: CommunityFacts) {
	demand(canSeeQueue(viewer, community));
	const cases = kysely
		.selectFrom("moderation_cases as k")
		.innerJoin("communities as c", "c.id", "k.communityId")
		.select(countRows().as("count"))
		.where("k.communityId", "=", community.id)
		.where(caseVisibleTo(viewer));
	const countIn = (state: QueueFilters["state"]) =>
		cases
			.where((eb) => caseIsIn(eb, state))
			.$asScalar()
			.$notNull();
	return kysely
		.selectNoFrom([countIn("open").as("open"), countIn("appealed").as("appealed")])
		.executeTakeFirstOrThrow();
}
