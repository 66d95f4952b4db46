import { fullInstant } from "../clock";
import type { Tx } from "../db";
import type { Mail } from "../mail";
import type { Answer } from "./answers";
import {
	type Recipient,
	recipientOf,
	type SeatChange,
	seatAttachment,
	seatMail,
	sendSeatEnd,
	sendSeatMail,
	withoutAccess,
} from "./mail-parts";

const named = ({ edition, venue }: Omit<SeatChange, "activityId">) => ({
	title: edition.title,
	community: edition.communityName,
	venue: venue.name,
});

/**
 * Where a seat comes from: the person, an organiser, who may also move it or accept a request, or a series sign-up.
 */
type SeatKind = "going" | "seated" | "moved" | "accepted" | "provisional";

/** A seat, with the calendar file. */
export function mailSeat(
	tx: Tx,
	recipient: Recipient,
	change: SeatChange,
	kind: SeatKind = "going",
	word?: string,
): Promise<void> {
	const { edition } = change;
	const status = kind === "provisional" ? "provisional" : "going";
	const attachment = seatAttachment(recipient, status, change);
	return sendSeatMail(tx, recipient, `rsvp.${kind}:${change.activityId}`, change, (t) => ({
		subject: t(`meetups.mail.${kind}Subject`, { title: edition.title }),
		opening: t(`meetups.mail.${kind}`, named(change)),
		closing: t("meetups.mail.giveBack"),
		word,
		attachment,
	}));
}

/** Says who comes with a person now. Their own seat and its calendar entry stay as they were. */
export function mailCompanions(tx: Tx, recipient: Recipient, change: SeatChange): Promise<void> {
	const { edition, companions = [] } = change;
	return sendSeatMail(tx, recipient, `rsvp.companions:${change.activityId}`, change, (t) => ({
		subject: t("meetups.mail.companionsSubject", { title: edition.title }),
		opening: [t("meetups.mail.companions", named(change)), companions.length === 0 && t("meetups.mail.alone")]
			.filter(Boolean)
			.join(" "),
		closing: t("meetups.mail.giveBack"),
	}));
}

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

/** A seat is offered until `expiresAt`. */
export function mailOffer(tx: Tx, recipient: Recipient, expiresAt: Date, change: SeatChange): Promise<void> {
	const { edition } = change;
	return sendSeatMail(tx, recipient, `rsvp.offered:${change.activityId}`, withoutAccess(change), (t) => ({
		subject: t("meetups.mail.offeredSubject", { title: edition.title }),
		opening: t("meetups.mail.offered", { ...named(change), until: fullInstant(expiresAt, recipient) }),
		closing: t("meetups.mail.offerPasses"),
		button: t("meetups.mail.answerOffer"),
		answerBy: expiresAt,
	}));
}

/** Asks to confirm a seat from a series sign-up. */
export function mailConfirmation(tx: Tx, recipient: Recipient, confirmBy: Date, change: SeatChange): Promise<void> {
	const { edition } = change;
	return sendSeatMail(tx, recipient, `rsvp.confirmation_asked:${change.activityId}`, change, (t) => ({
		subject: t("meetups.mail.confirmSubject", { title: edition.title }),
		opening: t("meetups.mail.confirm", { ...named(change), until: fullInstant(confirmBy, recipient) }),
		closing: t("meetups.mail.confirmPasses"),
		button: t("meetups.mail.confirmSeat"),
		answerBy: confirmBy,
	}));
}

/** A reminder. `onceKey` says which one, and for which start. */
export function reminderMail(
	recipient: Recipient,
	kind: "week" | "day" | "hour",
	onceKey: string,
	change: Omit<SeatChange, "activityId">,
): Mail[] {
	const { edition } = change;
	return seatMail(recipient, onceKey, change, (t) => ({
		subject: t(`meetups.mail.reminder.${kind}`, { title: edition.title }),
		kind: "reminder",
		opening: t("meetups.mail.reminder.text", named(change)),
		closing: t("meetups.mail.giveBack"),
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

/** On the waitlist, with the position; `word` is what an organiser wrote when they accepted a request. */
export function mailWaitlisted(
	tx: Tx,
	recipient: Recipient,
	place: number,
	change: SeatChange,
	word?: string,
): Promise<void> {
	const { edition } = change;
	return sendSeatMail(tx, recipient, `rsvp.waitlisted:${change.activityId}`, withoutAccess(change), (t) => ({
		subject: t("meetups.mail.waitlistedSubject", { title: edition.title, place }),
		opening: t("meetups.mail.waitlisted", { ...named(change), place }),
		closing: t("meetups.mail.promise"),
		word,
	}));
}
