import { headers } from "next/headers";
import { now } from "@/lib/clock";
import { log } from "@/lib/log";
import { type Viewer, viewerOfSession } from "@/lib/viewer";
import { REQUEST_ID } from "./request-id";
import { sessionCookieName } from "./session-cookie";

/** A refusal is one line of the log: its kind, and who met it. */
export async function logRefusal(kind: string, viewer: Viewer | null): Promise<void> {
	const requestId = (await headers()).get(REQUEST_ID) ?? undefined;
	log.info({ requestId, personId: viewer?.personId, kind }, "refused");
}

/** A failed sign-in is one line of the log, with its kind as the address of the sign-in page has it. */
export function logFailedSignIn(leadsTo: string | null): void {
	const kind = /[?&]error=(\w+)/.exec(leadsTo ?? "")?.[1];
	if (kind) log.info({ kind }, "sign-in failed");
}

export interface FailedRequest {
	method: string;
	headers: NodeJS.Dict<string | string[]>;
	/** As the files of `app` are named: an address may hold the token of a link. */
	route: string;
	during: "render" | "route" | "action" | "proxy";
}

/** An unexpected error is one line of the log, wherever it happened while a request was answered. */
export async function logUnexpected(
	err: unknown,
	{ method, headers: sent, route, during }: FailedRequest,
): Promise<void> {
	const requestId = sent[REQUEST_ID];
	log.error(
		{ err, requestId, personId: await personOf(String(sent.cookie ?? "")), route, verb: method, during },
		"failed",
	);
}

/** Undefined where it cannot be known: without a session, or with the database away. */
async function personOf(cookies: string): Promise<string | undefined> {
	const name = `${sessionCookieName()}=`;
	const token = cookies
		.split("; ")
		.find((cookie) => cookie.startsWith(name))
		?.slice(name.length);
	if (!token) return undefined;
	const viewer = await viewerOfSession(decodeURIComponent(token), now()).catch(() => null);
	return viewer?.personId;
}
