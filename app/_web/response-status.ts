import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

/** On the global object, because Next bundles instrumentation.ts and the pages apart. */
const shared = globalThis as { dandelionResponse?: AsyncLocalStorage<ServerResponse> };

/** Keeps the response of each request within reach of its page. Next has no way to set the status of a page. */
export function followResponses(): void {
	if (shared.dandelionResponse) return;
	const current = new AsyncLocalStorage<ServerResponse>();
	shared.dandelionResponse = current;
	subscribe("http.server.request.start", (message) =>
		current.enterWith((message as { response: ServerResponse }).response),
	);
}

/** Sets the status of the page that is being drawn. */
export function setStatus(status: 403 | 404 | 413 | 429 | 503, retryAfterSeconds?: number): void {
	const response = shared.dandelionResponse?.getStore();
	if (!response) throw new Error("The response is not known: followResponses() was not called.");
	const { headers } = response.req;
	// Next's router in the browser takes a 4xx for a broken server.
	const forRouter = "rsc" in headers || "next-action" in headers;
	if (!forRouter) response.statusCode = status;
	if (retryAfterSeconds !== undefined) response.setHeader("retry-after", retryAfterSeconds);
}
