import { type ExpressionBuilder, sql } from "kysely";
import { type DB, db, kysely, readIn, type Tx } from "../db";
import { translator } from "../i18n/translator";
import { type Mail, queueMails } from "../mail-queue";
import { enqueueMany } from "../queue";
import { asBoolean, literal } from "../sql";
import { zoneOfPerson } from "../zone-of-person";
import { itemText } from "./item-text";
import { letterMailText, letterToMail } from "./letter-mails";
import { hasLevel } from "./levels";
import type { InboxMessage } from "./notices";
import type { NotifiedActivity } from "./notified-activity";
import { type AtOnceMail, atOnceMailOf } from "./telling";

/** Mails of one transaction, so that a message to many people does not hold locks for long. */
const BATCH = 100;

/**
 * Tells at once those who want it so: on their devices if they have any, else by mail. Run again after a crash it goes on
 * where it was: what is told is marked in the same transaction.
 */
export async function tellAtOnce(activity: NotifiedActivity, message: InboxMessage, at: Date): Promise<void> {
	const kind = atOnceMailOf(message);
	if (kind) while ((await tellSome(activity, message, kind, at)) === BATCH);
}

async function tellSome(
	activity: NotifiedActivity,
	message: InboxMessage,
	kind: AtOnceMail,
	at: Date,
): Promise<number> {
	// What a letter names is asked for anew for each batch.
	const letter = kind === "letter" && activity.letterId ? await letterToMail(activity.letterId, at) : null;
	return db.$transaction(async (tx) => {
		const items = await readIn(tx, untoldItems(activity.activityId, message, kind));
		const byPush = items.filter(({ hasDevice }) => hasDevice);
		const byMail = items.filter(({ hasDevice }) => !hasDevice);
		await markTold(tx, byPush, "push", at);
		await enqueueMany(
			tx,
			"push.send",
			byPush.map(({ id }) => ({ itemId: id })),
		);
		await markTold(tx, byMail, "mail", at);
		await queueMails(
			tx,
			byMail.map((item) => {
				const mail = itemMail(item, kind, activity.mailText, at);
				return letter ? { ...mail, ...letterMailText(letter, item, `/inbox/${item.id}`) } : mail;
			}),
		);
		return items.length;
	});
}

async function markTold(tx: Tx, items: readonly { id: string }[], toldBy: "mail" | "push", toldAt: Date) {
	if (items.length === 0) return;
	await tx.inboxItem.updateMany({ where: { id: { in: items.map(({ id }) => id) } }, data: { toldAt, toldBy } });
}

type ItemTables = DB & { n: DB["inbox_items"]; person: DB["people"] };

/** An item with what its mail needs of its reader. */
const itemsToTell = () =>
	kysely
		.selectFrom("inbox_items as n")
		.innerJoin("people as person", "person.id", "n.personId")
		.leftJoin("communities as c", "c.id", "n.communityId")
		.select([
			"n.id",
			"n.activityId",
			"n.kind",
			"n.params",
			"n.audience",
			"n.communityId",
			"n.path",
			"n.personId",
			"n.groupId",
		])
		.select(["person.givenName", "person.email", "person.locale", "c.name as communityName"])
		.select(zoneOfPerson().as("zone"));

/** The next items of an activity whose readers want to be told at once. */
function untoldItems(activityId: string, message: InboxMessage, kind: AtOnceMail) {
	return itemsToTell()
		.select((eb) => asBoolean(toldByPush(eb, kind)).as("hasDevice"))
		.where("n.activityId", "=", activityId)
		.where("n.kind", "=", message)
		.where("n.toldAt", "is", null)
		.where("n.readAt", "is", null)
		.where("person.status", "=", literal("active"))
		.where(wantsAtOnce(kind))
		.where((eb) =>
			eb.or([
				toldByPush(eb, kind),
				eb.and([
					eb("person.email", "is not", null),
					eb.not(eb("person.mailsOff", "@>", sql<string[]>`array[${literal(kind)}]`)),
				]),
			]),
		)
		.orderBy("n.personId")
		.limit(sql.lit(BATCH))
		.forUpdate("n");
}

const devicesOf = (eb: ExpressionBuilder<ItemTables, "n">) =>
	eb.selectFrom("push_devices as device").select("device.id").whereRef("device.personId", "=", "n.personId");

/** A letter is read as a mail, whatever devices its reader has. */
const toldByPush = (eb: ExpressionBuilder<ItemTables, "n">, kind: AtOnceMail) =>
	kind === "letter" ? eb.lit(false) : eb.exists(devicesOf(eb));

/** By the level of the person in the community; what is about no community is told by default. */
function wantsAtOnce(kind: AtOnceMail) {
	return (eb: ExpressionBuilder<ItemTables, "n">) =>
		kind === "news"
			? hasLevel(eb, "everything")
			: kind === "letter"
				? eb.not(eb.or([hasLevel(eb, "nothing"), hasLevel(eb, "named")]))
				: eb.not(hasLevel(eb, "nothing"));
}

type ItemToTell = Awaited<ReturnType<ReturnType<typeof itemsToTell>["execute"]>>[number];

/** An item of the inbox as a mail. It is not sent once the item is read. `quoted` is what somebody wrote. */
export function itemMail(item: ItemToTell, kind: AtOnceMail, quoted: readonly string[] | undefined, at: Date): Mail {
	const { id, activityId, personId, email, locale, audience, communityId, communityName, path, groupId, givenName } =
		item;
	const t = translator(locale);
	const text = itemText(t, item, { locale, zone: item.zone });
	return {
		onceKey: `item:${activityId}:${personId}`,
		kind,
		personId,
		to: email ?? "",
		locale,
		subject: communityName ? t("mail.itemSubject", { text, community: communityName }) : text,
		paragraphs: [t("mail.greeting", { givenName }), text, ...(quoted ?? [])],
		action: { label: t("mail.openItem"), path: `/inbox/${id}` },
		about: { audience, communityId, path },
		itemId: id,
		threadId: groupId,
		// Administrators see the mails of all communities.
		confidential: true,
		at,
	};
}

/** One item for its mail or its push message; undefined when it is read or gone. */
export const unreadItem = (itemId: string) => itemsToTell().where("n.id", "=", itemId).where("n.readAt", "is", null);
