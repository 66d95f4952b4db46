import type { NextRequest } from "next/server";
import { clientAddress } from "@/app/_web/client-address";
import { fileResponse } from "@/app/_web/file-response";
import { requireEmployee } from "@/app/_web/session";
import { paletteActions } from "@/components/search/palette-actions";
import type { PaletteAnswer } from "@/components/search/palette-answer";
import { paletteRecent, paletteResults } from "@/components/search/palette-rows";
import { countUse } from "@/lib/limits";
import { openedLately } from "@/lib/search/opened";
import { searchWhileTyping } from "@/lib/search/queries";
import { searchFilters } from "@/lib/search/schema";

const RECENT_SHOWN = 6;

/** What the palette offers: what is found for the words typed so far, and before that what was opened lately; and actions. */
export const GET = fileResponse(async (request: NextRequest) => {
	const context = await requireEmployee();
	const { viewer, t, at } = context;
	await countUse("find", { personId: viewer.personId, sender: await clientAddress() }, at);
	const { q } = searchFilters.parse({ q: request.nextUrl.searchParams.get("q") ?? "" });
	const recent = q ? [] : await openedLately(viewer, RECENT_SHOWN);
	const found = q ? await searchWhileTyping(viewer, q, at) : null;
	const actions = paletteActions(viewer, t, q, recent.find(({ kind }) => kind === "communities")?.title);
	const results = { label: t("search.quick.results"), rows: found ? paletteResults(context, found) : [] };
	const toDo = { label: t("search.quick.actions"), rows: actions };
	const groups = [
		{ label: t("search.quick.recent"), rows: paletteRecent(context, recent) },
		// An action that has all the words comes before results that only resemble them.
		...(found?.beginsAlike === false ? [toDo, results] : [results, toDo]),
	].filter(({ rows }) => rows.length > 0);
	const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
	const answer: PaletteAnswer = {
		groups,
		said: t("search.quick.said", { count }),
		all: t("search.quick.all", { query: q }),
		close: t("shell.dismiss"),
	};
	return Response.json(answer, { headers: { "cache-control": "no-store" } });
});
