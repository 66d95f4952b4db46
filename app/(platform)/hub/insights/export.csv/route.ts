import { fileResponse } from "@/app/_web/file-response";
import { requireViewer } from "@/app/_web/session";
import { csvOf } from "@/lib/csv";
import { NotFound } from "@/lib/errors";
import { insightsRows } from "@/lib/insights/hub-csv";
import { hubInsights } from "@/lib/insights/queries";
import { windowOf } from "@/lib/insights/schema";
import { namesFor } from "../names";

/** The page's numbers for a spreadsheet. */
export const GET = fileResponse(async (request) => {
	const { viewer, t } = await requireViewer();
	const window = windowOf({ window: request.nextUrl.searchParams.get("window") });
	const insights = await hubInsights(viewer, window);
	if (!insights) throw new NotFound();
	const rows = insightsRows(insights, { t, nameOf: namesFor(viewer, insights).nameOf });
	const fileName = `${t("insights.csv.fileName")}-${insights.endsOn}-${window}.csv`;
	return new Response(csvOf(rows, viewer.locale), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${fileName}"`,
			"Cache-Control": "private, no-store",
		},
	});
});
