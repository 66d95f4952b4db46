import { fullInstant } from "../clock";
import { kysely, readIn, type Tx } from "../db";
import { found } from "../errors";
import { translator } from "../i18n/translator";
import { queueMail } from "../mail-queue";
import { createInvitationLink } from "../people/sign-in-links";
import { whenAndWhereText } from "../seats/meetup-text";
import { meetupPath, recipientOf } from "../seats/seat-change";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { venuesToName } from "./talk";

interface GuestMailFacts {
	/** The activity that the mail reports. */
	activityId: string;
	meetupId: string;
	personId: string;
	at: Date;
}

async function meetupToName(tx: Tx, id: string) {
	const [row] = await readIn(
		tx,
		kysely
			.selectFrom("meetups as m")
			.innerJoin("communities as c", "c.id", "m.communityId")
			.select(["m.title", "m.summary", "m.startsAt", "m.endsAt", "m.zone", "c.name as communityName"])
			.select((eb) => venuesToName(eb.ref("m.id")).as("venues"))
			.where("m.id", "=", id),
	);
	return found(row);
}

/** The invitation of a guest, with a link that signs them in once, as long as their access lasts. */
export async function mailInvitation(
	tx: Tx,
	viewer: Viewer,
	{ activityId, meetupId, personId, accessUntil, at }: GuestMailFacts & { accessUntil: Date },
) {
	const recipient = await recipientOf(tx, personId);
	if (!recipient.email) return;
	const meetup = await meetupToName(tx, meetupId);
	const t = translator(recipient.locale);
	const { title, summary, communityName } = meetup;
	await queueMail(tx, {
		onceKey: `guest.invited:${activityId}`,
		kind: "guest",
		personId,
		to: recipient.email,
		locale: recipient.locale,
		subject: t("guests.mail.invitedSubject", { title }),
		paragraphs: [
			t("guests.mail.invited", { inviter: fullName(viewer), title, community: communityName }),
			summary,
			whenAndWhereText(t, recipient, meetup),
			t("guests.mail.linkLasts", { until: fullInstant(accessUntil, recipient) }),
		].filter(Boolean),
		action: {
			label: t("guests.mail.open"),
			path: await createInvitationLink(
				tx,
				{ email: recipient.email, next: meetupPath(meetupId), expiresAt: accessUntil },
				at,
			),
		},
		about: { audience: "readers", communityId: null, path: meetupPath(meetupId) },
		confidential: true,
		at,
	});
}

/** For a guest without a seat. A guest with a seat gets the mail that removes it from the calendar. */
export async function mailInvitationGone(
	tx: Tx,
	{ activityId, meetupId, personId, at }: GuestMailFacts,
): Promise<void> {
	const recipient = await recipientOf(tx, personId);
	if (!recipient.email) return;
	const { title } = await meetupToName(tx, meetupId);
	const t = translator(recipient.locale);
	await queueMail(tx, {
		onceKey: `guest.withdrawn:${activityId}`,
		kind: "guest",
		personId,
		to: recipient.email,
		locale: recipient.locale,
		subject: t("guests.mail.goneSubject", { title }),
		paragraphs: [t("guests.mail.gone", { title })],
		about: null,
		at,
	});
}
