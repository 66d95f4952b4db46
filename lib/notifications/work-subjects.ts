import type { ActivityKind } from "../activity";
import { dayOfColumn } from "../clock";
import { kysely } from "../db";
import { forEachLocale, LOCALES, type Locale, type Names } from "../i18n/locales";
import { languageWithin } from "../i18n/names";
import { type Detail, type Subject, textOf } from "./subject";

/** A published practice. */
export async function practiceSubject(id: string, detail: Detail, kind: ActivityKind): Promise<Subject | null> {
	const { namedUnitId, reuseId } = detail;
	const language = LOCALES.find((locale) => locale === detail.language);
	const practice = await kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.leftJoin("practice_translations as t", (join) =>
			join.onRef("t.practiceId", "=", "p.id").on("t.language", "=", language ?? null),
		)
		.select(["p.slug", "p.title", "p.authorId", "p.contactId", "p.ownerId", "p.reviewOn", "c.name", "t.translatorId"])
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
		translatorId: practice.translatorId ?? undefined,
		params: {
			title: practice.title,
			community: practice.name,
			...(language && { language: languageForAll(language) }),
			...(practice.reviewOn && { due: { day: dayOfColumn(practice.reviewOn) } }),
		},
		path: reuseId ? `/practices/${practice.slug}/reuses` : pathOfPractice(practice.slug, kind, language),
	};
}

/** The name of a language, for readers of each. */
const languageForAll = (language: Locale): Names => forEachLocale((locale) => languageWithin(locale, language));

function pathOfPractice(slug: string, kind: ActivityKind, language: Locale | undefined): string {
	if (!language) return `/practices/${slug}`;
	return kind === "practice.translated"
		? `/practices/${slug}?in=${language}`
		: `/practices/${slug}/translations/${language}`;
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
