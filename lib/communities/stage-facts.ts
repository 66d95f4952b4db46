import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import { DAY } from "../clock";
import { countReuses, reuseIsCounted } from "../counted-reuses";
import { type DB, kysely, readIn, type Tx } from "../db";
import { found } from "../errors";
import { rolesThatMay } from "../membership-roles";
import { countRows, literal, literals } from "../sql";
import { postPublished, replyPublished } from "../visibility";
import type { StageFacts } from "./stage";

const RECENT_DAYS = 90;
const EDITION_DAYS = 180;
const YEAR_DAYS = 365;
const QUARTERS_OF_A_YEAR = YEAR_DAYS / RECENT_DAYS;

const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * DAY);

/** Posts and replies of a community since an instant, with their authors. */
function written(communityId: string, since: Date) {
	return kysely
		.selectFrom("posts as post")
		.select(["post.authorId", "post.createdAt as at"])
		.where("post.communityId", "=", communityId)
		.where("post.createdAt", ">", since)
		.where(postPublished)
		.unionAll(
			kysely
				.selectFrom("replies as reply")
				.select(["reply.authorId", "reply.createdAt as at"])
				.where("reply.communityId", "=", communityId)
				.where("reply.createdAt", ">", since)
				.where(replyPublished),
		);
}

const countWhere = (condition: Expression<SqlBool>) => sql<number>`count(*) filter (where ${condition})::int`;

function factsQuery(communityId: string, at: Date) {
	const eb = expressionBuilder<DB & { w: { authorId: string; at: Date } }, "w">();
	const recent = eb("w.at", ">", daysBefore(at, RECENT_DAYS));
	const byManager = eb.exists(
		eb
			.selectFrom("memberships as run")
			.select(eb.lit(1).as("one"))
			.where("run.communityId", "=", communityId)
			.whereRef("run.personId", "=", "w.authorId")
			.where("run.status", "=", literal("active"))
			.where("run.role", "in", literals(rolesThatMay("manage"))),
	);
	const talk = kysely
		.selectFrom(written(communityId, daysBefore(at, YEAR_DAYS + RECENT_DAYS)).as("w"))
		.select([
			countWhere(recent).as("contributions"),
			countWhere(eb.not(recent)).as("before"),
			countWhere(eb.and([recent, eb.not(byManager)])).as("byOthers"),
			sql<number>`count(distinct w."authorId") filter (where ${recent})::int`.as("writers"),
		]);
	return kysely
		.selectFrom("communities as c")
		.innerJoin(talk.as("talk"), (join) => join.onTrue())
		.select(["c.createdAt", "c.memberCount", "talk.contributions", "talk.before", "talk.byOthers", "talk.writers"])
		.select((row) => [
			row
				.selectFrom("meetups as m")
				.select(countRows().as("count"))
				.whereRef("m.communityId", "=", "c.id")
				.where("m.state", "in", [literal("held"), literal("closed")])
				.where("m.startsAt", ">", daysBefore(at, EDITION_DAYS))
				.$asScalar()
				.$notNull()
				.as("editions"),
			row
				.selectFrom("practices as p")
				.select(countRows().as("count"))
				.whereRef("p.communityId", "=", "c.id")
				.where("p.status", "in", [literal("published"), literal("needs_update")])
				.where("p.deletedAt", "is", null)
				.$asScalar()
				.$notNull()
				.as("practices"),
			row
				.selectFrom("reuses as r")
				.select(countReuses().as("count"))
				.whereRef("r.communityId", "=", "c.id")
				.where("r.createdAt", ">", daysBefore(at, YEAR_DAYS))
				.where(reuseIsCounted)
				.$asScalar()
				.$notNull()
				.as("reuses"),
		])
		.where("c.id", "=", communityId);
}

/** The facts of a community on a day, in one statement. The caller has asked for the right to see them. */
export async function stageFacts(communityId: string, at: Date, tx?: Tx): Promise<StageFacts> {
	const query = factsQuery(communityId, at);
	const row = found(tx ? (await readIn(tx, query))[0] : await query.executeTakeFirst());
	const usual = row.before / QUARTERS_OF_A_YEAR;
	return {
		age: Math.floor((at.getTime() - new Date(row.createdAt).getTime()) / DAY),
		members: row.memberCount,
		contributions: row.contributions,
		writers: row.writers,
		byOthers: row.contributions > 0 ? Math.round((100 * row.byOthers) / row.contributions) : 0,
		pulse: usual >= 1 ? Math.round((100 * row.contributions) / usual) : 100,
		editions: row.editions,
		practices: row.practices,
		reuses: row.reuses,
	};
}

const ROWS = 5;

/** The rows behind the facts: the latest of each, for managers. No list says who wrote nothing. */
export async function rowsOfStage(communityId: string, at: Date) {
	const [talk, editions, practices] = await Promise.all([
		kysely
			.selectFrom("posts as post")
			.select(["post.id", "post.title", "post.livelyAt as at", "post.replyCount"])
			.where("post.communityId", "=", communityId)
			.where("post.livelyAt", ">", daysBefore(at, RECENT_DAYS))
			.where(postPublished)
			.orderBy("post.livelyAt", "desc")
			.orderBy("post.id")
			.limit(sql.lit(ROWS))
			.execute(),
		kysely
			.selectFrom("meetups as m")
			.select(["m.id", "m.title", "m.startsAt as at"])
			.where("m.communityId", "=", communityId)
			.where("m.state", "in", [literal("held"), literal("closed")])
			.where("m.startsAt", ">", daysBefore(at, EDITION_DAYS))
			.orderBy("m.startsAt", "desc")
			.orderBy("m.id")
			.limit(sql.lit(ROWS))
			.execute(),
		kysely
			.selectFrom("practices as p")
			.select(["p.slug", "p.title", "p.publishedAt as at", "p.reuseCount"])
			.where("p.communityId", "=", communityId)
			.where("p.status", "in", [literal("published"), literal("needs_update")])
			.where("p.deletedAt", "is", null)
			.orderBy("p.reuseCount", "desc")
			.orderBy("p.publishedAt", "desc")
			.orderBy("p.id")
			.limit(sql.lit(ROWS))
			.execute(),
	]);
	return { talk, editions, practices };
}
export type RowsOfStage = Awaited<ReturnType<typeof rowsOfStage>>;
