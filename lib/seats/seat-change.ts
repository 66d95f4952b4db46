import type { Tx } from "../db";
import { env } from "../env";
import type { Locale } from "../i18n/locales";
import {
	type CalendarEdition,
	type CalendarOrganizer,
	type CalendarVenue,
	calendarFileName,
	type SeatInCalendar,
	seatFile,
} from "../icalendar";
import { type MailAttachment, senderAddress } from "../mail-queue";
import { fullName } from "../text";

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

export const meetupPath = (meetupId: string) => `/meetups/${meetupId}`;
export const meetupAddress = (meetupId: string) => new URL(meetupPath(meetupId), env().NEXTAUTH_URL).toString();

/** A community invites from the address of the site. */
export const communityOrganizer = (name: string): CalendarOrganizer => ({ name, email: senderAddress() });

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

/** What the sentences of a mail name. */
export const named = ({ edition, venue }: Omit<SeatChange, "activityId">) => ({
	title: edition.title,
	community: edition.communityName,
	venue: venue.name,
});
