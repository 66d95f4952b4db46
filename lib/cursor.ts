import { isId } from "./ids";

/** The position of the next page of a list: the last row's order value and id. */
export interface Cursor {
	at: string;
	id: string;
}

export function encodeCursor(cursor: Cursor): string {
	return Buffer.from(JSON.stringify([cursor.at, cursor.id])).toString("base64url");
}

/** Undefined for a text that is not a cursor: the list then starts at its beginning. */
export function decodeCursor(text: string | undefined): Cursor | undefined {
	if (!text) return undefined;
	try {
		const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
		const [at, id]: unknown[] = Array.isArray(value) ? value : [];
		if (typeof at === "string" && !at.includes("\0") && isId(id)) return { at, id };
	} catch {
		// Not a cursor.
	}
	return undefined;
}

/** The instant of a cursor, as this file's cursors have it. JavaScript reads years that PostgreSQL does not. */
export function instantIn(at: string): Date | undefined {
	const instant = new Date(/^(?:19|20|21)\d{2}-[\d-]+T[\d:.]+Z$/.test(at) ? at : Number.NaN);
	return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** A cursor of a list that is ordered by an instant. */
export function decodeInstantCursor(text: string | undefined): { at: Date; id: string } | undefined {
	const cursor = decodeCursor(text);
	const at = cursor && instantIn(cursor.at);
	return at && { at, id: cursor.id };
}

/** A cursor of a list that is ordered by a number of people or things. */
export function decodeCountCursor(text: string | undefined): { at: number; id: string } | undefined {
	const cursor = decodeCursor(text);
	return cursor && /^\d{1,9}$/.test(cursor.at) ? { at: Number(cursor.at), id: cursor.id } : undefined;
}

export interface Page<Row> {
	rows: Row[];
	/** The cursor of the next page; null on the last page. */
	next: string | null;
}

/** Makes a page of `size` rows. The query must read `size + 1` rows. */
export function pageOf<Row>(rows: Row[], size: number, cursorOf: (row: Row) => Cursor): Page<Row> {
	const last = rows[size - 1];
	return { rows: rows.slice(0, size), next: rows.length > size && last ? encodeCursor(cursorOf(last)) : null };
}
