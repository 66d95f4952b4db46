export const REQUEST_ID = "x-request-id";

/** What a proxy in front calls the request, where that can be printed in a log; else a name of our own. */
export function requestIdOf(sent: string | null | undefined): string {
	return sent && /^[\w.:-]{8,128}$/.test(sent) ? sent : crypto.randomUUID();
}
