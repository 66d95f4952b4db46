import type { NextRequest } from "next/server";
import { NotFound, Refused } from "@/lib/errors";
import { type MessageKey, translator } from "@/lib/i18n/translator";
import { logRefusal } from "./request-log";
import { currentViewer } from "./session";
import { visitorLocale } from "./visitor-request";

/** A route for a file. NotFound is a 404 and Refused a 403, each with a line of text in the reader's language. */
export function fileResponse<Context>(
	answer: (request: NextRequest, context: Context) => Promise<Response>,
	notFound: MessageKey = "shell.notFoundTitle",
) {
	return async (request: NextRequest, context: Context): Promise<Response> => {
		try {
			return await answer(request, context);
		} catch (problem) {
			if (problem instanceof NotFound) return refusal(404, notFound);
			if (!(problem instanceof Refused)) throw problem;
			await logRefusal(problem.reason, await currentViewer());
			return refusal(403, `refusals.${problem.reason}`);
		}
	};
}

async function refusal(status: 403 | 404, key: MessageKey): Promise<Response> {
	return new Response(translator(await visitorLocale())(key), {
		status,
		headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
	});
}
