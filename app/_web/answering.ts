import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AnsweredForm } from "@/components/ui/form-state";

interface Answering {
	response: ServerResponse;
	/** Not data of a page for the browser's router, which takes a refusal's status for a server out of order. */
	isDocument: boolean;
	answered?: AnsweredForm;
}

/** One for the process: pages and the server's own beginning are bundled apart. */
const place = globalThis as { dandelionAnswering?: AsyncLocalStorage<Answering> };

/**
 * Keeps the response of every request at hand. Next knows one way to say a status, an exception, after which the page is drawn by the
 * browser alone: without a script, or before it, a refusal would be an empty page.
 */
export function followRequests(): void {
	if (place.dandelionAnswering) return;
	const answering = new AsyncLocalStorage<Answering>();
	place.dandelionAnswering = answering;
	subscribe("http.server.request.start", (message) => {
		const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
		const isDocument = !("rsc" in request.headers || "next-action" in request.headers);
		answering.enterWith({ response, isDocument });
	});
}

const current = (): Answering | undefined => place.dandelionAnswering?.getStore();

/** The status of the page that is being drawn, until its head is sent. */
export function answerWith(status: 403 | 404): void {
	const answering = current();
	if (!answering) throw new Error("no response is at hand: followRequests() has not been called");
	if (answering.isDocument) answering.response.statusCode = status;
}

/** For the page that answers the same request: a form was sent without a script, and shows there what is wrong with it. */
export function keepAnswer(answered: AnsweredForm): void {
	const answering = current();
	if (answering) answering.answered = answered;
}

/** What a form that was sent without a script is to show. */
export function keptAnswer(): AnsweredForm | undefined {
	const answering = current();
	return answering?.isDocument ? answering.answered : undefined;
}
