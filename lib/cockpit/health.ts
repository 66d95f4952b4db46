import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import { jsonArrayFrom, jsonBuildObject } from "kysely/helpers/postgres";
import { DAY } from "../clock";
import type { CommunityFacts } from "../communities/policy";
import { type DB, kysely } from "../db";
import { demand } from "../errors";
import { rolesThatMay } from "../membership-roles";
import { organisationDay } from "../organisation-day";
import { practicePublished } from "../practices/policy";
import { countRows, dayValue, literal, literals } from "../sql";
import type { Viewer } from "../viewer";
import { postPublished, replyPublished } from "../visibility";
import { canSeeCockpit } from "./policy";

/** The days of each figure, as in docs/metrics.md. Freshness holds on a day. */
const HEALTH_DAYS = { writers: 28, answered: 90, self_sustaining: 90, cadence: 365 } as const;
/** A question has so long to be answered before it counts. */
const QUESTION_AGE = 7;

/** A window, and whether it is the one before. */
interface HealthWindow {
	from: Date;
	to: Date;
}

const windowOf = (days: number, at: Date, back: 0 | 1): HealthWindow => ({
	from: new Date(at.getTime() - (back + 1) * days * DAY),
	to: new Date(at.getTime() - back * days * DAY),
});

const within = (column: Expression<Date>, { from, to }: HealthWindow) =>
	sql<SqlBool>`${column} > ${from}::timestamptz and ${column} <= ${to}::timestamptz`;

const scalar = <Value>(expression: Expression<Value>) => sql<number>`coalesce((${expression}), 0)::int`;

/** Posts and replies of a community in a window, by author. */
const writtenIn = (communityId: string, window: HealthWindow) =>
	kysely
		.selectFrom("posts as post")
		.select("post.authorId")
		.where("post.communityId", "=", communityId)
		.where(postPublished)
		.where((eb) => within(eb.ref("post.createdAt"), window))
		.unionAll(
			kysely
				.selectFrom("replies as reply")
				.select("reply.authorId")
				.where("reply.communityId", "=", communityId)
				.where(replyPublished)
				.where((eb) => within(eb.ref("reply.createdAt"), window)),
		);

const membersOfOne = (communityId: string) =>
	kysely
		.selectFrom("memberships as ms")
		.where("ms.communityId", "=", communityId)
		.where("ms.status", "=", literal("active"));

/** Members who wrote something. Who they are, everybody reads in the conversations. */
const writers = (communityId: string, window: HealthWindow) =>
	membersOfOne(communityId)
		.select(countRows().as("count"))
		.where("ms.personId", "in", kysely.selectFrom(writtenIn(communityId, window).as("w")).select("w.authorId"));

/** Managers of the community and leads of the hub: what the others begin keeps a community alive. */
const runsIt = (communityId: string, personId: Expression<string>): Expression<SqlBool> => {
	const eb = expressionBuilder<DB>();
	return eb.or([
		eb.exists(
			membersOfOne(communityId)
				.select("ms.id")
				.where("ms.personId", "=", personId)
				.where("ms.role", "in", literals(rolesThatMay("manage"))),
		),
		eb.exists(
			eb
				.selectFrom("role_grants as g")
				.select(eb.lit(1).as("one"))
				.where("g.personId", "=", personId)
				.where("g.role", "=", literal("hub_lead")),
		),
	]);
};

const joined = (communityId: string, window: HealthWindow) =>
	membersOfOne(communityId)
		.select(countRows().as("count"))
		.where((eb) => within(eb.ref("ms.joinedAt").$castTo<Date>(), window));

function selfSustaining(communityId: string, window: HealthWindow) {
	const texts = kysely.selectFrom(writtenIn(communityId, window).as("w")).select(countRows().as("count"));
	const byOthers = texts.where((eb) => eb.not(runsIt(communityId, eb.ref("w.authorId"))));
	const byThemselves = joined(communityId, window).where("ms.invitedById", "is", null);
	return {
		part: sql<number>`${scalar(byOthers)} + ${scalar(byThemselves)}`,
		whole: sql<number>`${scalar(texts)} + ${scalar(joined(communityId, window))}`,
	};
}

const questionsIn = (communityId: string, window: HealthWindow) =>
	kysely
		.selectFrom("posts as post")
		.where("post.communityId", "=", communityId)
		.where("post.kind", "=", literal("question"))
		.where(postPublished)
		.where((eb) => within(eb.ref("post.createdAt"), window));

const plannedIn = (communityId: string, window: HealthWindow) =>
	kysely
		.selectFrom("meetups as m")
		.where("m.communityId", "=", communityId)
		.where("m.seriesId", "is not", null)
		.where("m.state", "!=", literal("draft"))
		.where((eb) => within(eb.ref("m.endsAt"), window));

const practicesOfOne = (communityId: string) =>
	kysely
		.selectFrom("practices as p")
		.where("p.communityId", "=", communityId)
		.where("p.deletedAt", "is", null)
		.where(practicePublished);

