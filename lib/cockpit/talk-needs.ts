import { type ExpressionBuilder, sql } from "kysely";
import { DAY, HOUR } from "../clock";
import { type DB, kysely } from "../db";
import { rolesThatMay } from "../membership-roles";
import { supportersOf } from "../proposals/backers";
import { matterOf } from "../proposals/state";
import { literal, literals } from "../sql";
import { postPublished } from "../visibility";
import { inPlaces, type NeedPlaces, needColumns } from "./need-columns";
import { NEED_LIMITS, type NeedKind } from "./rules";

type PostNeed = ExpressionBuilder<DB & { post: DB["posts"] }, "post">;

const daysAgo = (days: number, at: Date) => new Date(at.getTime() - days * DAY);
const waitingSince = (at: Date) => new Date(at.getTime() - NEED_LIMITS.questionHours * HOUR);

const postsIn = (places: NeedPlaces, kind: NeedKind) =>
	kysely
		.selectFrom("posts as post")
		.where(postPublished)
		.where((eb) => inPlaces(places, kind, eb.ref("post.communityId")));

const ofPost = (eb: PostNeed) => ({
	community: eb.ref("post.communityId"),
	subject: eb.ref("post.id"),
	since: eb.ref("post.createdAt"),
	title: eb.ref("post.title"),
	language: eb.ref("post.language"),
});

/** Nobody else has replied, and somebody still may. */
const isOpen = (eb: PostNeed) => eb.and([eb("post.firstRepliedAt", "is", null), eb("post.lockedAt", "is", null)]);

export const waitingQuestionNeeds = (places: NeedPlaces, at: Date) =>
	postsIn(places, "question")
		.select((eb) => needColumns("question", ofPost(eb)))
		.where("post.kind", "=", literal("question"))
		.where("post.acceptedReplyId", "is", null)
		.where(isOpen)
		.where("post.createdAt", "<=", waitingSince(at))
		.where("post.createdAt", ">", daysAgo(NEED_LIMITS.questionDays, at));

/** First posts of people who look after nothing there. A question that waits is named as that alone. */
export const newcomerNeeds = (places: NeedPlaces, at: Date) =>
	postsIn(places, "newcomer")
		.innerJoin("people as author", "author.id", "post.authorId")
		.select((eb) => needColumns("newcomer", ofPost(eb)))
		.where("author.status", "=", literal("active"))
		.where("post.authorId", "!=", places.viewerId)
		.where("post.kind", "!=", literal("announcement"))
		.where(isOpen)
		.where("post.createdAt", ">", daysAgo(NEED_LIMITS.newcomerDays, at))
		.where((eb) => eb.or([eb("post.kind", "!=", literal("question")), eb("post.createdAt", ">", waitingSince(at))]))
		.where((eb) => eb.not(eb.exists(earlierPost(eb))))
		.where((eb) => eb.not(eb.exists(earlierReply(eb))))
		.where((eb) => eb.not(eb.exists(caretaking(eb))));

const earlierPost = (eb: PostNeed) =>
	eb
		.selectFrom("posts as earlier")
		.select("earlier.id")
		.whereRef("earlier.authorId", "=", "post.authorId")
		.whereRef("earlier.communityId", "=", "post.communityId")
		.where("earlier.scheduledFor", "is", null)
		.where((of) =>
			of.or([
				of("earlier.createdAt", "<", of.ref("post.createdAt")),
				of.and([of("earlier.createdAt", "=", of.ref("post.createdAt")), of("earlier.id", "<", of.ref("post.id"))]),
			]),
		);

const earlierReply = (eb: PostNeed) =>
	eb
		.selectFrom("replies as reply")
		.select("reply.id")
		.whereRef("reply.authorId", "=", "post.authorId")
		.whereRef("reply.communityId", "=", "post.communityId")
		.whereRef("reply.createdAt", "<", "post.createdAt");

const caretaking = (eb: PostNeed) =>
	eb
		.selectFrom("memberships as run")
		.select("run.id")
		.whereRef("run.personId", "=", "post.authorId")
		.whereRef("run.communityId", "=", "post.communityId")
		.where("run.status", "=", literal("active"))
		.where("run.role", "in", literals(rolesThatMay("moderate")));

export const proposalsToRaise = (places: NeedPlaces) =>
	postsIn(places, "proposal_to_raise")
		.select((eb) => needColumns("proposal_to_raise", { ...ofPost(eb), count: supportersOf(eb.ref("post.id")) }))
		.where("post.kind", "=", literal("proposal"))
		.where((eb) => eb(supportersOf(eb.ref("post.id")), ">=", literal(NEED_LIMITS.supporters)))
		.where((eb) =>
			eb.not(
				eb.exists(
					eb.selectFrom("raised_proposals as raised").select("raised.postId").whereRef("raised.postId", "=", "post.id"),
				),
			),
		);

/** Proposals to which the hub has said something lately. */
export const answeredProposals = (places: NeedPlaces, at: Date) =>
	postsIn(places, "proposal_answered")
		.innerJoinLateral(
			(eb) =>
				matterOf(eb.ref("post.id"))
					.innerJoin("case_answers as answer", "answer.caseId", "k.id")
					.select("answer.at")
					.orderBy("answer.at", "desc")
					.limit(sql.lit(1))
					.as("latest"),
			(join) => join.onTrue(),
		)
		.select((eb) => needColumns("proposal_answered", { ...ofPost(eb), since: eb.ref("latest.at") }))
		.where("latest.at", ">", daysAgo(NEED_LIMITS.answerDays, at));

/** Announcements that half of a community with two languages may not read. */
export const missingTranslations = (places: NeedPlaces, at: Date) =>
	postsIn(places, "translation")
		.innerJoin("communities as c", "c.id", "post.communityId")
		.select((eb) => needColumns("translation", ofPost(eb)))
		.where("post.kind", "=", literal("announcement"))
		.where("post.otherLanguage", "is", null)
		.where("post.createdAt", ">", daysAgo(NEED_LIMITS.translationDays, at))
		.where((eb) => eb(eb.fn<number>("cardinality", ["c.languages"]), ">=", literal(2)));

/** Communities in which nobody has written for weeks: since when, and how many whole weeks. */
export function silentCommunities(places: NeedPlaces, at: Date) {
	const lastWritten = kysely
		.selectFrom("communities as c")
		.select("c.id")
		.select((eb) =>
			eb
				.fn<Date>("greatest", [
					"c.createdAt",
					eb
						.selectFrom("posts as post")
						.select("post.livelyAt")
						.whereRef("post.communityId", "=", "c.id")
						.where(postPublished)
						.orderBy("post.livelyAt", "desc")
						.limit(sql.lit(1)),
				])
				.as("lastAt"),
		)
		.where((eb) => inPlaces(places, "silence", eb.ref("c.id")));
	const due = sql<Date>`w."lastAt" + ${sql.lit(NEED_LIMITS.silenceDays)} * interval '1 day'`;
	return kysely
		.selectFrom(lastWritten.as("w"))
		.select((eb) =>
			needColumns("silence", {
				community: eb.ref("w.id"),
				subject: eb.ref("w.id"),
				since: due,
				count: sql<number>`floor(extract(epoch from ${at}::timestamptz - w."lastAt") / 604800)`,
			}),
		)
		.where("w.lastAt", "<=", daysAgo(NEED_LIMITS.silenceDays, at));
}
