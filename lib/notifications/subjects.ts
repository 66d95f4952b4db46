import type { ActivityKind } from "../activity";
import type { SubjectType } from "../activity-subject";
import { topicNames } from "../communities/queries";
import { kysely } from "../db";
import { titleForAll } from "../posts/titles";
import { literal } from "../sql";
import { fullName } from "../text";
import { postPublished, replyPublished } from "../visibility";
import { COMMUNITY_SUBJECTS } from "./community-subjects";
import { letterSubject } from "./letter-subject";
import { beginning, materialLines } from "./mail-paragraphs";
import { MODERATION_SUBJECTS } from "./moderation-subjects";
import { matterSubject, partOfHub } from "./proposal-subjects";
import { offerSubject, reuseSubject } from "./reuse-subject";
import { REVIEW_SUBJECTS } from "./review-subjects";
import { type Detail, type Param, personNames, type Subject, textOf } from "./subject";
import { messageSubject, practiceSubject, speakerSubject } from "./work-subjects";

/** When a changed meetup was planned before, if it has moved. */
function movedFrom(startedAt: Detail[string] | undefined, startsAt: Date): Record<string, Param> {
	const before = typeof startedAt === "string" ? startedAt : startsAt.toISOString();
	return { before: { instant: before }, moved: before === startsAt.toISOString() ? "no" : "yes" };
}

const earlierOf = (startedAt: Detail[string] | undefined, startsAt: Date): Date =>
	typeof startedAt === "string" && new Date(startedAt) < startsAt ? new Date(startedAt) : startsAt;

/** How the subject of each type is read. Null when it is deleted, or people may no longer see it. */
export const SUBJECTS: Partial<
	Record<SubjectType, (id: string, detail: Detail, kind: ActivityKind) => Promise<Subject | null>>
