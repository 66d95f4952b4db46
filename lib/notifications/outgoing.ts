import { type InferResult, sql } from "kysely";
import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { db, kysely } from "../db";
import { env } from "../env";
import { demand, found, Refused } from "../errors";
import { requeueMail } from "../mail-queue";
import type { Viewer } from "../viewer";
import { canSeeOutgoing } from "./policy";
import type { OutgoingFilters } from "./schema";

const LIST_SIZE = 50;

const listedMails = () =>
	kysely
		.selectFrom("outgoing_mails as mail")
		.select([
			"mail.id",
			"mail.toAddress",
			"mail.subject",
			"mail.state",
			"mail.problem",
			"mail.createdAt",
			"mail.sentAt",
		]);

export type ListedMail = InferResult<ReturnType<typeof listedMails>>[number];

/** Mails that were sent or will be, newest first. */
export async function outgoingMails(viewer: Viewer, { state, after }: OutgoingFilters): Promise<Page<ListedMail>> {
	demand(canSeeOutgoing(viewer));
	const cursor = decodeInstantCursor(after);
	let query = listedMails();
	if (state) query = query.where("mail.state", "=", state);
	if (cursor)
		query = query.where((eb) =>
			eb.or([
				eb("mail.createdAt", "<", cursor.at),
				eb.and([eb("mail.createdAt", "=", cursor.at), eb("mail.id", ">", cursor.id)]),
			]),
		);
	const rows = await query
		.orderBy("mail.createdAt", "desc")
		.orderBy("mail.id")
		.limit(sql.lit(LIST_SIZE + 1))
		.execute();
	return pageOf(rows, LIST_SIZE, (row) => ({ at: row.createdAt.toISOString(), id: row.id }));
}

/**
 * One mail as it was written. Only its reader may see the text of a confidential one, such as a sign-in link: it is null
 * here. In the demonstration it is shown, because no mail is sent there. @throws NotFound
 */
export async function outgoingMail(viewer: Viewer, id: string) {
	demand(canSeeOutgoing(viewer));
	const mail = found(
		await listedMails()
			.select(["mail.text", "mail.html", "mail.attempts", "mail.attachment", "mail.confidential"])
			.where("mail.id", "=", id)
			.executeTakeFirst(),
	);
	return mail.confidential && !env().DANDELION_DEMO ? { ...mail, text: null, html: null } : mail;
}

/** Sends a mail again that the mail server refused, for now or for good. */
export async function retryMail(viewer: Viewer, id: string): Promise<void> {
	demand(canSeeOutgoing(viewer));
	await db.$transaction(async (tx) => {
		if (!(await requeueMail(tx, id))) throw new Refused("mail_not_failed");
	});
}
