import { type Cursor, decodeCursor, type Page, pageOf } from "../cursor";
import { db, type Prisma } from "../db";
import type { Viewer } from "../viewer";
import { itemsVisibleTo } from "./policy";

const INBOX_SIZE = 30;

const listed = { id: true, kind: true, params: true, at: true, readAt: true } satisfies Prisma.InboxItemSelect;
export type ListedItem = Prisma.InboxItemGetPayload<{ select: typeof listed }>;

/** The viewer's inbox: what is unread, newest first, then what was read. */
export async function inboxPage(viewer: Viewer, { after }: { after?: string }): Promise<Page<ListedItem>> {
	const cursor = readCursor(after);
	const unread = cursor && isRead(cursor) ? [] : await items(viewer, { readAt: null }, cursor, INBOX_SIZE + 1);
	const rows =
		unread.length > INBOX_SIZE
			? unread
			: [
					...unread,
					...(await items(
						viewer,
						{ readAt: { not: null } },
						cursor && isRead(cursor) ? cursor : undefined,
						INBOX_SIZE + 1 - unread.length,
					)),
				];
	return pageOf(rows, INBOX_SIZE, (row) => ({ at: `${row.readAt ? READ : ""}${row.at.toISOString()}`, id: row.id }));
}

/** Before the instant in a cursor: the list has come to what was read. */
const READ = "read ";
const isRead = (cursor: Cursor) => cursor.at.startsWith(READ);
const instantOf = (cursor: Cursor) => new Date(cursor.at.replace(READ, ""));

function readCursor(after: string | undefined): Cursor | undefined {
	const cursor = decodeCursor(after);
	return cursor && !Number.isNaN(instantOf(cursor).getTime()) ? cursor : undefined;
}

function items(viewer: Viewer, which: Prisma.InboxItemWhereInput, cursor: Cursor | undefined, take: number) {
	const at = cursor && instantOf(cursor);
	return db.inboxItem.findMany({
		where: {
			AND: [itemsVisibleTo(viewer), which, at ? { OR: [{ at: { lt: at } }, { at, id: { gt: cursor.id } }] } : {}],
		},
		orderBy: [{ at: "desc" }, { id: "asc" }],
		take,
		select: listed,
	});
}
