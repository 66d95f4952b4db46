import { NotFound, type Refused } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { type MessageKey, translator } from "@/lib/i18n/translator";
import { TooOften } from "@/lib/limits";

const BUSY_SECONDS = 5;

interface RefusalStatus {
	status: 403 | 429 | 503;
	/** Set where the same request may be answered later. */
	retryAfterSeconds?: number;
}

export function statusOf(problem: Refused): RefusalStatus {
	if (problem instanceof TooOften) return { status: 429, retryAfterSeconds: problem.retryAfterSeconds };
	return problem.reason === "busy" ? { status: 503, retryAfterSeconds: BUSY_SECONDS } : { status: 403 };
}

/** The answer of a route: a line of text. */
export function refusalResponse(problem: NotFound | Refused, locale: Locale, notFound?: MessageKey): Response {
	const { status, retryAfterSeconds = undefined } = problem instanceof NotFound ? { status: 404 } : statusOf(problem);
	const key =
		problem instanceof NotFound ? (notFound ?? "shell.notFoundTitle") : (`refusals.${problem.reason}` as const);
	return new Response(translator(locale)(key), {
		status,
		headers: {
			"content-type": "text/plain; charset=utf-8",
			"cache-control": "no-store",
			...(retryAfterSeconds && { "retry-after": String(retryAfterSeconds) }),
		},
	});
}
