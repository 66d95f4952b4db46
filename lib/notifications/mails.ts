import { sql } from "kysely";
import { db, kysely } from "../db";
import { translator } from "../i18n/translator";
import type { MailKind } from "../mail-kinds";
import { queueMails } from "../mail-queue";
import { literal } from "../sql";
import { zoneOfPerson } from "../zone-of-person";
import { calendarAttachments } from "./calendar-attachments";
import { valuesFor } from "./item-text";
import type { InboxMessage, MailMessage } from "./notices";
import type { NotifiedActivity } from "./notified-activity";
import { markdownMailHtml } from "./written-html";

/** Mails of one transaction, so that a message to many people does not hold locks for long. */
const BATCH = 100;

/** Messages that come with a file which updates the reader's calendar. */
const CHANGES_CALENDAR: ReadonlySet<MailMessage> = new Set(["meetupCancelled", "meetupChanged", "meetupReinstated"]);

/** Why people get each message: the footer of its mail. */
const KIND_OF: Record<MailMessage, MailKind> = {
	membershipRequested: "request",
	seatRequestsWait: "request",
	membershipRequestedOfHub: "hub",
	communityWithoutManager: "hub",
	requestProposed: "hub",
	requestAsksManager: "communityRequest",
	requestManagerDeclined: "communityRequest",
	requestOpened: "communityRequest",
	requestDeclined: "communityRequest",
	managerNamed: "manager",
	membershipAccepted: "membership",
	membershipInvited: "invitation",
	meetupChanged: "seat",
	meetupCancelled: "seat",
	meetupReinstated: "seat",
	feedbackAsked: "feedback",
	hostMessage: "message",
	nominationGranted: "champion",
	caseDecided: "moderation",
	appealDecided: "moderation",
	restricted: "moderation",
};

/** Mails an activity to everyone who has it in the inbox and has an address, each in their own language. */
export async function mailInboxItems(
	activity: NotifiedActivity,
	message: InboxMessage,
	mail: MailMessage,
	at: Date,
): Promise<void> {
	for (let after: string | undefined; ; ) {
		const readers = await readersOf(activity.activityId, message, after);
		const files =
			activity.meetupId && CHANGES_CALENDAR.has(mail)
				? await calendarAttachments(activity.meetupId, readers, at)
				: undefined;
		const mails = readers.map((reader) => {
			const attachment = files?.get(reader.personId);
			// The file says how to join: if the seat is given back before the mail is sent, it is not sent.
			const told = attachment ? { ...reader, audience: "seat_holders" as const } : reader;
			return { ...mailTo(told, activity, mail), attachment, at };
		});
		await db.$transaction((tx) => queueMails(tx, mails));
		after = readers.at(-1)?.personId;
		if (readers.length < BATCH) return;
	}
}

/** The next people who have the message in their inbox, by id. */
async function readersOf(activityId: string, message: InboxMessage, after: string | undefined) {
	let query = kysely
		.selectFrom("inbox_items as n")
		.innerJoin("people as person", "person.id", "n.personId")
		.select(["n.audience", "n.communityId", "n.path", "n.personId"])
		.select(["person.givenName", "person.familyName", "person.email", "person.locale"])
		.select(zoneOfPerson().as("zone"))
		.where("n.activityId", "=", activityId)
		.where("n.kind", "=", message)
		.where("person.email", "is not", null)
		.where("person.status", "=", literal("active"));
	if (after) query = query.where("n.personId", ">", after);
	return query.orderBy("n.personId").limit(sql.lit(BATCH)).execute();
}

type MailReader = Awaited<ReturnType<typeof readersOf>>[number];

function mailTo(reader: MailReader, activity: NotifiedActivity, mail: MailMessage) {
	const { personId, givenName, email, locale, zone, audience, communityId, path } = reader;
	const t = translator(locale);
	const { reason, ...values } = valuesFor(activity.params, { locale, zone });
	return {
		onceKey: `told:${activity.activityId}:${personId}`,
		kind: KIND_OF[mail],
		personId,
		to: email ?? "",
		locale,
		subject: t(`mail.told.${mail}.subject`, values),
		paragraphs: [
			t("mail.greeting", { givenName }),
			t(`mail.told.${mail}.text`, values),
			...(reason ? [t("mail.reason", { reason })] : []),
			...(activity.mailText ?? []),
		],
		written: activity.mailMarkdown && markdownMailHtml(activity.mailMarkdown, { picture: t("mail.picture") }),
		action: { label: t(`mail.told.${mail}.action`), path },
		about: { audience, communityId, path },
		happensAt: activity.happensAt,
	};
}
