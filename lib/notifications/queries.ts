import { type ExpressionBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { type Cursor, decodeCursor, instantIn, type Page, pageOf } from "../cursor";
import { type DB, kysely } from "../db";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { itemVisibleTo } from "./policy";

const INBOX_SIZE = 30;

interface InboxFilters {
	after?: string;
	/** Without what was read. */
	unreadOnly?: boolean;
}

/** The viewer's inbox: what is unread, newest first, then what was read. The replies to a post are one line. */
export async function inboxPage(
	viewer: Viewer,
	{ after, unreadOnly = false }: InboxFilters,
): Promise<Page<ListedItem>> {
	const cursor = readCursor(after);
	const isPastUnread = cursor !== undefined && isAmongRead(cursor);
	const unread = isPastUnread ? [] : await lines(viewer, "unread", cursor, INBOX_SIZE + 1);
	const missing = unreadOnly ? 0 : INBOX_SIZE + 1 - unread.length;
	const read = missing > 0 ? await lines(viewer, "read", isPastUnread ? cursor : undefined, missing) : [];
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

type InboxTables = DB & { n: DB["inbox_items"] };

/** Newer items of the same line: of those that are unread, or of all. */
function newerInGroup(eb: ExpressionBuilder<InboxTables, "n">, which: "unread" | "read") {
	const newer = eb
		.selectFrom("inbox_items as newer")
		.select("newer.id")
		.whereRef("newer.personId", "=", "n.personId")
		.whereRef("newer.groupId", "=", "n.groupId")
		.where((other) =>
			other.or([
				other("newer.at", ">", other.ref("n.at")),
				other.and([other("newer.at", "=", other.ref("n.at")), other("newer.id", ">", other.ref("n.id"))]),
			]),
		);
	return which === "unread" ? newer.where("newer.readAt", "is", null) : newer;
}

const unreadInGroup = (eb: ExpressionBuilder<InboxTables, "n">) =>
	eb
		.selectFrom("inbox_items as other")
		.select("other.id")
		.whereRef("other.personId", "=", "n.personId")
		.whereRef("other.groupId", "=", "n.groupId")
		.where("other.readAt", "is", null);

/** Items of a line that are read for its names, at most. */
const MOST_COUNTED = 200;

/** The lines of an inbox: of each group the newest item, with who wrote. */
async function lines(viewer: Viewer, which: "unread" | "read", cursor: Cursor | undefined, take: number) {
	let page = kysely
		.selectFrom("inbox_items as n")
		.select(["n.id", "n.kind", "n.params", "n.at", "n.readAt", "n.groupId", "n.personId"])
		.where("n.readAt", which === "unread" ? "is" : "is not", null)
		.where(itemVisibleTo(viewer))
		.where((eb) => eb.not(eb.exists(newerInGroup(eb, which))));
	if (which === "read") page = page.where((eb) => eb.not(eb.exists(unreadInGroup(eb))));
	if (cursor)
		page = page.where((eb) =>
			eb.or([
				eb("n.at", "<", instantOf(cursor)),
				eb.and([eb("n.at", "=", instantOf(cursor)), eb("n.id", ">", cursor.id)]),
			]),
		);
	const rows = await kysely
		.selectFrom(page.orderBy("n.at", "desc").orderBy("n.id").limit(sql.lit(take)).as("n"))
		.select(["n.id", "n.kind", "n.params", "n.at", "n.readAt"])
		.select((eb) => {
			const together = eb
				.selectFrom("inbox_items as one")
				.innerJoin("people as actor", "actor.id", "one.actorId")
				.select(["actor.id", "actor.givenName", "actor.familyName", "one.at"])
				.whereRef("one.personId", "=", "n.personId")
				.whereRef("one.groupId", "=", "n.groupId")
				.where("one.readAt", which === "unread" ? "is" : "is not", null)
				.orderBy("one.at", "desc")
				.limit(sql.lit(MOST_COUNTED));
			const actors = eb
				.selectFrom(together.as("together"))
				.select(["together.givenName", "together.familyName"])
				.groupBy(["together.id", "together.givenName", "together.familyName"])
				.orderBy((last) => last.fn.max("together.at"), "desc");
			return [jsonArrayFrom(actors).as("actors")];
		})
		.orderBy("n.at", "desc")
		.orderBy("n.id")
		.execute();
	return rows.map(({ actors, ...row }) => ({
		...row,
		people: actors.length,
		names: actors.slice(0, 2).map(fullName),
	}));
}

export type ListedItem = Awaited<ReturnType<typeof lines>>[number];
