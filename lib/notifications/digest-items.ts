import { type ExpressionBuilder, sql } from "kysely";
import { DAY } from "../clock";
import { type DB, kysely, readIn, type Tx } from "../db";
import { isMuted } from "../posts/muted";
import { freeSeatsOf } from "../seats/counts";
import { asBoolean, countRows, literal, literals } from "../sql";
import { mayBeTold, postPublished, replyPublished, rowOfPerson } from "../visibility";
import { settledBy } from "./digest-turns";
import { hasLevel } from "./levels";
import type { InboxMessage } from "./notices";
import { MESSAGES_IN_DIGESTS, TELLINGS } from "./telling";

/** Items of a person's digest at most. What is more waits in the inbox. */
const MOST_ITEMS = 100;
/** Conversations of a digest at most. */
export const MOST_THREADS = 12;

/** The people of a batch: `turn` says where each one's last digest ended. */
const readersOf = (personIds: readonly string[]) =>
	kysely
		.selectFrom("digest_turns as turn")
		.innerJoin("people as person", "person.id", "turn.personId")
		.where("turn.personId", "=", sql<string>`any(${personIds}::uuid[])`);

const messagesOf = (which: (message: InboxMessage) => boolean) => literals(MESSAGES_IN_DIGESTS.filter(which));

/**
 * Marks what the digests of a batch tell of the inboxes, and returns it: unread, told by nothing else, wanted, and visible
 * to its reader now. The same item is in no other mail or message after that.
 */
export function claimItems(tx: Tx, personIds: readonly string[], at: Date) {
	const found = readersOf(personIds)
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom("inbox_items as n")
					.leftJoin("people as actor", "actor.id", "n.actorId")
					.select(["n.id", "actor.givenName", "actor.familyName"])
					.whereRef("n.personId", "=", "person.id")
					.where("n.readAt", "is", null)
					.where("n.toldAt", "is", null)
					// A job that told late may have written items of before.
					.where((item) =>
						item(
							"n.at",
							">",
							sql<Date>`${item.ref("turn.coveredUntil")} - make_interval(secs => ${sql.lit(DAY / 1000)})`,
						),
					)
					.where(
						"n.kind",
						"in",
						messagesOf(() => true),
					)
					.where(wanted)
					.where((item) =>
						mayBeTold(rowOfPerson(at), {
							audience: item.ref("n.audience"),
							communityId: item.ref("n.communityId"),
							path: item.ref("n.path"),
						}),
					)
					.orderBy("n.at", "desc")
					.limit(sql.lit(MOST_ITEMS))
					.as("item"),
			(join) => join.onTrue(),
		)
		.selectAll("item");
	const claim = kysely
		.with("found", () => found)
		.updateTable("inbox_items as item")
		.from("found")
		.set({ toldAt: at, toldBy: literal("digest") })
		.whereRef("item.id", "=", "found.id")
		.where("item.toldAt", "is", null)
		.returning(["item.id", "item.personId", "item.communityId", "item.kind", "item.params", "item.path", "item.at"])
		.returning(["item.groupId", "found.givenName as actorGivenName", "found.familyName as actorFamilyName"]);
	return readIn(tx, claim);
}
export type ClaimedItem = Awaited<ReturnType<typeof claimItems>>[number];

/** News of communities whose level says so, and what concerns the person everywhere but where they want nothing. */
function wanted(eb: ExpressionBuilder<DB & { n: DB["inbox_items"] }, "n">) {
	const isNews = eb(
		"n.kind",
		"in",
		messagesOf((message) => TELLINGS[message].telling === "news" || TELLINGS[message].telling === "letter"),
	);
	return eb.and([eb.not(hasLevel(eb, "nothing")), eb.or([eb.not(isNews), eb.not(hasLevel(eb, "named"))])]);
}

/** Posts of the communities of a person in which something happened since their last digest, and from when on it is new. */
function livelyPosts(
	eb: ExpressionBuilder<DB & { turn: DB["digest_turns"]; person: DB["people"] }, "turn" | "person">,
) {
	return (
		eb
			.selectFrom("memberships as ms")
			.innerJoin("communities as c", "c.id", "ms.communityId")
			.innerJoin("posts as post", "post.communityId", "c.id")
			.leftJoin("community_choices as choice", (join) =>
				join.onRef("choice.communityId", "=", "c.id").onRef("choice.personId", "=", "ms.personId"),
			)
			.leftJoin("thread_visits as visit", (join) =>
				join.onRef("visit.postId", "=", "post.id").onRef("visit.personId", "=", "ms.personId"),
			)
			.select(["post.id", "post.title", "post.livelyAt", "post.authorId", "post.createdAt"])
			.select(["c.id as communityId", "c.slug", "c.name as communityName", "ms.personId"])
			.select(({ fn }) => fn<Date>("greatest", ["turn.coveredUntil", "visit.seenAt"]).as("since"))
			.whereRef("ms.personId", "=", "person.id")
			.where("ms.status", "=", literal("active"))
			.where((row) =>
				row.or([row("choice.level", "is", null), row("choice.level", "in", literals(["everything", "digest"]))]),
			)
			// Announcements are in the inbox of those whom they are for.
			.where("post.kind", "!=", literal("announcement"))
			.where(postPublished)
			.where((row) => row.not(isMuted(row.ref("post.id"), row.ref("ms.personId"))))
			.whereRef("post.livelyAt", ">", "turn.coveredUntil")
	);
}

