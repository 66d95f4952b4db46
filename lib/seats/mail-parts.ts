import type { Tx } from "../db";
import { env } from "../env";
import type { Locale } from "../i18n/locales";
import { type Translate, translator } from "../i18n/translator";
import {
	type CalendarEdition,
	type CalendarOrganizer,
	type CalendarVenue,
	calendarFileName,
	type SeatInCalendar,
	seatFile,
} from "../icalendar";
import { type Mail, type MailAttachment, queueMail, queueMails, senderAddress } from "../mail";
import { fullName } from "../text";
import { companionNames, whenAndWhereText } from "./meetup-text";

interface Edition extends CalendarEdition {
	communityId: string;
	communityName: string;
}

interface Venue extends CalendarVenue {
	kind: "room" | "online";
	zone: string;
	accessNotes: string | null;
}

export interface Recipient {
	personId: string;
	/** For the calendar file. */
	givenName: string;
	familyName: string;
	email: string | null;
	locale: Locale;
	zone: string;
}

export interface SeatChange {
	/** The activity that the mail reports. */
	activityId: string;
	edition: Edition;
	venue: Venue;
	/** Of the person's answer, for the calendar file. */
	version: number;
	/** Who comes with the person, on their seats. */
	companions?: readonly string[];
	at: Date;
}

export const meetupPath = (meetupId: string) => `/meetups/${meetupId}`;
export const meetupAddress = (meetupId: string) => new URL(meetupPath(meetupId), env().NEXTAUTH_URL).toString();

/** A community invites from the address of the site. */
export const communityOrganizer = (name: string): CalendarOrganizer => ({ name, email: senderAddress() });

/** A person as a recipient of mail. */
export async function recipientOf(tx: Tx, personId: string): Promise<Recipient> {
	const { id, zone, site, ...person } = await tx.person.findUniqueOrThrow({
		where: { id: personId },
		select: {
			id: true,
			givenName: true,
			familyName: true,
			email: true,
			locale: true,
			zone: true,
			site: { select: { zone: true } },
		},
	});
	return { personId: id, ...person, zone: zone ?? site?.zone ?? env().ORGANISATION_ZONE };
}

/** Without the link and the access notes, which are for seat holders. */
export const withoutAccess = (change: SeatChange): SeatChange => ({
	...change,
	venue: { ...change.venue, joinUrl: null, accessNotes: null },
});

/** The calendar file of a person's seat; undefined without an address. */
export function seatAttachment(
	recipient: Recipient,
	status: SeatInCalendar["status"],
	{ edition, venue, version, at }: Omit<SeatChange, "activityId">,
): MailAttachment | undefined {
	if (!recipient.email) return undefined;
	const seat = {
		status,
		version,
		attendee: { name: fullName(recipient), email: recipient.email },
		organizer: communityOrganizer(edition.communityName),
	};
	const isGone = status === "gone";
	const method = isGone || edition.state === "cancelled" ? "CANCEL" : "REQUEST";
	return {
		fileName: calendarFileName(edition),
		contentType: `text/calendar; charset=utf-8; method=${method}`,
		// A calendar removes the event by its UID. Whoever has lost the seat may no longer be told more.
		content: seatFile(isGone ? { ...edition, summary: "" } : edition, seat, {
			venues: isGone ? [] : [venue],
			zone: venue.zone,
			address: meetupAddress(edition.id),
			at,
			changedAt: at,
		}),
	};
}

interface Wording {
	subject: string;
	opening: string;
	closing: string;
	/** What the organisers wrote to the person. */
	word?: string;
	/** Instead of "open the meetup". */
	button?: string;
	attachment?: Mail["attachment"];
	/** Unless it is about the seat. */
	kind?: "reminder";
	/** Until when the reader can answer. */
	answerBy?: Date;
}

/** The end of a seat is told also to somebody who can no longer open the meetup: its title and time alone. */
export async function sendSeatEnd(
	tx: Tx,
	recipient: Recipient,
	onceKey: string,
	{ edition, venue, at }: Omit<SeatChange, "activityId">,
	word: (t: Translate) => Wording & { opensMeetup: boolean },
): Promise<void> {
	if (!recipient.email) return;
	const t = translator(recipient.locale);
	const { subject, opening, closing, opensMeetup, attachment } = word(t);
	const { startsAt, endsAt } = edition;
	await queueMail(tx, {
		onceKey,
		kind: "seat",
		personId: recipient.personId,
		to: recipient.email,
		locale: recipient.locale,
		subject,
		paragraphs: [
			opening,
			whenAndWhereText(t, recipient, { startsAt, endsAt, zone: venue.zone, venues: [] }),
			closing,
		].filter(Boolean),
		action: opensMeetup ? { label: t("meetups.mail.open"), path: meetupPath(edition.id) } : undefined,
		attachment,
		happensAt: startsAt,
		about: null,
		at,
	});
}

/** Queues a mail about a seat, if the person has an address. The same `onceKey` again queues nothing. */
export const sendSeatMail = (tx: Tx, ...what: Parameters<typeof seatMail>): Promise<void> =>
	queueMails(tx, seatMail(...what));

/** A mail about a seat; none for a person without an address. */
export function seatMail(
	recipient: Recipient,
	onceKey: string,
	{ edition, venue, companions, at }: Omit<SeatChange, "activityId">,
	word: (t: Translate) => Wording,
): Mail[] {
	// Until it is sent, the seat may be given back: only those who hold one are told how to get in.
	const audience = venue.accessNotes || venue.joinUrl ? "seat_holders" : "readers";
	if (!recipient.email) return [];
	const t = translator(recipient.locale);
	const { subject, opening, closing, button, attachment, word: wrote, answerBy, kind = "seat" } = word(t);
	const withYou = companions?.length ? companionsText(t, companions) : undefined;
	const mail: Mail = {
		onceKey,
		kind,
		personId: recipient.personId,
		to: recipient.email,
		locale: recipient.locale,
		subject,
		paragraphs: [
			opening,
			wrote && t("mail.reason", { reason: wrote }),
			whenAndWhere(t, recipient, edition, venue),
			withYou,
			closing,
		].filter((text): text is string => Boolean(text)),
		action: { label: button ?? t("meetups.mail.open"), path: meetupPath(edition.id) },
		attachment,
		happensAt: answerBy ?? edition.startsAt,
		about: { audience, communityId: edition.communityId, path: meetupPath(edition.id) },
		at,
	};
	return [mail];
}

/** "With you: Ada Martin and Théo Diop." */
function companionsText(t: Translate, companions: readonly string[]): string {
	const names = new Intl.ListFormat(t.locale).format(companionNames(t, companions));
	return t("meetups.mail.withYou", { names });
}

/** When and where it is, and how to get in. */
function whenAndWhere(t: Translate, recipient: Recipient, { startsAt, endsAt }: Edition, venue: Venue): string {
	return [
		whenAndWhereText(t, recipient, { startsAt, endsAt, zone: venue.zone, venues: [venue] }),
		venue.accessNotes,
		venue.joinUrl && t("meetups.mail.joinAt", { address: venue.joinUrl }),
	]
		.filter(Boolean)
		.join("\n");
}
