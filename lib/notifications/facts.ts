import type { ActivityKind, SubjectType } from "../activity";
import { dayIn } from "../clock";
import { db } from "../db";
import { env } from "../env";
import type { Names } from "../i18n/locales";
import { fullName } from "../text";

/** A value of a message: as it was, or by language, or an instant to be said in the reader's zone. */
export type Param = string | number | Names | { instant: string };

/** An activity with what its messages say and what its circles start from. */
export interface Fact {
	activityId: string;
	kind: ActivityKind;
	at: Date;
	/** The day of `at` in the organisation's zone. */
	today: string;
	actorId: string | null;
	communityId: string | null;
	/** The person the subject is about; and a second one where there are two, such as a practice's contact. */
	personId?: string;
	otherPersonId?: string;
	postId?: string;
	meetupId?: string;
	/** The one place of the edition that it is about. */
	venueId?: string | null;
	/** What its mail says besides, in the words of whoever wrote it. */
	said?: string[];
	params: Record<string, Param>;
	path: string;
}

type About = Pick<Fact, "personId" | "otherPersonId" | "postId" | "meetupId" | "venueId" | "said" | "params" | "path">;
type Detail = Record<string, string | number | boolean | null>;

const named = { select: { id: true, givenName: true, familyName: true } } as const;
const placed = { select: { slug: true, name: true } } as const;

/** What is told of each kind of subject. Null when it is gone, or no longer there for people to see. */
const SUBJECTS: Partial<Record<SubjectType, (id: string, detail: Detail) => Promise<About | null>>> = {
	async person(personId, { role }) {
		return { personId, params: { role: String(role) }, path: role === "administrator" ? "/admin" : "/hub/insights" };
	},

	async membership(id, { to }) {
		const membership = await db.membership.findUnique({
			where: { id },
			select: { role: true, person: named, community: { select: { slug: true, name: true, visibility: true } } },
		});
		if (!membership) return null;
		const { person, community, role } = membership;
		return {
			personId: person.id,
			params: { person: fullName(person), community: community.name, role: String(to ?? role) },
			path: `/communities/${community.slug}`,
		};
	},

	async post(id) {
		const post = await db.post.findFirst({
			where: { id, deletedAt: null },
			select: {
				id: true,
				title: true,
				authorId: true,
				community: placed,
				acceptedReply: { select: { authorId: true } },
			},
		});
		if (!post) return null;
		return {
			personId: post.authorId,
			otherPersonId: post.acceptedReply?.authorId,
			postId: post.id,
			params: { title: post.title, community: post.community.name },
			path: `/communities/${post.community.slug}/posts/${post.id}`,
		};
	},

	async reply(id) {
		const reply = await db.reply.findFirst({
			where: { id, deletedAt: null, post: { deletedAt: null } },
			select: { authorId: true, community: placed, post: { select: { id: true, title: true, authorId: true } } },
		});
		if (!reply) return null;
		return {
			personId: reply.post.authorId,
			otherPersonId: reply.authorId,
			postId: reply.post.id,
			params: { title: reply.post.title, community: reply.community.name },
			path: `/communities/${reply.community.slug}/posts/${reply.post.id}?reply=${id}#reply-${id}`,
		};
	},

	async meetup(id, { daysBefore, concerns, asks }) {
		// A change of words alone is read on the page.
		if (concerns === false) return null;
		const meetup = await db.meetup.findFirst({
			// A draft is its managers' affair, and only as long as it is one.
			where: daysBefore ? { id, state: "draft" } : { id, publishedAt: { not: null } },
			select: { title: true, startsAt: true, cancelReason: true, community: placed },
		});
		if (!meetup) return null;
		return {
			meetupId: id,
			said: asks ? await materialLines(id) : undefined,
			params: {
				title: meetup.title,
				community: meetup.community.name,
				when: { instant: meetup.startsAt.toISOString() },
				reason: meetup.cancelReason ?? "",
			},
			path: `/meetups/${id}`,
		};
	},

	async message(id) {
		const message = await db.hostMessage.findUnique({
			where: { id },
			select: { subject: true, text: true, venueId: true, meetup: { select: { id: true, title: true } } },
		});
		if (!message) return null;
		return {
			meetupId: message.meetup.id,
			venueId: message.venueId,
			said: [message.text],
			params: { subject: message.subject, title: message.meetup.title },
			path: `/meetups/${message.meetup.id}`,
		};
	},

	async action(id) {
		const action = await db.meetupAction.findUnique({
			where: { id },
			select: { title: true, ownerId: true, meetup: { select: { id: true, title: true } } },
		});
		if (!action?.ownerId) return null;
		return {
			personId: action.ownerId,
			params: { action: action.title, title: action.meetup.title },
			path: `/meetups/${action.meetup.id}#actions`,
		};
	},

	async rsvp(id, { venueId, expiresAt, confirmBy, ending }) {
		const rsvp = await db.rsvp.findUnique({
			where: { id },
			select: {
				personId: true,
				answer: true,
				meetup: {
					select: { id: true, title: true, startsAt: true, venues: { select: { id: true, name: true } } },
				},
			},
		});
		// An offer that was answered before it was told is no news.
		if (!rsvp || (expiresAt && rsvp.answer !== "offered")) return null;
		const until = expiresAt ?? confirmBy;
		return {
			personId: rsvp.personId,
			meetupId: rsvp.meetup.id,
			params: {
				title: rsvp.meetup.title,
				venue: rsvp.meetup.venues.find((venue) => venue.id === venueId)?.name ?? "",
				when: { instant: rsvp.meetup.startsAt.toISOString() },
				...(until ? { until: { instant: String(until) } } : {}),
				...(ending ? { ending: String(ending) } : {}),
			},
			path: `/meetups/${rsvp.meetup.id}`,
		};
	},

	async speaker(id, { isNews }) {
		if (isNews === false) return null;
		const speaker = await db.speakerEngagement.findUnique({
			where: { id },
			select: { name: true, subject: true, community: placed },
		});
		return (
			speaker && {
				params: { person: speaker.name, title: speaker.subject, community: speaker.community.name },
				path: `/speakers/${id}`,
			}
		);
	},

	async practice(id) {
		const practice = await db.practice.findFirst({
			where: { id, deletedAt: null, publishedAt: { not: null } },
			select: { slug: true, title: true, authorId: true, contactId: true, community: placed },
		});
		if (!practice) return null;
		return {
			personId: practice.authorId,
			otherPersonId: practice.contactId,
			params: { title: practice.title, community: practice.community.name },
			path: `/practices/${practice.slug}`,
		};
	},

	async nomination(id) {
		const nomination = await db.nomination.findUnique({
			where: { id },
			select: { nominatorId: true, nominee: named, topic: { select: { names: true } } },
		});
		if (!nomination) return null;
		return {
			personId: nomination.nominee.id,
			otherPersonId: nomination.nominatorId,
			params: { person: fullName(nomination.nominee), topic: nomination.topic.names },
			path: `/champions/nominations/${id}`,
		};
	},

	async term(id) {
		const term = await db.championTerm.findUnique({
			where: { id },
			select: { personId: true, topic: { select: { names: true } } },
		});
		return term && { personId: term.personId, params: { topic: term.topic.names }, path: "/champions" };
	},
};

