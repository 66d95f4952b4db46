import { MINUTE } from "../clock";
import { NotFound } from "../errors";
import { isId } from "../ids";
import { codeOf, isCode } from "../signature";
import { type FileToRead, readFileOf } from "./files";

/** Addresses are the same for so long, so that browsers keep what they have. */
const WINDOW = 30 * MINUTE;
/** How many windows an address works: an hour to an hour and a half. */
const WINDOWS = 3;

/** What stands in an address for a file that has no versions, and for the widest version of a picture. */
const WHOLE = "file";

/**
 * The address of a file, or of one version of a picture, for whoever sees what it belongs to. It needs no cookie, so it ends:
 * an hour to an hour and a half after `at`.
 */
export function fileAddress(id: string, at: Date, width?: number): string {
	const version = String(width ?? WHOLE);
	const until = (Math.floor(at.getTime() / WINDOW) + WINDOWS).toString(36);
	return `/api/files/${id}/${version}?s=${until}.${codeOf("file", id, version, until)}`;
}

/** The file of an address. @throws NotFound for an address that is not ours or has ended, Refused as `readFileOf` */
export async function fileByAddress(
	{ id, version, signature }: { id: string; version: string; signature: string },
	at: Date,
): Promise<FileToRead> {
	const [until = "", code = ""] = signature.split(".");
	const hasEnded = !(Number.parseInt(until, 36) * WINDOW > at.getTime());
	if (!isId(id) || hasEnded || !isCode(code, "file", id, version, until)) throw new NotFound();
	return readFileOf(id, version === WHOLE ? undefined : Number(version));
}
