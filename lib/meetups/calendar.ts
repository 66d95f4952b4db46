import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

export interface CalendarEdition {
	id: string;
	title: string;
	summary: string;
	state: "draft" | "published" | "held" | "closed" | "cancelled";
	startsAt: Date;
	endsAt: Date;
	calendarVersion: number;
}

export interface CalendarVenue {
	name: string;
	directions: string | null;
	/** Null for whoever may not see it. */
	joinUrl: string | null;
}

interface Around {
	/** The venue where the person holds a seat; else every venue. */
	venues: readonly CalendarVenue[];
	/** The edition's page. */
	address: string;
	/** When the file is made: DTSTAMP. */
	at: Date;
}

const STATUS = {
	draft: ICalEventStatus.TENTATIVE,
	published: ICalEventStatus.CONFIRMED,
	held: ICalEventStatus.CONFIRMED,
	closed: ICalEventStatus.CONFIRMED,
	cancelled: ICalEventStatus.CANCELLED,
};

/**
 * An edition as iCalendar (RFC 5545). The UID never changes and SEQUENCE only grows, so that a second file replaces the
 * first in a calendar. Times are UTC: every calendar shows them in its owner's zone.
 */
export function calendarFile(edition: CalendarEdition, { venues, address, at }: Around): string {
	const calendar = ical({
		prodId: { company: "Dandelion", product: "Meetups" },
		method: edition.state === "cancelled" ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
	});
	const joinUrl = venues.find((venue) => venue.joinUrl)?.joinUrl;
	calendar.createEvent({
		id: `${edition.id}@dandelion`,
		sequence: edition.calendarVersion,
		status: STATUS[edition.state],
		stamp: at,
		start: edition.startsAt,
		end: edition.endsAt,
		summary: oneLine(edition.title),
		description: [withoutControls(edition.summary), joinUrl, address].filter(Boolean).join("\n\n"),
		location: oneLine(venues.map(({ name, directions }) => [name, directions].filter(Boolean).join(", ")).join(" / ")),
		url: address,
	});
	return calendar.toString();
}

/** RFC 5545 allows no control character in a text but the end of a line. */
const withoutControls = (text: string) => text.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\n]/gu, " ");
const oneLine = (text: string) => withoutControls(text).replaceAll(/\s+/g, " ").trim();

/** A name for the file that every system accepts. */
export function calendarFileName(edition: { id: string }): string {
	return `meetup-${edition.id.slice(-12)}.ics`;
}
