import { type InferResult, sql } from "kysely";
import { communityVisibleTo } from "../communities/policy";
import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { db, kysely } from "../db";
import { env } from "../env";
import { demand, found, Refused } from "../errors";
import { requeueMail } from "../mail-queue";
import type { Viewer } from "../viewer";
import { canSeeOutgoing } from "./policy";
import type { OutgoingFilters } from "./schema";

const LIST_SIZE = 50;

/** Mails, with a subject where the viewer may see the community that they are about. */
const listedMails = (viewer: Viewer) =>
	kysely
		.selectFrom("outgoing_mails as mail")
		.select(["mail.id", "mail.toAddress", "mail.state", "mail.problem", "mail.createdAt", "mail.sentAt"])
		.select((eb) =>
			eb
				.case()
				.when(
					eb.or([
						eb("mail.communityId", "is", null),
						eb.exists(
							eb
								.selectFrom("communities as c")
								.select("c.id")
								.whereRef("c.id", "=", "mail.communityId")
								.where(communityVisibleTo(viewer)),
						),
					]),
				)
				.then(eb.ref("mail.subject"))
				.end()
				.as("subject"),
		);

export type ListedMail = InferResult<ReturnType<typeof listedMails>>[number];

/** Mails that were sent or will be, newest first. */
export async function outgoingMails(viewer: Viewer, { state, after }: OutgoingFilters): Promise<Page<ListedMail>> {
	demand(canSeeOutgoing(viewer));
	const cursor = decodeInstantCursor(after);
	let query = listedMails(viewer);
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
 * One mail as it was written. Only its reader may see the text of a confidential one, such as a sign-in link, and of one about a
 * community that the viewer may not see: it is null here. In the demonstration it is shown, because no mail is sent there. @throws NotFound
 */
export async function outgoingMail(viewer: Viewer, id: string) {
	demand(canSeeOutgoing(viewer));
	const mail = found(
		await listedMails(viewer)
			.select(["mail.text", "mail.html", "mail.attempts", "mail.attachment", "mail.confidential"])
			.where("mail.id", "=", id)
			.executeTakeFirst(),
	);
	const isShown = mail.subject !== null && (!mail.confidential || env().DANDELION_DEMO);
	return isShown ? mail : { ...mail, text: null, html: null, attachment: null };
}

/** Sends a mail again that the mail server refused, for now or for good. */
export async function retryMail(viewer: Viewer, id: string): Promise<void> {
	demand(canSeeOutgoing(viewer));
	await db.$transaction(async (tx) => {
		if (!(await requeueMail(tx, id))) throw new Refused("mail_not_failed");
	});
}
