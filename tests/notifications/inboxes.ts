import { db } from "@/lib/db";
import { translator } from "@/lib/i18n/translator";
import { itemText } from "@/lib/notifications/item-text";
import { notifyOfActivity } from "@/lib/notifications/notify";
import type { CastName } from "../cast";
import { at, castId } from "../factories";

/** Tells everything in the ledger, as the queue would; twice changes nothing. */
export async function tellAll(): Promise<void> {
	const activities = await db.activity.findMany({ select: { id: true }, orderBy: { id: "asc" } });
	for (const { id } of activities) await notifyOfActivity(id, at);
}

/** What somebody's inbox says, in English, with where it leads; oldest first. */
export async function inboxOf(name: CastName): Promise<string[]> {
	return inboxOfId(await castId(name));
}

export async function inboxOfId(personId: string): Promise<string[]> {
	const items = await db.inboxItem.findMany({ where: { personId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
	return items.map((item) => itemText(translator("en"), item, { locale: "en", zone: "Europe/Paris" }));
}

export async function pathsOf(name: CastName): Promise<string[]> {
	const items = await db.inboxItem.findMany({ where: { personId: await castId(name) }, orderBy: { id: "asc" } });
	return items.map((item) => item.path);
}

/** Outgoing mails as "address: subject", in order of address. */
export async function mails(): Promise<string[]> {
	const rows = await db.outgoingMail.findMany({
		where: { onceKey: { startsWith: "told:" } },
		orderBy: { toAddress: "asc" },
		select: { toAddress: true, subject: true },
	});
	return rows.map((mail) => `${mail.toAddress}: ${mail.subject}`);
}
