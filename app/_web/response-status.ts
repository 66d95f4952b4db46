import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";
import { FILE_POLICY, policyHeaders } from "./policy-headers";

/** On the global object, because Next bundles instrumentation.ts and the pages apart. */
const shared = globalThis as { dandelionResponse?: AsyncLocalStorage<ServerResponse> };

/**
 * Keeps the response of each request within reach of its page, with the headers of every answer. Next has no way to set the
 * status of a page, and no header of a build can be a setting.
 */
export function followResponses(): void {
	if (shared.dandelionResponse) return;
	const current = new AsyncLocalStorage<ServerResponse>();
	shared.dandelionResponse = current;
	const headers = new Map(Object.entries(policyHeaders()));
	subscribe("http.server.request.start", (message) => {
		const { response } = message as { response: ServerResponse };
		response.setHeaders(headers);
		current.enterWith(response);
	});
}

/** When somebody who met a 503 may try again: PostgreSQL starts within seconds. */
export const RETRY_AFTER_SECONDS = 10;

/** Sets the status of the page that is being drawn. */
export function setStatus(status: 403 | 404 | 413 | 429 | 503, retryAfterSeconds?: number): void {
	const response = shared.dandelionResponse?.getStore();
	if (!response) throw new Error("The response is not known: followResponses() was not called.");
	const { headers } = response.req;
	// Next's router in the browser takes a 4xx and a 5xx for a broken server.
	const forRouter = "rsc" in headers || "next-action" in headers;
	if (!forRouter) response.statusCode = status;
	if (retryAfterSeconds !== undefined) response.setHeader("retry-after", retryAfterSeconds);
}

/** The policy of a file instead of a page's: of two headers of a name Next sends the one that `proxy.ts` gave. */
export function setFilePolicy(policy = FILE_POLICY): void {
	shared.dandelionResponse?.getStore()?.setHeader("content-security-policy", policy);
}

/** The browser clears what this site has stored there. Browsers do so on HTTPS, and on localhost. */
export function clearSiteData(): void {
	shared.dandelionResponse?.getStore()?.setHeader("clear-site-data", '"cache", "storage"');
}
