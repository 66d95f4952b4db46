import { fullInstant, timeOfDay, weekday, zoneCity, zonesDiffer } from "../clock";
import type { Tx } from "../db";
import { env } from "../env";
import type { Locale } from "../i18n/locales";
import { type Translate, translator } from "../i18n/translator";
import { type Mail, queueMail } from "../mail";
import { type CalendarEdition, type CalendarVenue, calendarFile, calendarFileName } from "./calendar";

interface Edition extends CalendarEdition {
	communityName: string;
}

interface Place extends CalendarVenue {
	kind: "room" | "online";
	zone: string;
}

export interface Reader {
	personId: string;
	email: string | null;
	locale: Locale;
	zone: string;
}

interface Occasion {
	/** The fact in the ledger that the mail tells. */
	activityId: string;
	edition: Edition;
	venue: Place;
	at: Date;
}

export const meetupPath = (meetupId: string) => `/meetups/${meetupId}`;
export const meetupAddress = (meetupId: string) => new URL(meetupPath(meetupId), env().NEXTAUTH_URL).toString();

/** A seat, taken or come free, with the calendar file. */
export function mailSeat(tx: Tx, reader: Reader, kind: "going" | "promoted", occasion: Occasion): Promise<void> {
	const { edition, venue, at } = occasion;
	const attachment = {
		fileName: calendarFileName(edition),
		contentType: "text/calendar; charset=utf-8; method=PUBLISH",
		content: calendarFile(edition, { venues: [venue], address: meetupAddress(edition.id), at }),
	};
	return send(tx, reader, `rsvp.${kind}`, occasion, (t) => ({
		subject: t(`meetups.mail.${kind}Subject`, { title: edition.title }),
		opening: t(`meetups.mail.${kind}`, { title: edition.title, community: edition.communityName, venue: venue.name }),
		closing: t("meetups.mail.giveBack"),
		attachment,
	}));
}

export function mailPlaceInQueue(tx: Tx, reader: Reader, place: number, occasion: Occasion): Promise<void> {
	const { edition, venue } = occasion;
	const closed = { ...occasion, venue: { ...venue, joinUrl: null } };
	return send(tx, reader, "rsvp.waitlisted", closed, (t) => ({
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
	attachment?: Mail["attachment"];
}

async function send(
	tx: Tx,
	reader: Reader,
	kind: string,
	{ activityId, edition, venue, at }: Occasion,
	word: (t: Translate) => Wording,
): Promise<void> {
	if (!reader.email) return;
	const t = translator(reader.locale);
	const { subject, opening, closing, attachment } = word(t);
	await queueMail(tx, {
		onceKey: `${kind}:${activityId}`,
		personId: reader.personId,
		to: reader.email,
		locale: reader.locale,
		subject,
		paragraphs: [opening, whenAndWhere(t, reader, edition, venue), closing],
		action: { label: t("meetups.mail.open"), path: meetupPath(edition.id) },
		attachment,
		at,
	});
}

/** The venue's time, the reader's own where their clock shows another, and the way there. */
function whenAndWhere(t: Translate, { locale, zone }: Reader, { startsAt, endsAt }: Edition, venue: Place): string {
	const there = { locale, zone: venue.zone };
	return [
		t("meetups.mail.when", {
			day: weekday(startsAt, there),
			from: timeOfDay(startsAt, there),
			to: timeOfDay(endsAt, there),
			city: zoneCity(venue.zone),
		}),
		zonesDiffer(startsAt, venue.zone, zone) &&
			t("meetups.mail.whenForYou", { instant: fullInstant(startsAt, { locale, zone }), city: zoneCity(zone) }),
		[venue.name, venue.directions].filter(Boolean).join(", "),
		venue.joinUrl && t("meetups.mail.joinAt", { address: venue.joinUrl }),
	]
		.filter(Boolean)
		.join("\n");
}
