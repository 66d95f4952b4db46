import { fullInstant } from "../clock";
import type { Tx } from "../db";
import { type Translate, translator } from "../i18n/translator";
import { type Mail, queueMails } from "../mail-queue";
import { companionNames, whenAndWhereText } from "./meetup-text";
import { meetupPath, named, type Recipient, type SeatChange, seatAttachment } from "./seat-change";

/** Without the link and the access notes, which are for seat holders. */
const withoutAccess = (change: SeatChange): SeatChange => ({
	...change,
	venue: { ...change.venue, joinUrl: null, accessNotes: null },
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
	organiserNote?: string,
): Promise<void> {
	const { edition } = change;
	const status = kind === "provisional" ? "provisional" : "going";
	const attachment = seatAttachment(recipient, status, change);
	return sendSeatMail(tx, recipient, `rsvp.${kind}:${change.activityId}`, change, (t) => ({
		subject: t(`meetups.mail.${kind}Subject`, { title: edition.title }),
		opening: t(`meetups.mail.${kind}`, named(change)),
		closing: t("meetups.mail.giveBack"),
		organiserNote,
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

/** On the waitlist, with the position; `organiserNote` is what an organiser wrote when they accepted a request. */
export function mailWaitlisted(
	tx: Tx,
	recipient: Recipient,
	position: number,
	change: SeatChange,
	organiserNote?: string,
): Promise<void> {
	const { edition } = change;
	return sendSeatMail(tx, recipient, `rsvp.waitlisted:${change.activityId}`, withoutAccess(change), (t) => ({
		subject: t("meetups.mail.waitlistedSubject", { title: edition.title, position }),
		opening: t("meetups.mail.waitlisted", { ...named(change), position }),
		closing: t("meetups.mail.promise"),
		organiserNote,
	}));
}

interface SeatWording {
	subject: string;
	opening: string;
	closing: string;
	/** What the organisers wrote to the person. */
	organiserNote?: string;
	/** Instead of "open the meetup". */
	button?: string;
	attachment?: Mail["attachment"];
	/** Unless it is about the seat. */
	kind?: "reminder";
	/** Until when the reader can answer. */
	answerBy?: Date;
}

/** Queues a mail about a seat, if the person has an address. The same `onceKey` again queues nothing. */
const sendSeatMail = (tx: Tx, ...what: Parameters<typeof seatMail>): Promise<void> => queueMails(tx, seatMail(...what));

/** A mail about a seat; none for a person without an address. */
function seatMail(
	recipient: Recipient,
	onceKey: string,
	{ edition, venue, companions, at }: Omit<SeatChange, "activityId">,
	wording: (t: Translate) => SeatWording,
): Mail[] {
	// Until it is sent, the seat may be given back: only those who hold one are told how to get in.
	const audience = venue.accessNotes || venue.joinUrl ? "seat_holders" : "readers";
	if (!recipient.email) return [];
	const t = translator(recipient.locale);
	const { subject, opening, closing, button, attachment, organiserNote, answerBy, kind = "seat" } = wording(t);
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
			organiserNote && t("mail.reason", { reason: organiserNote }),
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
function whenAndWhere(
	t: Translate,
	recipient: Recipient,
	{ startsAt, endsAt }: SeatChange["edition"],
	venue: SeatChange["venue"],
): string {
	return [
		whenAndWhereText(t, recipient, { startsAt, endsAt, zone: venue.zone, venues: [venue] }),
		venue.accessNotes,
		venue.joinUrl && t("meetups.mail.joinAt", { address: venue.joinUrl }),
	]
		.filter(Boolean)
		.join("\n");
}
