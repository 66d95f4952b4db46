import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Refusal } from "@/components/shell/refusal";
import { isDatabaseAway } from "@/lib/database-away";
import { translator } from "@/lib/i18n/translator";
import { logDatabaseAway } from "./request-log";
import { RETRY_AFTER_SECONDS, setStatus } from "./response-status";
import { visitorLocale } from "./visitor-request";

/** Draws a page, or says in its place that the database cannot be reached just now, with 503. */
export async function unlessDatabaseAway(draw: () => Promise<ReactNode>): Promise<ReactNode> {
	try {
		return await draw();
	} catch (problem) {
		if (!isDatabaseAway(problem)) throw problem;
		await logDatabaseAway(problem);
		setStatus(503, RETRY_AFTER_SECONDS);
		const t = translator(await visitorLocale());
		const here = (await headers()).get("x-dandelion-path") ?? "/";
		return (
			<Refusal
				title={t("shell.unavailableTitle")}
				lede={t("shell.unavailableText")}
				home={{ href: here, label: t("shell.unavailableAgain") }}
			/>
		);
	}
}

/** The same for a layout, in whose place stands a whole page. */
export async function layoutUnlessDatabaseAway(draw: () => Promise<ReactNode>): Promise<ReactNode> {
	let isDrawn = false;
	const drawn = await unlessDatabaseAway(async () => {
		const layout = await draw();
		isDrawn = true;
		return layout;
	});
	return isDrawn ? drawn : <main className="content mx-auto">{drawn}</main>;
}

/** The same for a route: a line of text. Null for another problem. */
export async function databaseAwayResponse(problem: unknown): Promise<Response | null> {
	if (!isDatabaseAway(problem)) return null;
	await logDatabaseAway(problem);
	return new Response(translator(await visitorLocale())("shell.unavailableTitle"), {
		status: 503,
		headers: {
			"content-type": "text/plain; charset=utf-8",
			"cache-control": "no-store",
			"retry-after": String(RETRY_AFTER_SECONDS),
		},
	});
}