/** What was shown at an edition, a line each with its address. */
async function materialLines(meetupId: string): Promise<string[]> {
	const materials = await db.meetupMaterial.findMany({
		where: { meetupId, removedAt: null },
		orderBy: [{ addedAt: "asc" }, { id: "asc" }],
		take: 20,
		select: { id: true, title: true, url: true },
	});
	const kept = (id: string) => new URL(`/meetups/${meetupId}/materials/${id}`, env().NEXTAUTH_URL).toString();
	const lines = materials.map(({ id, title, url }) => ({ title, url: url ?? kept(id) }));
	return lines.length > 0 ? [lines.map(({ title, url }) => `${title}\n${url}`).join("\n\n")] : [];
}

/** Null when there is nothing left to tell. */
export async function factOf(activityId: string): Promise<Fact | null> {
	const activity = await db.activity.findUnique({
		where: { id: activityId },
		select: {
			kind: true,
			at: true,
			actorId: true,
			communityId: true,
			subjectType: true,
			subjectId: true,
			detail: true,
		},
	});
	if (!activity?.subjectId) return null;
	const about = await SUBJECTS[activity.subjectType as SubjectType]?.(
		activity.subjectId,
		(activity.detail ?? {}) as Detail,
	);
	if (!about) return null;
	const actor = activity.actorId && (await db.person.findUnique({ where: { id: activity.actorId }, ...named }));
	return {
		...about,
		activityId,
		kind: activity.kind as ActivityKind,
		at: activity.at,
		today: dayIn(activity.at, env().ORGANISATION_ZONE),
		actorId: activity.actorId,
		communityId: activity.communityId,
		params: { ...about.params, actor: actor ? fullName(actor) : env().ORGANISATION_NAME },
	};
}
