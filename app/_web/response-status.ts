import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

interface Answering {
	response: ServerResponse;
	/** Not the data of a page for the browser's router, which takes a refusal's status for a server out of order. */
	isDocument: boolean;
}

/** One for the process: pages and the server's own beginning are bundled apart. */
const place = globalThis as { dandelionAnswering?: AsyncLocalStorage<Answering> };

/**
 * Lets a page say the status of its answer. Next knows one way, an exception, after which the page is drawn by the
 * browser alone: without a script, or before it, a refusal would be an empty page.
 */
export function rememberResponses(): void {
	if (place.dandelionAnswering) return;
	const answering = new AsyncLocalStorage<Answering>();
	place.dandelionAnswering = answering;
	subscribe("http.server.request.start", (message) => {
		const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
		const isDocument = !("rsc" in request.headers || "next-action" in request.headers);
		answering.enterWith({ response, isDocument });
	});
}

/** The status of the page that is being drawn, until its head is sent. */
export function answerWith(status: 403 | 404): void {
	const answering = place.dandelionAnswering?.getStore();
	if (!answering) throw new Error("no response is at hand: rememberResponses() has not been called");
	if (answering.isDocument) answering.response.statusCode = status;
}
