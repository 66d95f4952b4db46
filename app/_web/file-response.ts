import type { NextRequest } from "next/server";
import { asAnswer } from "@/lib/database-errors";
import { NotFound, Refused } from "@/lib/errors";
import type { MessageKey } from "@/lib/i18n/translator";
import { refusalResponse } from "./refusal-response";
import { logRefusal } from "./request-log";
import { currentViewer } from "./session";
import { visitorLocale } from "./visitor-request";

/** A route for a file. NotFound is a 404 and Refused a 403, each with a line of text in the reader's language. */
export function fileResponse<Context>(
	answer: (request: NextRequest, context: Context) => Promise<Response>,
	notFound?: MessageKey,
) {
	return async (request: NextRequest, context: Context): Promise<Response> => {
		try {
			return await answer(request, context);
		} catch (error) {
			const problem = asAnswer(error);
			if (!(problem instanceof NotFound || problem instanceof Refused)) throw problem;
			if (problem instanceof Refused) await logRefusal(problem.reason, await currentViewer());
			return refusalResponse(problem, await visitorLocale(), notFound);
		}
	};
}
