import type { Tx } from "../db";
import { type Translate, translator } from "../i18n/translator";
import { type MailAttachment, queueMail } from "../mail-queue";
import type { Answer } from "./answers";
import { whenAndWhereText } from "./meetup-text";
import { meetupPath, named, type Recipient, recipientOf, type SeatChange, seatAttachment } from "./seat-change";

/** Removes the seat of a person who gave it back from their calendar. */
export function mailSeatGone(tx: Tx, recipient: Recipient, change: SeatChange): Promise<void> {
	const { edition } = change;
	return sendSeatEnd(tx, recipient, `rsvp.gone:${change.activityId}`, change, (t) => ({
		subject: t("meetups.mail.goneSubject", { title: edition.title }),
		opening: t("meetups.mail.gone", named(change)),
		closing: t("meetups.mail.askAgain"),
		opensMeetup: true,
		attachment: seatAttachment(recipient, "gone", change),
	}));
}

/** Offers and requests are in no calendar. */
const IN_NO_CALENDAR: ReadonlySet<string> = new Set(["offer_lapsed", "refused", "not_answered"]);

/** A seat, an offer or a request ended by a deadline, or by an organiser with a reason. */
export async function mailEnding(
	tx: Tx,
	personId: string,
	ending: "offer_lapsed" | "not_confirmed" | "not_speaking" | "removed" | "refused" | "not_answered",
	{ reason, ...change }: SeatChange & { reason: string | null },
): Promise<void> {
	const { edition } = change;
	const recipient = await recipientOf(tx, personId);
	await sendSeatEnd(tx, recipient, `rsvp.${ending}:${change.activityId}`, change, (t) => ({
		subject: t(`meetups.mail.ending.${ending}.subject`, { title: edition.title }),
		opening: t(`meetups.mail.ending.${ending}.text`, named(change)),
		closing: reason ? t("mail.reason", { reason }) : ending === "not_answered" ? "" : t("meetups.mail.askAgain"),
		opensMeetup: true,
		attachment: IN_NO_CALENDAR.has(ending) ? undefined : seatAttachment(recipient, "gone", change),
	}));
}

/** The organisers took back their answer to a request. A seat that was given with it leaves the calendar. */
export async function mailReopened(tx: Tx, personId: string, hadSeat: boolean, change: SeatChange): Promise<void> {
	const { title } = change.edition;
	const recipient = await recipientOf(tx, personId);
	await sendSeatEnd(tx, recipient, `rsvp.reopened:${change.activityId}`, change, (t) => ({
		subject: t("meetups.mail.reopenedSubject", { title }),
		opening: t("meetups.mail.reopened", named(change)),
		closing: hadSeat ? t("meetups.mail.calendarFollows") : "",
		opensMeetup: true,
		attachment: hadSeat ? seatAttachment(recipient, "gone", change) : undefined,
	}));
}

/** The person can no longer open the meetup. `held`: what they had; only a seat is in their calendar. */
export async function mailOutOfSight(
	tx: Tx,
	personId: string,
	held: Answer["answer"],
	change: SeatChange,
): Promise<void> {
	const { title } = change.edition;
	const hadSeat = held === "going";
	const recipient = await recipientOf(tx, personId);
	await sendSeatEnd(tx, recipient, `rsvp.out_of_sight:${change.activityId}`, change, (t) => ({
		subject: t("meetups.mail.outOfSightSubject", { title }),
		opening: t(held === "requested" ? "meetups.mail.outOfSightRequest" : "meetups.mail.outOfSight", { title }),
		closing: hadSeat ? t("meetups.mail.calendarFollows") : "",
		opensMeetup: false,
		attachment: hadSeat ? seatAttachment(recipient, "gone", change) : undefined,
	}));
}

interface EndWording {
	subject: string;
	opening: string;
	closing: string;
	opensMeetup: boolean;
	attachment?: MailAttachment;
}

/** The end of a seat is told also to somebody who can no longer open the meetup: its title and time alone. */
async function sendSeatEnd(
	tx: Tx,
	recipient: Recipient,
	onceKey: string,
	{ edition, venue, at }: Omit<SeatChange, "activityId">,
	wording: (t: Translate) => EndWording,
): Promise<void> {
	if (!recipient.email) return;
	const t = translator(recipient.locale);
	const { subject, opening, closing, opensMeetup, attachment } = wording(t);
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
