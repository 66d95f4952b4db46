import { type Expression, expressionBuilder } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { ActivityKind, SubjectType } from "../activity";
import { topicNames } from "../communities/queries";
import { type DB, kysely } from "../db";
import type { Names } from "../i18n/locales";
import { titleForAll } from "../posts/titles";
import { literal } from "../sql";
import { fullName } from "../text";
import { postPublished, replyPublished } from "../visibility";
import { beginning, materialLines } from "./mail-paragraphs";

/** A value of a message: as it is, in each language, or an instant that is written in the reader's zone. */
export type Param = string | number | Names | { instant: string };

/** What messages need of the subject of an activity. */
export interface Subject {
	/** The person that the subject is about; and a second one, such as the contact of a practice. */
	personId?: string;
	otherPersonId?: string;
	postId?: string;
	/** The reply, where the activity is about one. */
	replyId?: string;
	meetupId?: string;
	/** The case of a moderator, where the activity is about one. */
	caseId?: string;
	/** The venue, where the activity is about one of them. */
	venueId?: string | null;
	/** When what it is about takes place, or was to. */
	happensAt?: Date;
	/** Paragraphs for the mail that somebody wrote: they are not translated. */
	mailText?: string[];
	/** A text for the mail that somebody wrote in Markdown. */
	mailMarkdown?: string;
	params: Record<string, Param>;
	path: string;
}

export type Detail = Record<string, string | number | boolean | null>;

/** The names of a person, as an expression for `select`. */
const personNames = (personId: Expression<string>) =>
	jsonObjectFrom(
		expressionBuilder<DB>()
			.selectFrom("people as person")
			.select(["person.givenName", "person.familyName"])
			.where("person.id", "=", personId),
	).$notNull();

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

	async community(id) {
		const community = await kysely
			.selectFrom("communities as c")
			.select(["c.slug", "c.name"])
			.where("c.id", "=", id)
			.executeTakeFirst();
		return community ? { params: { community: community.name }, path: `/communities/${community.slug}` } : null;
	},

	async membership(id, { to }) {
		const membership = await kysely
			.selectFrom("memberships as ms")
			.innerJoin("communities as c", "c.id", "ms.communityId")
			.select((eb) => ["ms.personId", "ms.role", "c.slug", "c.name", personNames(eb.ref("ms.personId")).as("person")])
			.where("ms.id", "=", id)
			.executeTakeFirst();
		if (!membership) return null;
		const { personId, role, slug, name, person } = membership;
		return {
			personId,
			params: { person: fullName(person), community: name, role: String(to ?? role) },
			path: `/communities/${slug}`,
		};
	},

	async post(id) {
		const post = await kysely
			.selectFrom("posts as post")
			.innerJoin("communities as c", "c.id", "post.communityId")
			.leftJoin("replies as accepted", "accepted.id", "post.acceptedReplyId")
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
			params: { title: titleForAll(post), community: post.name },
			path: `/communities/${post.slug}/posts/${id}`,
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

	async case(id, _, kind) {
		const row = await kysely
			.selectFrom("moderation_cases as k")
			.innerJoin("communities as c", "c.id", "k.communityId")
			.select(["k.authorId", "k.source", "k.textAct", "k.measure", "k.isUpheld", "k.message", "k.appealMessage"])
			.select(["k.decidedAt", "k.appealDecidedAt", "c.slug", "c.name"])
			.where("k.id", "=", id)
			.executeTakeFirst();
		// It was decided before this job ran.
		if (!row || (kind === "case.opened" && row.decidedAt) || (kind === "case.appealed" && row.appealDecidedAt))
			return null;
		const isOver = kind === "case.decided" || kind === "case.appeal_decided";
		// Whose text is kept was never told that it was looked at, except who waited for it.
		const concernsAuthor = row.measure || row.textAct !== "keep" || row.source === "first_post";
		return {
			personId: isOver && concernsAuthor ? row.authorId : undefined,
			otherPersonId: row.authorId,
			caseId: id,
			mailText: [(kind === "case.appeal_decided" ? row.appealMessage : row.message) ?? ""].filter(Boolean),
			params: {
				community: row.name,
				slug: row.slug,
				text: row.source === "first_post" && row.textAct === "keep" ? "published" : (row.textAct ?? ""),
				measure: row.measure ?? "",
				upheld: row.isUpheld ? "yes" : "no",
			},
			path: isOver ? `/people/me/moderation/${id}` : `/communities/${row.slug}/moderation/${id}`,
		};
	},

	async restriction(id, { byCase }, kind) {
		if (byCase) return null;
		const row = await kysely
			.selectFrom("community_restrictions as restriction")
			.innerJoin("communities as c", "c.id", "restriction.communityId")
			.select([
				"restriction.personId",
				"restriction.kind",
				"restriction.endsAt",
				"restriction.reason",
				"c.name",
				"c.slug",
			])
			.where("restriction.id", "=", id)
			.executeTakeFirst();
		if (!row) return null;
		const isBanned = row.kind === "ban" && kind !== "restriction.lifted";
		return {
			personId: row.personId,
			mailText: kind === "restriction.lifted" ? undefined : [row.reason].filter(Boolean),
			params: {
				community: row.name,
				kind: row.kind,
				ends: row.endsAt ? "yes" : "no",
				until: { instant: (row.endsAt ?? new Date(0)).toISOString() },
			},
			path: isBanned ? "/communities" : `/communities/${row.slug}`,
		};
	},

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

	async message(id) {
		const message = await kysely
			.selectFrom("host_messages as h")
			.innerJoin("meetups as m", "m.id", "h.meetupId")
			.select(["h.subject", "h.text", "h.venueId", "h.meetupId", "m.title", "m.startsAt"])
			.where("h.id", "=", id)
			.executeTakeFirst();
		if (!message) return null;
		return {
			meetupId: message.meetupId,
			venueId: message.venueId,
			happensAt: message.startsAt,
			mailMarkdown: message.text,
			params: { subject: message.subject, title: message.title },
			path: `/meetups/${message.meetupId}`,
		};
	},

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

	async speaker(id, { isNews }) {
		if (isNews === false) return null;
		const speaker = await kysely
			.selectFrom("speaker_engagements as s")
			.innerJoin("communities as c", "c.id", "s.communityId")
			.select(["s.name", "s.subject", "c.name as community"])
			.where("s.id", "=", id)
			.executeTakeFirst();
		if (!speaker) return null;
		const { name, subject, community } = speaker;
		return { params: { person: name, title: subject, community }, path: `/speakers/${id}` };
	},

	async practice(id) {
		const practice = await kysely
			.selectFrom("practices as p")
			.innerJoin("communities as c", "c.id", "p.communityId")
			.select(["p.slug", "p.title", "p.authorId", "p.contactId", "c.name"])
			.where("p.id", "=", id)
			.where("p.deletedAt", "is", null)
			.where("p.publishedAt", "is not", null)
			.executeTakeFirst();
		if (!practice) return null;
		return {
			personId: practice.authorId,
			otherPersonId: practice.contactId,
			params: { title: practice.title, community: practice.name },
			path: `/practices/${practice.slug}`,
		};
	},

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

const textOf = (value: Detail[string] | undefined): string | null => (typeof value === "string" ? value : null);
