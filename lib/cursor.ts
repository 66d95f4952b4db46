import { isId } from "./ids";

/** Where a list goes on: the last row's order value and id, as an opaque piece of an address. */
export interface Cursor {
	at: string;
	id: string;
}

export function encodeCursor(cursor: Cursor): string {
	return Buffer.from(JSON.stringify([cursor.at, cursor.id])).toString("base64url");
}

/** Undefined for anything we did not make: the list then starts at its beginning. */
export function decodeCursor(text: string | undefined): Cursor | undefined {
	if (!text) return undefined;
	try {
		const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
		if (Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "string" && isId(value[1]))
			return { at: value[0], id: value[1] };
	} catch {
		// Not ours.
	}
	return undefined;
}

/** The same for a list in order of an instant. */
export function decodeInstantCursor(text: string | undefined): { at: Date; id: string } | undefined {
	const cursor = decodeCursor(text);
	const at = new Date(cursor?.at ?? "");
	return cursor && !Number.isNaN(at.getTime()) ? { at, id: cursor.id } : undefined;
}

export interface Page<Row> {
	rows: Row[];
	/** For the link to what comes next; null on the last page. */
	next: string | null;
}

/** Makes a page of `size` from rows that were asked for as `size + 1`. */
export function pageOf<Row>(rows: Row[], size: number, cursorOf: (row: Row) => Cursor): Page<Row> {
	const last = rows[size - 1];
	return { rows: rows.slice(0, size), next: rows.length > size && last ? encodeCursor(cursorOf(last)) : null };
}