const answeredWindow = (at: Date, back: 0 | 1) =>
	windowOf(HEALTH_DAYS.answered, new Date(at.getTime() - QUESTION_AGE * DAY), back);

function countsIn(communityId: string, at: Date, back: 0 | 1) {
	const count = countRows().as("count");
	const asked = questionsIn(communityId, answeredWindow(at, back)).select(count);
	const planned = plannedIn(communityId, windowOf(HEALTH_DAYS.cadence, at, back)).select(count);
	const own = selfSustaining(communityId, windowOf(HEALTH_DAYS.self_sustaining, at, back));
	return jsonBuildObject({
		writers: scalar(writers(communityId, windowOf(HEALTH_DAYS.writers, at, back))),
		asked: scalar(asked),
		answered: scalar(asked.where("post.firstRepliedAt", "is not", null)),
		contributions: own.whole,
		byOthers: own.part,
		planned: scalar(planned),
		held: scalar(planned.where("m.state", "!=", literal("cancelled"))),
	});
}

/** The rows that a figure could be moved by, the latest or the oldest five of each. */
const ROWS = 5;

function rowsBehind(communityId: string, at: Date) {
	const post = (query: ReturnType<typeof questionsIn>) => query.select(["post.id", "post.title", "post.language"]);
	const talk = kysely
		.selectFrom("posts as post")
		.select(["post.id", "post.title", "post.language"])
		.where("post.communityId", "=", communityId)
		.where(postPublished);
	return {
		writers: talk.orderBy("post.livelyAt", "desc").orderBy("post.id").limit(literal(ROWS)),
		answered: post(questionsIn(communityId, answeredWindow(at, 0)))
			.where("post.firstRepliedAt", "is", null)
			.orderBy("post.createdAt")
			.orderBy("post.id")
			.limit(literal(ROWS)),
		self_sustaining: talk
			.where((eb) => eb.not(runsIt(communityId, eb.ref("post.authorId"))))
			.orderBy("post.createdAt", "desc")
			.orderBy("post.id")
			.limit(literal(ROWS)),
		cadence: plannedIn(communityId, windowOf(HEALTH_DAYS.cadence, at, 0))
			.select(["m.id", "m.title", "m.language"])
			.orderBy("m.startsAt", "desc")
			.orderBy("m.id")
			.limit(literal(ROWS)),
		freshness: practicesOfOne(communityId)
			.select(["p.slug as id", "p.title", "p.language"])
			.where("p.reviewOn", "<", dayValue(organisationDay(at)))
			.orderBy("p.reviewOn")
			.orderBy("p.id")
			.limit(literal(ROWS)),
	};
}

/** A part of a whole, as many as there are. */
export interface HealthShare {
	part: number;
	whole: number;
}

/**
 * The figures of a community with the window before and the rows that would move them, in one statement. @throws Refused for who
 * does not look after it
 */
export async function communityHealth(viewer: Viewer, community: CommunityFacts, at: Date) {
	demand(canSeeCockpit(viewer, community));
	const { id } = community;
	const rows = rowsBehind(id, at);
	const fresh = practicesOfOne(id).where((eb) =>
		eb.or([eb("p.reviewOn", "is", null), eb("p.reviewOn", ">=", dayValue(organisationDay(at)))]),
	);
	const count = countRows().as("count");
	const found = await kysely
		.selectNoFrom([
			countsIn(id, at, 0).as("now"),
			countsIn(id, at, 1).as("before"),
			scalar(membersOfOne(id).select(count)).as("members"),
			scalar(practicesOfOne(id).select(count)).as("practices"),
			scalar(fresh.select(count)).as("fresh"),
			jsonArrayFrom(rows.writers).as("talk"),
			jsonArrayFrom(rows.answered).as("waiting"),
			jsonArrayFrom(rows.self_sustaining).as("byOthers"),
			jsonArrayFrom(rows.cadence).as("editions"),
			jsonArrayFrom(rows.freshness).as("expired"),
		])
		.executeTakeFirstOrThrow();
	const { now, before, members } = found;
	const share = (part: number, whole: number): HealthShare => ({ part, whole });
	return [
		{
			key: "writers",
			days: HEALTH_DAYS.writers,
			now: share(now.writers, members),
			before: share(before.writers, members),
			rows: found.talk,
		},
		{
			key: "answered",
			days: HEALTH_DAYS.answered,
			now: share(now.answered, now.asked),
			before: share(before.answered, before.asked),
			rows: found.waiting,
		},
		{
			key: "self_sustaining",
			days: HEALTH_DAYS.self_sustaining,
			now: share(now.byOthers, now.contributions),
			before: share(before.byOthers, before.contributions),
			rows: found.byOthers,
		},
		{
			key: "cadence",
			days: HEALTH_DAYS.cadence,
			now: share(now.held, now.planned),
			before: share(before.held, before.planned),
			rows: found.editions,
		},
		{ key: "freshness", days: 0, now: share(found.fresh, found.practices), before: null, rows: found.expired },
	] as const;
}

export type HealthFigure = Awaited<ReturnType<typeof communityHealth>>[number];
