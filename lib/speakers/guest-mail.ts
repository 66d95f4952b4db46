import { fullInstant } from "../clock";
import type { Tx } from "../db";
import { translator } from "../i18n/translator";
import { queueMail } from "../mail";
import { INVITATION_LIFE_MS, openInvitationLink } from "../people/sign-in-links";
import { editionInWords } from "../seats/edition-words";
import { meetupPath, readerOf } from "../seats/letter";
import { fullName } from "../text";
import type { Viewer } from "../viewer";

interface Telling {
	/** The fact in the ledger that the mail tells. */
	activityId: string;
	meetupId: string;
	personId: string;
	at: Date;
}

async function editionToSay(tx: Tx, id: string) {
	return tx.meetup.findUniqueOrThrow({
		where: { id },
		select: {
			title: true,
			summary: true,
			startsAt: true,
			endsAt: true,
			zone: true,
			community: { select: { name: true } },
			venues: { orderBy: { position: "asc" }, select: { name: true, directions: true } },
		},
	});
}

/** Who invites, to what, when and where; the button opens the door once. */
export async function mailInvitation(tx: Tx, viewer: Viewer, { activityId, meetupId, personId, at }: Telling) {
	const reader = await readerOf(tx, personId);
	if (!reader.email) return;
	const edition = await editionToSay(tx, meetupId);
	const t = translator(reader.locale);
	const { title, summary, community } = edition;
	await queueMail(tx, {
		onceKey: `guest.invited:${activityId}`,
		personId,
		to: reader.email,
		locale: reader.locale,
		subject: t("guests.mail.invitedSubject", { title }),
		paragraphs: [
			t("guests.mail.invited", { inviter: fullName(viewer), title, community: community.name }),
			summary,
			editionInWords(t, reader, edition),
			t("guests.mail.linkLasts", { until: fullInstant(new Date(at.getTime() + INVITATION_LIFE_MS), reader) }),
		].filter(Boolean),
		action: {
			label: t("guests.mail.open"),
			path: await openInvitationLink(tx, reader.email, meetupPath(meetupId), at),
		},
		confidential: true,
		at,
	});
}

/** For a guest who held no seat: who did is told by the mail that takes it out of their calendar. */
export async function mailInvitationGone(tx: Tx, { activityId, meetupId, personId, at }: Telling): Promise<void> {
	const reader = await readerOf(tx, personId);
	if (!reader.email) return;
	const { title } = await editionToSay(tx, meetupId);
	const t = translator(reader.locale);
	await queueMail(tx, {
		onceKey: `guest.withdrawn:${activityId}`,
		personId,
		to: reader.email,
		locale: reader.locale,
		subject: t("guests.mail.goneSubject", { title }),
		paragraphs: [t("guests.mail.gone", { title })],
		at,
	});
}
