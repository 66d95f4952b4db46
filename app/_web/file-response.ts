import type { NextRequest } from "next/server";
import { NotFound, Refused } from "@/lib/errors";
import { type MessageKey, translator } from "@/lib/i18n/translator";
import { logRefusal } from "./request-log";
import { setFilePolicy } from "./response-status";
import { currentViewer } from "./session";
import { databaseAwayResponse } from "./unavailable";
import { visitorLocale } from "./visitor-request";

/**
 * A route for a file, with a policy of its own. NotFound is a 404, Refused a 403 and a database that is away a 503, each with a line of text in the
 * reader's language.
 */
export function fileResponse<Context>(
	answer: (request: NextRequest, context: Context) => Promise<Response>,
	notFound: MessageKey = "shell.notFoundTitle",
) {
	const answerOrRefuse = async (request: NextRequest, context: Context): Promise<Response> => {
		try {
			return await answer(request, context);
		} catch (problem) {
			if (problem instanceof NotFound) return await refusal(404, notFound);
			if (!(problem instanceof Refused)) throw problem;
			await logRefusal(problem.reason, await currentViewer());
			return await refusal(403, `refusals.${problem.reason}`);
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

async function refusal(status: 403 | 404, key: MessageKey): Promise<Response> {
	return new Response(translator(await visitorLocale())(key), {
		status,
		headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
	});
}
