import type { NextRequest } from "next/server";
import { load } from "@/app/_web/action";
import { requireViewer } from "@/app/_web/session";
import { translator } from "@/lib/i18n/translator";
import { csvOf, insightsRows } from "@/lib/insights/csv";
import { hubInsights } from "@/lib/insights/queries";
import { insightsQuery } from "@/lib/insights/schema";
import { namesFor } from "../names";

/** The page's numbers for a spreadsheet. */
export async function GET(request: NextRequest): Promise<Response> {
	const viewer = await requireViewer();
	const t = translator(viewer.locale);
	const { window } = insightsQuery.parse({ window: request.nextUrl.searchParams.get("window") });
	const insights = await load(hubInsights(viewer, window));
	if (!insights) return new Response(null, { status: 404 });
	const rows = insightsRows(insights, { t, nameOf: namesFor(viewer, insights).nameOf });
	const fileName = `${t("insights.csv.fileName")}-${insights.endsOn}-${window}.csv`;
	return new Response(csvOf(rows, viewer.locale), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${fileName}"`,
			"Cache-Control": "private, no-store",
		},
	});
}
