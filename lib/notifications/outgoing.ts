import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { db, type Prisma } from "../db";
import { env } from "../env";
import { demand, found, Refused } from "../errors";
import { requeueMail } from "../mail";
import type { Viewer } from "../viewer";
import { canSeeOutgoing } from "./policy";
import type { OutgoingFilters } from "./schema";

const LIST_SIZE = 50;

const listed = {
	id: true,
	toAddress: true,
	subject: true,
	state: true,
	problem: true,
	createdAt: true,
	sentAt: true,
} satisfies Prisma.OutgoingMailSelect;

export type ListedMail = Prisma.OutgoingMailGetPayload<{ select: typeof listed }>;

/** Mails that left the house or are about to, newest first. */
export async function outgoingMails(viewer: Viewer, { state, after }: OutgoingFilters): Promise<Page<ListedMail>> {
	demand(canSeeOutgoing(viewer));
	const cursor = decodeInstantCursor(after);
	const rows = await db.outgoingMail.findMany({
		where: {
			AND: [
				state ? { state } : {},
				cursor ? { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { gt: cursor.id } }] } : {},
			],
		},
		orderBy: [{ createdAt: "desc" }, { id: "asc" }],
		take: LIST_SIZE + 1,
		select: listed,
	});
	return pageOf(rows, LIST_SIZE, (row) => ({ at: row.createdAt.toISOString(), id: row.id }));
}

/**
 * One mail as it was written. The text of one that opens a door, such as a sign-in link, is nobody's but its reader's:
 * null here, the demonstration aside, where it is the only way to read it. @throws NotFound
 */
export async function outgoingMail(viewer: Viewer, id: string) {
	demand(canSeeOutgoing(viewer));
	const mail = found(
		await db.outgoingMail.findUnique({
			where: { id },
			select: { ...listed, text: true, html: true, attempts: true, attachment: true, confidential: true },
		}),
	);
	return mail.confidential && !env().DANDELION_DEMO ? { ...mail, text: null, html: null } : mail;
}

/** Tries a mail again that the server refused. */
export async function retryMail(viewer: Viewer, id: string): Promise<void> {
	demand(canSeeOutgoing(viewer));
	await db.$transaction(async (tx) => {
		if (!(await requeueMail(tx, id))) throw new Refused("mail_not_failed");
	});
}
