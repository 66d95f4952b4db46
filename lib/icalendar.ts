import ical, {
	ICalAttendeeRole,
	ICalAttendeeStatus,
	type ICalCalendar,
	ICalCalendarMethod,
	type ICalEventData,
	ICalEventStatus,
} from "ical-generator";
import { clockIn, isUnambiguousWallTime } from "./clock";
import { timezoneOf } from "./icalendar-zone";

export interface CalendarEdition {
	id: string;
	title: string;
	summary: string;
	state: "draft" | "published" | "held" | "closed" | "cancelled";
	startsAt: Date;
	endsAt: Date;
	calendarVersion: number;
}

/** Who invites: the name of the community, with the sender address of the site. */
export interface CalendarOrganizer {
	name: string;
	email: string;
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
	/** The zone of its times: of that venue, else of the meetup. */
	zone: string;
	/** The edition's page. */
	address: string;
	/** When the file is made: DTSTAMP. */
	at: Date;
	/** LAST-MODIFIED: when the edition or the person's answer was last changed. */
	changedAt: Date;
	/** The title for a person who is not sure to come: the event is then TENTATIVE. */
	tentativeTitle?: string;
}

const STATUS = {
	draft: ICalEventStatus.TENTATIVE,
	published: ICalEventStatus.CONFIRMED,
	held: ICalEventStatus.CONFIRMED,
	closed: ICalEventStatus.CONFIRMED,
	cancelled: ICalEventStatus.CANCELLED,
};

const PRODUCT = { company: "Dandelion", product: "Meetups" };

/** RFC 5545 allows no control characters in a text except line ends. */
const withoutControls = (text: string) => text.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\n]/gu, " ");
const oneLine = (text: string) => withoutControls(text).replaceAll(/\s+/g, " ").trim();

/** Times as local times of a zone; in UTC where a local time is ambiguous because clocks go back. */
function timesOf(
	{ startsAt, endsAt }: CalendarEdition,
	zone: string,
): Pick<ICalEventData, "start" | "end" | "timezone"> {
	if (![startsAt, endsAt].every((time) => isUnambiguousWallTime(time, zone))) return { start: startsAt, end: endsAt };
	return { start: clockIn(startsAt, zone), end: clockIn(endsAt, zone), timezone: zone };
}

/** The UID never changes and SEQUENCE only grows, so that a second file replaces the first in a calendar. */
function eventOf(
	edition: CalendarEdition,
	{ venues, zone, address, at, changedAt, tentativeTitle }: Around,
): ICalEventData {
	const joinUrl = venues.find((venue) => venue.joinUrl)?.joinUrl;
	const status = STATUS[edition.state];
	const isTentativeToReader = tentativeTitle !== undefined && status === ICalEventStatus.CONFIRMED;
	return {
		id: `${edition.id}@dandelion`,
		sequence: edition.calendarVersion,
		status: isTentativeToReader ? ICalEventStatus.TENTATIVE : status,
		stamp: at,
		lastModified: changedAt,
		...timesOf(edition, zone),
		summary: oneLine(isTentativeToReader ? tentativeTitle : edition.title),
		description: [withoutControls(edition.summary), joinUrl, address].filter(Boolean).join("\n\n"),
		location: oneLine(venues.map(({ name, directions }) => [name, directions].filter(Boolean).join(", ")).join(" / ")),
		url: address,
	};
}

/** A calendar with the zones of the meetups' times. */
function calendarOf(
	data: Parameters<typeof ical>[0],
	dated: readonly { edition: CalendarEdition; zone: string }[],
): ICalCalendar {
	const generator = (zone: string) => {
		const times = dated.flatMap(({ edition, ...one }) => (one.zone === zone ? [edition.startsAt, edition.endsAt] : []));
		const instants = times.map((time) => time.getTime());
		return timezoneOf(zone, new Date(Math.min(...instants)), new Date(Math.max(...instants)));
	};
	return ical({ ...data, prodId: PRODUCT, timezone: { name: null, generator } });
}

/**
 * An edition as iCalendar (RFC 5545), for whoever downloads it. Both methods need an ORGANIZER (RFC 5546, 3.2.1 and
 * 3.2.5). The version is that of the mails to the same person, so that this file never looks older than they do.
 */
export function calendarFile(
	edition: CalendarEdition,
	{ organizer, ...around }: Around & { organizer: CalendarOrganizer },
): string {
	const method = edition.state === "cancelled" ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
	const calendar = calendarOf({ method }, [{ edition, zone: around.zone }]);
	calendar.createEvent({ ...eventOf(edition, around), organizer: named(organizer) });
	return calendar.toString();
}

export interface SeatInCalendar {
	/** Raised by each change of the person's own seat; the event's SEQUENCE is the edition's version and this. */
	version: number;
	/** A seat to be confirmed is a tentative one. */
	status: "going" | "provisional" | "gone";
	attendee: { name: string; email: string };
	organizer: CalendarOrganizer;
}

/** The address instead of an empty name. */
const named = ({ name, email }: { name: string; email: string }) => ({ name: oneLine(name) || email, email });

/**
 * A person's seat as an iTIP message (RFC 5546): REQUEST puts it into their calendar or updates it in place, CANCEL
 * takes it out. Mail programs match it by UID and take the higher SEQUENCE.
 */
export function seatFile(edition: CalendarEdition, seat: SeatInCalendar, around: Around): string {
	const isGone = seat.status === "gone" || edition.state === "cancelled";
	const method = isGone ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
	const calendar = calendarOf({ method }, [{ edition, zone: around.zone }]);
	const isTentative = seat.status === "provisional";
	const event = calendar.createEvent({
		...eventOf(edition, around),
		sequence: edition.calendarVersion + seat.version,
		status: isGone ? ICalEventStatus.CANCELLED : isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
		organizer: named(seat.organizer),
	});
	event.createAttendee({
		...named(seat.attendee),
		role: ICalAttendeeRole.REQ,
		status: isGone
			? ICalAttendeeStatus.DECLINED
			: isTentative
				? ICalAttendeeStatus.TENTATIVE
				: ICalAttendeeStatus.ACCEPTED,
		rsvp: false,
	});
	return calendar.toString();
}

/** An event of a feed. Without a method DTSTAMP is the last change (RFC 5545, 3.8.7.2), the same at every reading. */
export interface FeedEvent extends Omit<Around, "at"> {
	edition: CalendarEdition;
}

/** Many editions as one calendar that programs subscribe to. The same editions give the same bytes. */
export function calendarFeed(name: string, events: readonly FeedEvent[]): string {
	const calendar = calendarOf({ name: oneLine(name), ttl: 3600 }, events);
	for (const { edition, ...around } of events)
		calendar.createEvent(eventOf(edition, { ...around, at: around.changedAt }));
	return calendar.toString();
}

/** A name for the file that every system accepts. */
export function calendarFileName(edition: { id: string }): string {
	return `meetup-${edition.id.slice(-12)}.ics`;
}
