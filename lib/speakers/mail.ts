import type { Tx } from "../db";
import { env } from "../env";
import { FALLBACK_LOCALE, type Locale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import { queueMail } from "../mail";
import { editionInWords } from "../meetups/edition-words";
import { readerOf } from "../meetups/seat-letter";
import { speakerPath } from "./token";

interface Telling {
	/** The fact in the ledger that the mail tells. */
	activityId: string;
	at: Date;
}

/** A speaker as they are written to: in their language, else that of the edition or the community. */
async function speakerToWrite(tx: Tx, id: string) {
	const speaker = await tx.speakerEngagement.findUniqueOrThrow({
		where: { id },
		select: {
			id: true,
			linkVersion: true,
			personId: true,
			name: true,
			email: true,
			subject: true,
			brief: true,
			community: { select: { name: true, languages: true } },
			meetup: {
				select: {
					title: true,
					language: true,
					startsAt: true,
					endsAt: true,
					zone: true,
					venues: { orderBy: { position: "asc" }, select: { name: true, directions: true } },
				},
			},
		},
	});
	const { personId, meetup, community } = speaker;
	const known = personId ? await readerOf(tx, personId) : null;
	const locale: Locale = known?.locale ?? meetup?.language ?? community.languages[0] ?? FALLBACK_LOCALE;
	const zone = known?.zone ?? meetup?.zone ?? env().ORGANISATION_ZONE;
	return { ...speaker, email: known?.email ?? speaker.email, locale, zone };
}

/** The address of their page, for what the organisers still need of them. */
export async function mailSpeakerLink(tx: Tx, id: string, { activityId, at }: Telling): Promise<void> {
	const speaker = await speakerToWrite(tx, id);
	if (!speaker.email) return;
	const t = translator(speaker.locale);
	const { name, subject, community, meetup } = speaker;
	await queueMail(tx, {
		onceKey: `speaker.link_sent:${activityId}`,
		personId: speaker.personId,
		to: speaker.email,
		locale: speaker.locale,
		subject: t("speakers.mail.linkSubject", { subject }),
		paragraphs: [
			t("speakers.mail.hello", { name }),
			t("speakers.mail.link", { subject, community: community.name }),
			...(meetup ? [`${meetup.title}\n${editionInWords(t, speaker, meetup)}`] : []),
			t("speakers.mail.keepToYourself"),
		],
		action: { label: t("speakers.mail.open"), path: speakerPath(speaker) },
		confidential: true,
		at,
	});
}

/** What a speaker needs to know for the day; the button leads to their page. */
export async function mailBrief(tx: Tx, id: string, { activityId, at }: Telling): Promise<void> {
	await tx.speakerEngagement.updateMany({ where: { id, linkSentAt: null }, data: { linkSentAt: at } });
	const speaker = await speakerToWrite(tx, id);
	if (!speaker.email || !speaker.meetup) return;
	const t = translator(speaker.locale);
	const { name, subject, brief, meetup } = speaker;
	await queueMail(tx, {
		onceKey: `speaker.briefed:${activityId}`,
		personId: speaker.personId,
		to: speaker.email,
		locale: speaker.locale,
		subject: t("speakers.mail.briefSubject", { title: meetup.title }),
		paragraphs: [
			t("speakers.mail.hello", { name }),
			t("speakers.mail.brief", { subject, title: meetup.title }),
			editionInWords(t, speaker, meetup),
			brief,
		],
		action: { label: t("speakers.mail.open"), path: speakerPath(speaker) },
		confidential: true,
		at,
	});
}