/** Whether the person was told of a post or a reply by itself. */
const toldOf = (personId: string, subjectId: string) =>
	kysely
		.selectFrom("activities as told")
		.innerJoin("inbox_items as n", "n.activityId", "told.id")
		.select("n.id")
		.where("told.subjectId", "=", sql.ref<string>(subjectId))
		.where("n.personId", "=", sql.ref<string>(personId))
		.where("n.toldBy", "in", literals(["mail", "push"]));

interface LivelyPost {
	id: string;
	personId: string;
	since: Date;
}

/** Replies of others that the person has neither seen nor been told of. */
const unseenReplies = (post: ExpressionBuilder<DB & { post: LivelyPost }, "post">, until: Date) =>
	post
		.selectFrom("replies as reply")
		.select(countRows().as("replies"))
		.whereRef("reply.postId", "=", "post.id")
		.whereRef("reply.createdAt", ">", "post.since")
		.where("reply.createdAt", "<=", until)
		.where(replyPublished)
		.whereRef("reply.authorId", "!=", "post.personId")
		.where((reply) => reply.not(reply.exists(toldOf("post.personId", "reply.id"))))
		.$asScalar()
		.$notNull();

/** Conversations of a person's communities in which others wrote what they have neither seen nor been told, newest first. */
export function threadsOf(tx: Tx, personIds: readonly string[], at: Date) {
	const until = settledBy(at);
	const query = readersOf(personIds)
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom(
						eb
							.selectFrom(livelyPosts(eb).as("post"))
							.select(["post.id", "post.title", "post.communityId", "post.slug", "post.communityName", "post.livelyAt"])
							.select((post) => [
								unseenReplies(post, until).as("replies"),
								asBoolean(
									post.and([
										post("post.createdAt", ">", post.ref("post.since")),
										post("post.createdAt", "<=", until),
										post("post.authorId", "!=", post.ref("post.personId")),
										post.not(post.exists(toldOf("post.personId", "post.id"))),
									]),
								).as("isNew"),
							])
							.as("seen"),
					)
					.selectAll("seen")
					.where((row) => row.or([row("seen.replies", ">", 0), row("seen.isNew", "=", true)]))
					.orderBy("seen.livelyAt", "desc")
					.orderBy("seen.id")
					// One more says that there are more.
					.limit(sql.lit(MOST_THREADS + 1))
					.as("thread"),
			(join) => join.onTrue(),
		)
		.select("turn.personId")
		.selectAll("thread");
	return readIn(tx, query);
}
export type Thread = Awaited<ReturnType<typeof threadsOf>>[number];

/** Where coming meetups have seats, and who of a batch has answered them. */
export async function seatsAtMeetups(tx: Tx, meetupIds: readonly string[], personIds: readonly string[], at: Date) {
	if (meetupIds.length === 0) return { free: new Map<string, number>(), answered: new Set<string>() };
	const meetups = await readIn(
		tx,
		kysely
			.selectFrom("meetups as m")
			.innerJoin("venues as v", "v.meetupId", "m.id")
			.select(["m.id"])
			.select((eb) => sql<number>`sum(${freeSeatsOf(eb.ref("v.capacity"), eb.ref("v.seatsTaken"))})::int`.as("free"))
			.where("m.id", "=", sql<string>`any(${meetupIds}::uuid[])`)
			.where("m.state", "=", literal("published"))
			.where("m.startsAt", ">", at)
			.groupBy("m.id"),
	);
	const answers = await readIn(
		tx,
		kysely
			.selectFrom("rsvps as r")
			.select(["r.meetupId", "r.personId"])
			.where("r.meetupId", "=", sql<string>`any(${meetupIds}::uuid[])`)
			.where("r.personId", "=", sql<string>`any(${personIds}::uuid[])`),
	);
	return {
		free: new Map(meetups.map(({ id, free }) => [id, free])),
		answered: new Set(answers.map(({ meetupId, personId }) => `${meetupId} ${personId}`)),
	};
}
