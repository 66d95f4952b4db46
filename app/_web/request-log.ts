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

/** The database cannot be reached: one line of the log for each request that met it. */
export async function logDatabaseAway(problem: Error, sent = headers()): Promise<void> {
	const requestId = (await sent).get(REQUEST_ID) ?? undefined;
	if (isFirstOfRequest(requestId, problem.message))
		log.warn({ requestId, problem: problem.message }, "the database is away");
}

/** A failed sign-in is one line of the log, with its kind as the address of the sign-in page has it. */
export function logFailedSignIn(leadsTo: string | null): void {
	const kind = /[?&]error=(\w+)/.exec(leadsTo ?? "")?.[1];
	if (kind) log.info({ kind }, "sign-in failed");
}

interface FailedRequest {
	method: string;
	headers: NodeJS.Dict<string | string[]>;
	/** As the files of `app` are named: an address may hold the token of a link. */
	route: string;
	during: "render" | "route" | "action" | "proxy";
}

const REMEMBERED = 100;
const remembered: string[] = [];

/** The layout, the page and its title often fail by the same cause in one request: that is logged once. */
export function isFirstOfRequest(requestId: string | undefined, problem: string): boolean {
	if (!requestId) return true;
	const failure = `${requestId} ${problem}`;
	if (remembered.includes(failure)) return false;
	remembered.push(failure);
	if (remembered.length > REMEMBERED) remembered.shift();
	return true;
}

/** An unexpected error is one line of the log, wherever it happened while a request was answered. */
export async function logUnexpected(err: unknown, request: FailedRequest): Promise<void> {
	const { method: verb, headers: sent, route, during } = request;
	const requestId = sent[REQUEST_ID]?.toString();
	if (!isFirstOfRequest(requestId, err instanceof Error ? err.message : String(err))) return;
	const personId = await personOf(String(sent.cookie ?? ""));
	log.error({ err, requestId, personId, route, verb, during }, "failed");
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
