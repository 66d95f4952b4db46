import type { NextRequest } from "next/server";
import { asAnswer } from "@/lib/database-errors";
import { NotFound, Refused } from "@/lib/errors";
import type { MessageKey } from "@/lib/i18n/translator";
import { leadOnAfterMerge } from "./merged-address";
import { refusalResponse } from "./refusal-response";
import { logRefusal } from "./request-log";
import { setFilePolicy } from "./response-status";
import { currentViewer } from "./session";
import { databaseAwayResponse } from "./unavailable";
import { visitorLocale } from "./visitor-request";

/**
 * A route for a file, with a policy of its own. NotFound is a 404, Refused a 403 and a database that is away a 503, each with a line of text in the
 * reader's language. A file of a merged community is led on as its pages are.
 */
export function fileResponse<Context>(
	answer: (request: NextRequest, context: Context) => Promise<Response>,
	notFound?: MessageKey,
) {
	const answerOrRefuse = async (request: NextRequest, context: Context): Promise<Response> => {
		try {
			return await answer(request, context);
		} catch (error) {
			const problem = asAnswer(error);
			if (!(problem instanceof NotFound || problem instanceof Refused)) throw problem;
			if (problem instanceof Refused) await logRefusal(problem.reason, await currentViewer());
			else await leadOnAfterMerge();
			return refusalResponse(problem, await visitorLocale(), notFound);
		}
	};
	return async (request: NextRequest, context: Context): Promise<Response> => {
		setFilePolicy();
		try {
			return await answerOrRefuse(request, context);
		} catch (problem) {
			const away = await databaseAwayResponse(problem);
			if (away) return away;
			throw problem;
		}
	};
}
