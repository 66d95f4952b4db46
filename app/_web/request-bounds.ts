import type { IncomingMessage } from "node:http";

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
/** A form. One that was answered sends back what was typed before as well. */
const FORM = 64 * KILOBYTE;
/** A form with texts of many pages. */
const LONG_FORM = 256 * KILOBYTE;
/** The file of an import, or all files of a new post. */
const FILES = 40 * MEGABYTE;
/** One file, with its form around it. */
const FILE = 21 * MEGABYTE;
/** A photo as a camera makes it may be too large for the verb, which says so beside the field. */
const PHOTO = 11 * MEGABYTE;

/** Addresses whose forms are longer than others. */
const LIMITS: [address: RegExp, limit: number][] = [
	[/^\/(admin\/imports|practices\/import)$/, FILES],
	[/^\/communities\/[^/]+\/posts\/new$/, FILES],
	[/^\/api\/files$/, FILE],
	[/^\/speaker\/[^/]+$/, FILE],
	[/^\/meetups\/[^/]+\/capture$/, FILE],
	[/^\/(communities|meetups)\/[^/]+\/cover$/, PHOTO],
	[/^\/people\/me\/photo$/, PHOTO],
	[/^\/admin\/imports\/[^/]+$/, LONG_FORM],
	[/^\/(communities|practices)\/new$/, LONG_FORM],
	[/^\/people\/me\/drafts\/save$/, LONG_FORM],
	[/^\/communities\/[^/]+\/(settings|(meetups|series|speakers)\/new)$/, LONG_FORM],
	[/^\/communities\/[^/]+\/posts\/[^/]+(\/edit|\/replies\/[^/]+\/edit)?$/, LONG_FORM],
	[/^\/(meetups|practices|series|speakers)\/[^/]+\/edit$/, LONG_FORM],
];

/** Bytes of a body that an address takes. */
export function bodyLimitOf(pathname: string): number {
	return LIMITS.find(([address]) => address.test(pathname))?.[1] ?? FORM;
}

/** Whether a body is as large as a file. */
export const isAsLargeAsFile = (headers: Headers): boolean => Number(headers.get("content-length")) > LONG_FORM;

/** Whether a request that has just begun may need much memory. */
export const isLarge = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
	"transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > LONG_FORM;

/** What the body of a form may hold. A form with a file has few other fields. */
export const formBoundsOf = (pathname: string, headers: Headers) =>
	isAsLargeAsFile(headers)
		? { bytes: bodyLimitOf(pathname), parts: 100, fieldBytes: FORM }
		: { bytes: LONG_FORM, parts: 2200, fieldBytes: LONG_FORM };

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
const LONGEST_ADDRESS = 8 * KILOBYTE;
/** Next's time to read them grows with their square. */
const MOST_PARAMETERS = 50;

export interface Refusal {
	status: 400 | 405 | 411 | 413 | 414 | 503;
	text: "shell.unreadable" | "shell.tooLarge" | "refusals.busy";
}

/** Why a request is refused before anything of it is read; undefined for one that a browser could send. */
export function refusalOf({
	method = "",
	url = "",
	headers,
}: Pick<IncomingMessage, "method" | "url" | "headers">): Refusal | undefined {
	if (!METHODS.has(method)) return { status: 405, text: "shell.unreadable" };
	if (url.length > LONGEST_ADDRESS || url.split("&").length > MOST_PARAMETERS)
		return { status: 414, text: "shell.tooLarge" };
	const pathname = pathOf(url);
	if (pathname === undefined) return { status: 400, text: "shell.unreadable" };
	// Next passes an action on to the page that has it without a length. The proxy counts that body.
	const isPassedOn = "x-action-forwarded" in headers;
	if (headers["transfer-encoding"] && !isPassedOn) return { status: 411, text: "shell.unreadable" };
	const limit = method === "POST" ? bodyLimitOf(pathname) : 0;
	return Number(headers["content-length"] ?? 0) > limit ? { status: 413, text: "shell.tooLarge" } : undefined;
}

/** The path of an address; undefined for one that means nothing, or that no text of the database can hold. */
function pathOf(url: string): string | undefined {
	if (!url.startsWith("/") || !URL.canParse(url, "http://localhost")) return undefined;
	const { pathname, search } = new URL(url, "http://localhost");
	try {
		return /\0/.test(decodeURIComponent(pathname)) || /%00/.test(search) ? undefined : pathname;
	} catch {
		return undefined;
	}
}
