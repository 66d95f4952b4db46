import { sql } from "kysely";
import { kysely, readIn, type Tx } from "../db";
import { env } from "../env";
import { found } from "../errors";
import { FALLBACK_LOCALE, type Locale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import { queueMail } from "../mail-queue";
import { whenAndWhereText } from "../seats/meetup-text";
import { recipientOf } from "../seats/seat-change";
import { joined } from "../sql";
import { venuesToName } from "./talk";
import { speakerPath } from "./token";

interface MailFacts {
	/** The activity that the mail reports. */
	activityId: string;
	at: Date;
}

/** A speaker as a mail addresses them: in their language, else that of the meetup or the community. */
async function speakerToWrite(tx: Tx, id: string) {
	const [row] = await readIn(
		tx,
		kysely
			.selectFrom("speaker_engagements as s")
			.innerJoin("communities as c", "c.id", "s.communityId")
			.leftJoin("meetups as m", "m.id", "s.meetupId")
			.select(["s.id", "s.linkVersion", "s.personId", "s.name", "s.email", "s.subject", "s.brief"])
			.select(["c.name as communityName", "m.title", "m.language", "m.startsAt", "m.endsAt", "m.zone"])
			.select((eb) => [
				venuesToName(eb.ref("s.meetupId")).as("venues"),
				sql<Locale | null>`(${eb.ref("c.languages")}::text[])[1]`.as("communityLanguage"),
			])
			.where("s.id", "=", id),
	);
	const { communityName, communityLanguage, title, language, startsAt, endsAt, zone, venues, ...talk } = found(row);
	const known = talk.personId ? await recipientOf(tx, talk.personId) : null;
	return {
		...talk,
		community: { name: communityName },
		meetup: joined({ title, startsAt, endsAt, zone, venues }),
		email: known?.email ?? talk.email,
		locale: known?.locale ?? language ?? communityLanguage ?? FALLBACK_LOCALE,
		zone: known?.zone ?? zone ?? env().ORGANISATION_ZONE,
	};
}

/** The personal link, where the speaker sends what the organisers need. */
export async function mailSpeakerLink(tx: Tx, id: string, { activityId, at }: MailFacts): Promise<void> {
	const speaker = await speakerToWrite(tx, id);
	if (!speaker.email) return;
	const t = translator(speaker.locale);
	const { name, subject, community, meetup } = speaker;
	await queueMail(tx, {
		onceKey: `speaker.link_sent:${activityId}`,
		kind: "speaker",
		personId: speaker.personId,
		to: speaker.email,
		locale: speaker.locale,
		subject: t("speakers.mail.linkSubject", { subject }),
		paragraphs: [
			t("speakers.mail.hello", { name }),
			t("speakers.mail.link", { subject, community: community.name }),
			...(meetup ? [`${meetup.title}\n${whenAndWhereText(t, speaker, meetup)}`] : []),
			t("speakers.mail.keepToYourself"),
		],
		action: { label: t("speakers.mail.open"), path: speakerPath(speaker) },
		about: { talkId: speaker.id, linkVersion: speaker.linkVersion },
		confidential: true,
		at,
	});
}

/** The brief of a speaker, with the personal link. */
export async function mailBrief(tx: Tx, id: string, { activityId, at }: MailFacts): Promise<void> {
	await tx.speakerEngagement.updateMany({ where: { id, linkSentAt: null }, data: { linkSentAt: at } });
	const speaker = await speakerToWrite(tx, id);
	if (!speaker.email || !speaker.meetup) return;
	const t = translator(speaker.locale);
	const { name, subject, brief, meetup } = speaker;
	await queueMail(tx, {
		onceKey: `speaker.briefed:${activityId}`,
		kind: "speaker",
		personId: speaker.personId,
		to: speaker.email,
		locale: speaker.locale,
		subject: t("speakers.mail.briefSubject", { title: meetup.title }),
		paragraphs: [
			t("speakers.mail.hello", { name }),
			t("speakers.mail.brief", { subject, title: meetup.title }),
			whenAndWhereText(t, speaker, meetup),
			brief,
		],
		action: { label: t("speakers.mail.open"), path: speakerPath(speaker) },
		about: { talkId: speaker.id, linkVersion: speaker.linkVersion },
		confidential: true,
		at,
	});
}
