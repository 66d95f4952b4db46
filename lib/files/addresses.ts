import { MINUTE } from "../clock";
import { codeOf, isCode } from "../signature";
import { SHAPES } from "./sizes";

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

/**
 * An address of a file that never ends, for a mail, and for the editor of a text that is not sent yet: it asks who opens it.
 */
export const lastingFilePath = (id: string): string => `/api/files/${id}`;

/** The version that an address opens until `at`, undefined for the widest. Null for an address that is not ours or has ended. */
export function signedVersion(
	{ id, version, signature }: { id: string; version: string; signature: string },
	at: Date,
): { width?: number } | null {
	const [until = "", code = ""] = signature.split(".");
	const hasEnded = !(Number.parseInt(until, 36) * WINDOW > at.getTime());
	if (hasEnded || !isCode(code, "file", id, version, until)) return null;
	return version === WHOLE ? {} : { width: Number(version) };
}

const [SMALL_FACE, LARGE_FACE] = SHAPES.face.widths;

/** The address of a person's photo; null for somebody without one. */
export function faceAddress(
	{ faceFileId }: { faceFileId: string | null },
	at: Date,
	size: "small" | "large" = "small",
) {
	return faceFileId && fileAddress(faceFileId, at, size === "large" ? LARGE_FACE : SMALL_FACE);
}
