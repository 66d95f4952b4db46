import { fullInstant, timeOfDay, weekday, zoneCity, zonesDiffer } from "../clock";
import type { Tx } from "../db";
import { env } from "../env";
import type { Locale } from "../i18n/locales";
import { type Translate, translator } from "../i18n/translator";
import { houseAddress, type Mail, type MailAttachment, queueMail } from "../mail";
import { lineStart } from "../text";
import { type CalendarEdition, type CalendarVenue, calendarFileName, type SeatInCalendar, seatFile } from "./calendar";

interface Edition extends CalendarEdition {
	communityName: string;
}

interface Place extends CalendarVenue {
	kind: "room" | "online";
	zone: string;
	accessNotes: string | null;
}

export interface Reader {
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

/** How somebody came to a seat: by their own hand, by an organiser's, or by "count me in for the series". */
export type SeatKind = "going" | "seated" | "provisional";

/** A seat, with the calendar file. */
export function mailSeat(tx: Tx, reader: Reader, occasion: Occasion, kind: SeatKind = "going"): Promise<void> {
	const { edition, venue } = occasion;
	const standing = kind === "provisional" ? "provisional" : "going";
	const attachment = seatAttachment(reader, standing, occasion);
	return send(tx, reader, `rsvp.${kind}:${occasion.activityId}`, occasion, (t) => ({
		subject: t(`meetups.mail.${kind}Subject`, { title: edition.title }),
		opening: t(`meetups.mail.${kind}`, { title: edition.title, community: edition.communityName, venue: venue.name }),
		closing: t("meetups.mail.giveBack"),
		attachment,
	}));
}

/** Takes a seat out of the calendar of somebody who gave it back. */
export function mailSeatGone(tx: Tx, reader: Reader, occasion: Occasion): Promise<void> {
	const { edition, venue } = occasion;
	return send(tx, reader, `rsvp.gone:${occasion.activityId}`, withoutWayIn(occasion), (t) => ({
		subject: t("meetups.mail.goneSubject", { title: edition.title }),
		opening: t("meetups.mail.gone", { title: edition.title, community: edition.communityName, venue: venue.name }),
		closing: t("meetups.mail.askAgain"),
		attachment: seatAttachment(reader, "gone", withoutWayIn(occasion)),
	}));
}

/** A person's seat for their calendar; nothing for who has no address. */
export function seatAttachment(
	reader: Reader,
	standing: SeatInCalendar["standing"],
	{ edition, venue, version, at }: Omit<Occasion, "activityId">,
): MailAttachment | undefined {
	if (!reader.email) return undefined;
	const seat = {
		standing,
		version,
		attendee: { name: reader.name ?? "", email: reader.email },
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

/** A seat is kept for them until `expiresAt`; the way in is for those who hold one. */
export function mailOffer(tx: Tx, reader: Reader, expiresAt: Date, occasion: Occasion): Promise<void> {
	const { edition, venue } = occasion;
	return send(tx, reader, `rsvp.offered:${occasion.activityId}`, withoutWayIn(occasion), (t) => ({
		subject: t("meetups.mail.offeredSubject", { title: edition.title }),
		opening: t("meetups.mail.offered", {
			title: edition.title,
			community: edition.communityName,
			venue: venue.name,
			until: fullInstant(expiresAt, reader),
		}),
		closing: t("meetups.mail.offerPasses"),
		button: t("meetups.mail.answerOffer"),
	}));
}

/** "Count me in" asks for the person's word once the edition nears. */
export function mailConfirmation(tx: Tx, reader: Reader, confirmBy: Date, occasion: Occasion): Promise<void> {
	const { edition, venue } = occasion;
	return send(tx, reader, `rsvp.confirmation_asked:${occasion.activityId}`, occasion, (t) => ({
		subject: t("meetups.mail.confirmSubject", { title: edition.title }),
		opening: t("meetups.mail.confirm", {
			title: edition.title,
			community: edition.communityName,
			venue: venue.name,
			until: fullInstant(confirmBy, reader),
		}),
		closing: t("meetups.mail.confirmPasses"),
		button: t("meetups.mail.confirmSeat"),
	}));
}

/** The edition nears: when, where, and how to give the seat back. The key says which reminder of which start it is. */
export function mailReminder(
	tx: Tx,
	reader: Reader,
	kind: "week" | "day" | "hour",
	onceKey: string,
	occasion: Omit<Occasion, "activityId">,
): Promise<void> {
	const { edition, venue } = occasion;
	return send(tx, reader, onceKey, occasion, (t) => ({
		subject: t(`meetups.mail.reminder.${kind}`, { title: edition.title }),
		opening: t("meetups.mail.reminder.text", {
			title: edition.title,
			community: edition.communityName,
			venue: venue.name,
		}),
		closing: t("meetups.mail.giveBack"),
	}));
}

/** A seat or an offer is over, by the clock or by an organiser with a reason. */
export async function mailEnding(
	tx: Tx,
	personId: string,
	ending: "offer_lapsed" | "not_confirmed" | "not_speaking" | "removed",
	{ reason, ...occasion }: Occasion & { reason: string | null },
): Promise<void> {
	const { edition, venue } = occasion;
	const reader = await readerOf(tx, personId);
	await send(tx, reader, `rsvp.${ending}:${occasion.activityId}`, withoutWayIn(occasion), (t) => ({
		subject: t(`meetups.mail.ending.${ending}.subject`, { title: edition.title }),
		opening: t(`meetups.mail.ending.${ending}.text`, {
			title: edition.title,
			community: edition.communityName,
			venue: venue.name,
		}),
		closing: reason ? t("mail.reason", { reason }) : t("meetups.mail.askAgain"),
		// An offer was in nobody's calendar.
		attachment: ending === "offer_lapsed" ? undefined : seatAttachment(reader, "gone", withoutWayIn(occasion)),
	}));
}

/** How to write to a person. */
export async function readerOf(tx: Tx, personId: string): Promise<Reader> {
	const { id, zone, site, ...person } = await tx.person.findUniqueOrThrow({
		where: { id: personId },
		select: { id: true, email: true, locale: true, zone: true, site: { select: { zone: true } } },
	});
	return { personId: id, ...person, zone: zone ?? site?.zone ?? env().ORGANISATION_ZONE };
}

const withoutWayIn = (occasion: Occasion): Occasion => ({
	...occasion,
	venue: { ...occasion.venue, joinUrl: null, accessNotes: null },
});

export function mailPlaceInQueue(tx: Tx, reader: Reader, place: number, occasion: Occasion): Promise<void> {
	const { edition, venue } = occasion;
	return send(tx, reader, `rsvp.waitlisted:${occasion.activityId}`, withoutWayIn(occasion), (t) => ({
		subject: t("meetups.mail.waitlistedSubject", { title: edition.title, place }),
		opening: t("meetups.mail.waitlisted", {
			title: edition.title,
			community: edition.communityName,
			venue: venue.name,
			place,
		}),
		closing: t("meetups.mail.promise"),
	}));
}

interface Wording {
	subject: string;
	opening: string;
	closing: string;
	/** In place of "open the meetup". */
	button?: string;
	attachment?: Mail["attachment"];
}

async function send(
	tx: Tx,
	reader: Reader,
	onceKey: string,
	{ edition, venue, at }: Omit<Occasion, "activityId">,
	word: (t: Translate) => Wording,
): Promise<void> {
	if (!reader.email) return;
	const t = translator(reader.locale);
	const { subject, opening, closing, button, attachment } = word(t);
	await queueMail(tx, {
		onceKey,
		personId: reader.personId,
		to: reader.email,
		locale: reader.locale,
		subject,
		paragraphs: [opening, whenAndWhere(t, reader, edition, venue), closing],
		action: { label: button ?? t("meetups.mail.open"), path: meetupPath(edition.id) },
		attachment,
		at,
	});
}

/** The venue's time, the reader's own where their clock shows another, and the way there. */
function whenAndWhere(t: Translate, { locale, zone }: Reader, { startsAt, endsAt }: Edition, venue: Place): string {
	const there = { locale, zone: venue.zone };
	return [
		t("meetups.mail.when", {
			day: lineStart(weekday(startsAt, there)),
			from: timeOfDay(startsAt, there),
			to: timeOfDay(endsAt, there),
			city: zoneCity(venue.zone),
		}),
		zonesDiffer(startsAt, venue.zone, zone) &&
			t("meetups.mail.whenForYou", { instant: fullInstant(startsAt, { locale, zone }), city: zoneCity(zone) }),
		[venue.name, venue.directions].filter(Boolean).join(", "),
		venue.accessNotes,
		venue.joinUrl && t("meetups.mail.joinAt", { address: venue.joinUrl }),
	]
		.filter(Boolean)
		.join("\n");
}