> = {
	async person(personId, { role }) {
		return { personId, params: { role: String(role) }, path: role === "administrator" ? "/admin" : "/hub/insights" };
	},

	...COMMUNITY_SUBJECTS,

	proposal: matterSubject,

	async post(id, detail, kind) {
		const post = await kysely
			.selectFrom("posts as post")
			.innerJoin("communities as c", "c.id", "post.communityId")
			.leftJoin("replies as accepted", "accepted.id", "post.acceptedReplyId")
			.leftJoin("practices as about", "about.id", "post.practiceId")
			.select("about.title as practice")
			.select(["post.title", "post.body", "post.authorId", "accepted.authorId as answererId", "c.slug", "c.name"])
			.select(["post.language", "post.otherLanguage", "post.otherTitle"])
			.where("post.id", "=", id)
			.where(postPublished)
			.executeTakeFirst();
		if (!post) return null;
		return {
			personId: post.authorId,
			otherPersonId: post.answererId ?? undefined,
			postId: id,
			mailText: beginning(post.body),
			path: `/communities/${post.slug}/posts/${id}`,
			...(await partOfHub(id, detail, kind)),
			params: {
				title: titleForAll(post),
				community: post.name,
				state: String(detail.state ?? ""),
				practice: post.practice ?? "",
			},
		};
	},

	async reply(id) {
		const reply = await kysely
			.selectFrom("replies as reply")
			.innerJoin("posts as post", "post.id", "reply.postId")
			.innerJoin("communities as c", "c.id", "reply.communityId")
			.select(["reply.authorId", "reply.body", "post.id as postId", "post.title", "post.authorId as askerId"])
			.select(["c.slug", "c.name"])
			.where("reply.id", "=", id)
			.where(replyPublished)
			.where(postPublished)
			.executeTakeFirst();
		if (!reply) return null;
		return {
			personId: reply.askerId,
			otherPersonId: reply.authorId,
			postId: reply.postId,
			replyId: id,
			mailText: beginning(reply.body),
			params: { title: reply.title, community: reply.name },
			path: `/communities/${reply.slug}/posts/${reply.postId}?reply=${id}#reply-${id}`,
		};
	},

	letter: letterSubject,

	...MODERATION_SUBJECTS,

	async meetup(id, { daysBefore, concerns, asks, startedAt, requests }, kind) {
		// A change of the text alone is no reason for a message.
		if (concerns === false) return null;
		const query = kysely
			.selectFrom("meetups as m")
			.innerJoin("communities as c", "c.id", "m.communityId")
			.select(["m.title", "m.startsAt", "m.state", "m.cancelReason", "c.name"])
			.where("m.id", "=", id);
		// The reminder of a draft is obsolete once the meetup is published or cancelled.
		const meetup = await (daysBefore
			? query.where("m.state", "=", literal("draft"))
			: query.where("m.publishedAt", "is not", null)
		).executeTakeFirst();
		if (!meetup || isObsolete(kind, meetup.state)) return null;
		return {
			meetupId: id,
			happensAt: earlierOf(startedAt, meetup.startsAt),
			mailText: asks ? await materialLines(id) : undefined,
			params: {
				title: meetup.title,
				community: meetup.name,
				when: { instant: meetup.startsAt.toISOString() },
				...movedFrom(startedAt, meetup.startsAt),
				reason: meetup.cancelReason ?? "",
				...(requests ? { count: Number(requests) } : {}),
			},
			path: `/meetups/${id}`,
		};
	},

	message: messageSubject,

	async action(id) {
		const action = await kysely
			.selectFrom("meetup_actions as a")
			.innerJoin("meetups as m", "m.id", "a.meetupId")
			.select(["a.title", "a.ownerId", "a.meetupId", "m.title as meetupTitle"])
			.where("a.id", "=", id)
			.executeTakeFirst();
		if (!action?.ownerId) return null;
		return {
			personId: action.ownerId,
			params: { action: action.title, title: action.meetupTitle },
			path: `/meetups/${action.meetupId}#actions`,
		};
	},

	async rsvp(id, { venueId, expiresAt, confirmBy, ending, waits }, kind) {
		const rsvp = await kysely
			.selectFrom("rsvps as r")
			.innerJoin("meetups as m", "m.id", "r.meetupId")
			.leftJoin("venues as v", (join) => join.onRef("v.meetupId", "=", "m.id").on("v.id", "=", textOf(venueId)))
			.select(["r.personId", "r.answer", "r.meetupId", "m.title", "m.startsAt", "v.name as venue"])
			.where("r.id", "=", id)
			.executeTakeFirst();
		// The offer or the request was answered before this job ran.
		if (!rsvp || (expiresAt && rsvp.answer !== "offered")) return null;
		if (kind === "rsvp.requested" && rsvp.answer !== "requested") return null;
		const until = expiresAt ?? confirmBy;
		return {
			personId: rsvp.personId,
			meetupId: rsvp.meetupId,
			params: {
				title: rsvp.title,
				venue: rsvp.venue ?? "",
				when: { instant: rsvp.startsAt.toISOString() },
				...(until ? { until: { instant: String(until) } } : {}),
				...(ending ? { ending: String(ending) } : {}),
				...(waits === undefined ? {} : { waits: waits ? "yes" : "no" }),
			},
			path: `/meetups/${rsvp.meetupId}`,
		};
	},

	speaker: speakerSubject,

	practice: practiceSubject,
	reuse: reuseSubject,
	offer: offerSubject,
	...REVIEW_SUBJECTS,

	async nomination(id) {
		const nomination = await kysely
			.selectFrom("nominations as n")
			.select((eb) => [
				"n.nomineeId",
				"n.nominatorId",
				personNames(eb.ref("n.nomineeId")).as("nominee"),
				topicNames(eb.ref("n.topicId")).$notNull().as("topic"),
			])
			.where("n.id", "=", id)
			.executeTakeFirst();
		if (!nomination) return null;
		return {
			personId: nomination.nomineeId,
			otherPersonId: nomination.nominatorId,
			params: { person: fullName(nomination.nominee), topic: nomination.topic },
			path: `/champions/nominations/${id}`,
		};
	},

	async gap(id) {
		const gap = await kysely
			.selectFrom("search_gaps")
			.select(["askedId", "title"])
			.where("id", "=", id)
			.where("dismissedAt", "is", null)
			.executeTakeFirst();
		return gap?.askedId
			? { personId: gap.askedId, params: { title: gap.title }, path: `/practices/new?gap=${id}` }
			: null;
	},

	async term(id) {
		const term = await kysely
			.selectFrom("champion_terms as term")
			.select((eb) => ["term.personId", topicNames(eb.ref("term.topicId")).$notNull().as("topic")])
			.where("term.id", "=", id)
			.executeTakeFirst();
		return term ? { personId: term.personId, params: { topic: term.topic }, path: "/champions" } : null;
	},
};

/** A cancellation that was taken back before it was told, or the other way round. */
const isObsolete = (kind: ActivityKind, state: string): boolean =>
	(kind === "meetup.cancelled" && state !== "cancelled") || (kind === "meetup.reinstated" && state === "cancelled");
