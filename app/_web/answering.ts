import type { AnsweredForm } from "@/components/ui/form-state";
import { answering } from "@/lib/answering";

/**
 * The status of the page that is being drawn, until its head is sent. Next knows one way to say it, an exception, after
 * which the page is drawn by the browser alone: without a script, or before it, a refusal would be an empty page.
 */
export function answerWith(status: 403 | 404): void {
	const request = answering();
	if (!request) throw new Error("no response is at hand: followRequests() has not been called");
	// The browser's router takes a refusal's status for a server out of order.
	if (request.isDocument) request.response.statusCode = status;
}

/** For the page that answers the same request: a form was sent without a script, and shows there what is wrong with it. */
export function keepAnswer(answered: AnsweredForm): void {
	const request = answering();
	if (request) request.form = answered;
}

/** What a form that was sent without a script is to show. */
export function keptAnswer(): AnsweredForm | undefined {
	const request = answering();
	return request?.isDocument ? (request.form as AnsweredForm | undefined) : undefined;
}
