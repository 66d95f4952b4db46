import { sql } from "kysely";
import { type Cursor, decodeCursor, instantIn, type Page, pageOf } from "../cursor";
import { kysely } from "../db";
import type { Viewer } from "../viewer";
import { itemVisibleTo } from "./policy";

const INBOX_SIZE = 30;

/** The viewer's inbox: unread items, newest first, then items that were read. */
export async function inboxPage(viewer: Viewer, { after }: { after?: string }): Promise<Page<ListedItem>> {
	const cursor = readCursor(after);
	const isPastUnread = cursor !== undefined && isAmongRead(cursor);
	const unread = isPastUnread ? [] : await items(viewer, "unread", cursor, INBOX_SIZE + 1);
	const missing = INBOX_SIZE + 1 - unread.length;
	const read = missing > 0 ? await items(viewer, "read", isPastUnread ? cursor : undefined, missing) : [];
	return pageOf([...unread, ...read], INBOX_SIZE, (row) => ({
		at: `${row.readAt ? READ : ""}${row.at.toISOString()}`,
		id: row.id,
	}));
}

/** Comes before the instant in a cursor that has reached the items that were read. */
const READ = "read ";
const isAmongRead = (cursor: Cursor) => cursor.at.startsWith(READ);
const instantOf = (cursor: Cursor) => new Date(cursor.at.replace(READ, ""));

function readCursor(after: string | undefined): Cursor | undefined {
	const cursor = decodeCursor(after);
	return cursor && instantIn(cursor.at.replace(READ, "")) ? cursor : undefined;
}

function items(viewer: Viewer, which: "unread" | "read", cursor: Cursor | undefined, take: number) {
	let query = kysely
		.selectFrom("inbox_items as n")
		.select(["n.id", "n.kind", "n.params", "n.at", "n.readAt"])
		.where("n.readAt", which === "unread" ? "is" : "is not", null)
		.where(itemVisibleTo(viewer));
	if (cursor)
		query = query.where((eb) =>
			eb.or([
				eb("n.at", "<", instantOf(cursor)),
				eb.and([eb("n.at", "=", instantOf(cursor)), eb("n.id", ">", cursor.id)]),
			]),
		);
	return query.orderBy("n.at", "desc").orderBy("n.id").limit(sql.lit(take)).execute();
}

export type ListedItem = Awaited<ReturnType<typeof items>>[number];
