import { dayOfColumn } from "../clock";
import { kysely } from "../db";
import { type Detail, type Subject, textOf } from "./subject";

/** A published practice. */
export async function practiceSubject(id: string, { namedUnitId, reuseId }: Detail): Promise<Subject | null> {
	const practice = await kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select(["p.slug", "p.title", "p.authorId", "p.contactId", "p.ownerId", "p.reviewOn", "c.name"])
		.where("p.id", "=", id)
		.where("p.deletedAt", "is", null)
		.where("p.publishedAt", "is not", null)
		.executeTakeFirst();
	if (!practice) return null;
	return {
		practiceId: id,
		namedUnitId: textOf(namedUnitId) ?? undefined,
		personId: practice.authorId,
		otherPersonId: practice.contactId,
		ownerId: practice.ownerId ?? undefined,
		params: {
			title: practice.title,
			community: practice.name,
			...(practice.reviewOn && { due: { day: dayOfColumn(practice.reviewOn) } }),
		},
		path: reuseId ? `/practices/${practice.slug}/reuses` : `/practices/${practice.slug}`,
	};
}

/** Somebody who may speak, where it is news. */
export async function speakerSubject(id: string, { isNews }: Detail): Promise<Subject | null> {
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
}

/** What organisers wrote to those who have a seat. */
export async function messageSubject(id: string): Promise<Subject | null> {
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
}
