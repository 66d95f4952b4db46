import { fileResponse } from "@/app/_web/file-response";
import { requireViewer } from "@/app/_web/session";
import { dayIn } from "@/lib/clock";
import { csvOf } from "@/lib/csv";
import { editionRows } from "@/lib/insights/edition-csv";
import { editionReport } from "@/lib/insights/edition-report";

/** The report as CSV. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/meetups/[id]/report.csv">) => {
	const { viewer, t, at } = await requireViewer();
	const report = await editionReport(viewer, (await params).id, at);
	const fileName = `${t("report.csv.fileName")}-${dayIn(report.meetup.startsAt, report.meetup.zone)}.csv`;
	return new Response(csvOf(editionRows(viewer, report, t), viewer.locale), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${fileName}"`,
			"Cache-Control": "private, no-store",
		},
	});
});
