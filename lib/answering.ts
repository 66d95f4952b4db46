import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/** The request that is being answered. */
export interface Answering {
	response: ServerResponse;
	/** Not data of a page for the browser's router. */
	isDocument: boolean;
	/** HTML of what is still in this document, by its place in the list. */
	stills: string[];
	/** What a form is told that was sent without a script. */
	form?: unknown;
}

/** Where it is kept, once for the process: pages, their components of the browser and the server's own beginning are bundled apart. */
export interface AnsweringPlace {
	dandelionAnswering?: AsyncLocalStorage<Answering>;
}

const place = globalThis as AnsweringPlace;

/** Keeps every request at hand while it is answered, with its response: Next gives a page neither. */
export function followRequests(): void {
	if (place.dandelionAnswering) return;
	const answering = new AsyncLocalStorage<Answering>();
	place.dandelionAnswering = answering;
	subscribe("http.server.request.start", (message) => {
		const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
		const isDocument = !("rsc" in request.headers || "next-action" in request.headers);
		answering.enterWith({ response, isDocument, stills: [] });
	});
}

/** Undefined outside a request, as in tests of a component. */
export const answering = (): Answering | undefined => place.dandelionAnswering?.getStore();
