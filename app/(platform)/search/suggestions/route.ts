import type { NextRequest } from "next/server";
import { clientAddress } from "@/app/_web/client-address";
import { fileResponse } from "@/app/_web/file-response";
import { requireEmployee } from "@/app/_web/session";
import type { Suggestions } from "@/components/search/suggestion";
import { suggestionGroups } from "@/components/search/suggestions";
import { countUse } from "@/lib/limits";
import { search } from "@/lib/search/queries";
import { searchFilters } from "@/lib/search/schema";

/** What the list under the search box offers while somebody types. */
export const GET = fileResponse(async (request: NextRequest) => {
	const context = await requireEmployee();
	const { viewer, t, at } = context;
	await countUse("find", { personId: viewer.personId, sender: await clientAddress() }, at);
	const filters = searchFilters.parse({ q: request.nextUrl.searchParams.get("q") ?? "" });
	const groups = suggestionGroups(context, await search(viewer, filters), filters.q);
	const count = groups.reduce((sum, { items }) => sum + items.length, 0);
	const answer: Suggestions = { groups, said: t("search.suggested", { count }) };
	return Response.json(answer, { headers: { "cache-control": "no-store" } });
});
