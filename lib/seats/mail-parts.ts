import type { Tx } from "../db";
import { env } from "../env";
import type { Locale } from "../i18n/locales";
import { type Translate, translator } from "../i18n/translator";
import {
	type CalendarEdition,
	type CalendarVenue,
	calendarFileName,
	type SeatInCalendar,
	seatFile,
} from "../icalendar";
import { houseAddress, type Mail, type MailAttachment, queueMail } from "../mail";
import { editionInWords } from "./meetup-text";

/** What every mail about a seat is made of: whom it goes to, when and where, and the file for their calendar. */

interface Edition extends CalendarEdition {
	communityName: string;
}

interface Place extends CalendarVenue {
	kind: "room" | "online";
	zone: string;
	accessNotes: string | null;
}

export interface Recipient {
	personId: string;
	/** For their calendar; the address stands in where it is not at hand. */
	name?: string;
	email: string | null;
	locale: Locale;
	zone: string;
}

export interface Occasion {
	/** The fact in the ledger that the mail tells. */
	activityId: string;
	edition: Edition;
	venue: Place;
	/** Of the person's answer as it stands now, for their calendar. */
	version: number;
	at: Date;
}

export const meetupPath = (meetupId: string) => `/meetups/${meetupId}`;
export const meetupAddress = (meetupId: string) => new URL(meetupPath(meetupId), env().NEXTAUTH_URL).toString();

/** How to write to a person. */
export async function recipientOf(tx: Tx, personId: string): Promise<Recipient> {
	const { id, zone, site, ...person } = await tx.person.findUniqueOrThrow({
		where: { id: personId },
		select: { id: true, email: true, locale: true, zone: true, site: { select: { zone: true } } },
	});
	return { personId: id, ...person, zone: zone ?? site?.zone ?? env().ORGANISATION_ZONE };
}

/** For who holds no seat, or none any more. */
export const withoutWayIn = (occasion: Occasion): Occasion => ({
	...occasion,
	venue: { ...occasion.venue, joinUrl: null, accessNotes: null },
});

/** A person's seat for their calendar; nothing for who has no address. */
export function seatAttachment(
	recipient: Recipient,
	standing: SeatInCalendar["standing"],
	{ edition, venue, version, at }: Omit<Occasion, "activityId">,
): MailAttachment | undefined {
	if (!recipient.email) return undefined;
	const seat = {
		standing,
		version,
		attendee: { name: recipient.name ?? "", email: recipient.email },
		organizer: { name: edition.communityName, email: houseAddress() },
	};
	const method = standing === "gone" || edition.state === "cancelled" ? "CANCEL" : "REQUEST";
	return {
		fileName: calendarFileName(edition),
		contentType: `text/calendar; charset=utf-8; method=${method}`,
		content: seatFile(edition, seat, {
			venues: [venue],
			zone: venue.zone,
			address: meetupAddress(edition.id),
			at,
		}),
	};
}

interface Wording {
	subject: string;
	opening: string;
	closing: string;
	/** In place of "open the meetup". */
	button?: string;
	attachment?: Mail["attachment"];
}

/** Sends it to who has an address. The key says which mail it is: written again, it is the same one. */
export async function sendLetter(
	tx: Tx,
	recipient: Recipient,
	onceKey: string,
	{ edition, venue, at }: Omit<Occasion, "activityId">,
	word: (t: Translate) => Wording,
): Promise<void> {
	if (!recipient.email) return;
	const t = translator(recipient.locale);
	const { subject, opening, closing, button, attachment } = word(t);
	await queueMail(tx, {
		onceKey,
		personId: recipient.personId,
		to: recipient.email,
		locale: recipient.locale,
		subject,
		paragraphs: [opening, whenAndWhere(t, recipient, edition, venue), closing],
		action: { label: button ?? t("meetups.mail.open"), path: meetupPath(edition.id) },
		attachment,
		at,
	});
}

/** When it is, the place, and for who holds a seat the way in. */
function whenAndWhere(t: Translate, recipient: Recipient, { startsAt, endsAt }: Edition, venue: Place): string {
	return [
		editionInWords(t, recipient, { startsAt, endsAt, zone: venue.zone, venues: [venue] }),
		venue.accessNotes,
		venue.joinUrl && t("meetups.mail.joinAt", { address: venue.joinUrl }),
	]
		.filter(Boolean)
		.join("\n");
}
