import { fullInstant } from "../clock";
import type { Tx } from "../db";
import { type Occasion, type Reader, readerOf, seatAttachment, sendLetter, withoutWayIn } from "./seat-letter";

const named = ({ edition, venue }: Omit<Occasion, "activityId">) => ({
	title: edition.title,
	community: edition.communityName,
	venue: venue.name,
});

/** How somebody came to a seat: by their own hand, by an organiser's, or by "count me in for the series". */
type SeatKind = "going" | "seated" | "provisional";

/** A seat, with the calendar file. */
export function mailSeat(tx: Tx, reader: Reader, occasion: Occasion, kind: SeatKind = "going"): Promise<void> {
	const { edition } = occasion;
	const standing = kind === "provisional" ? "provisional" : "going";
	const attachment = seatAttachment(reader, standing, occasion);
	return sendLetter(tx, reader, `rsvp.${kind}:${occasion.activityId}`, occasion, (t) => ({
		subject: t(`meetups.mail.${kind}Subject`, { title: edition.title }),
		opening: t(`meetups.mail.${kind}`, named(occasion)),
		closing: t("meetups.mail.giveBack"),
		attachment,
	}));
}

/** Takes a seat out of the calendar of somebody who gave it back. */
export function mailSeatGone(tx: Tx, reader: Reader, occasion: Occasion): Promise<void> {
	const { edition } = occasion;
	return sendLetter(tx, reader, `rsvp.gone:${occasion.activityId}`, withoutWayIn(occasion), (t) => ({
		subject: t("meetups.mail.goneSubject", { title: edition.title }),
		opening: t("meetups.mail.gone", named(occasion)),
		closing: t("meetups.mail.askAgain"),
		attachment: seatAttachment(reader, "gone", withoutWayIn(occasion)),
	}));
}

/** A seat is kept for them until `expiresAt`; the way in is for those who hold one. */
export function mailOffer(tx: Tx, reader: Reader, expiresAt: Date, occasion: Occasion): Promise<void> {
	const { edition } = occasion;
	return sendLetter(tx, reader, `rsvp.offered:${occasion.activityId}`, withoutWayIn(occasion), (t) => ({
		subject: t("meetups.mail.offeredSubject", { title: edition.title }),
		opening: t("meetups.mail.offered", { ...named(occasion), until: fullInstant(expiresAt, reader) }),
		closing: t("meetups.mail.offerPasses"),
		button: t("meetups.mail.answerOffer"),
	}));
}

/** "Sign me up for the series" asks for the person's word once the edition nears. */
export function mailConfirmation(tx: Tx, reader: Reader, confirmBy: Date, occasion: Occasion): Promise<void> {
	const { edition } = occasion;
	return sendLetter(tx, reader, `rsvp.confirmation_asked:${occasion.activityId}`, occasion, (t) => ({
		subject: t("meetups.mail.confirmSubject", { title: edition.title }),
		opening: t("meetups.mail.confirm", { ...named(occasion), until: fullInstant(confirmBy, reader) }),
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
	const { edition } = occasion;
	return sendLetter(tx, reader, onceKey, occasion, (t) => ({
		subject: t(`meetups.mail.reminder.${kind}`, { title: edition.title }),
		opening: t("meetups.mail.reminder.text", named(occasion)),
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
	const { edition } = occasion;
	const reader = await readerOf(tx, personId);
	await sendLetter(tx, reader, `rsvp.${ending}:${occasion.activityId}`, withoutWayIn(occasion), (t) => ({
		subject: t(`meetups.mail.ending.${ending}.subject`, { title: edition.title }),
		opening: t(`meetups.mail.ending.${ending}.text`, named(occasion)),
		closing: reason ? t("mail.reason", { reason }) : t("meetups.mail.askAgain"),
		// An offer was in nobody's calendar.
		attachment: ending === "offer_lapsed" ? undefined : seatAttachment(reader, "gone", withoutWayIn(occasion)),
	}));
}

/** Who waits, and at which place: 1 for the first. */
export function mailPlaceInQueue(tx: Tx, reader: Reader, place: number, occasion: Occasion): Promise<void> {
	const { edition } = occasion;
	return sendLetter(tx, reader, `rsvp.waitlisted:${occasion.activityId}`, withoutWayIn(occasion), (t) => ({
		subject: t("meetups.mail.waitlistedSubject", { title: edition.title, place }),
		opening: t("meetups.mail.waitlisted", { ...named(occasion), place }),
		closing: t("meetups.mail.promise"),
	}));
}
