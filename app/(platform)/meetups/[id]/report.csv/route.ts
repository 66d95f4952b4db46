import { file } from "@/app/_web/file";
import { requireViewer } from "@/app/_web/session";
import { dayIn, now } from "@/lib/clock";
import { csvOf } from "@/lib/csv";
import { translator } from "@/lib/i18n/translator";
import { editionRows } from "@/lib/insights/edition-csv";
import { editionReport } from "@/lib/insights/edition-report";

/** The report's numbers for a spreadsheet. */
export const GET = file(async (_, { params }: RouteContext<"/meetups/[id]/report.csv">) => {
	const viewer = await requireViewer();
	const t = translator(viewer.locale);
	const report = await editionReport(viewer, (await params).id, now());
	const fileName = `${t("report.csv.fileName")}-${dayIn(report.meetup.startsAt, report.meetup.zone)}.csv`;
	return new Response(csvOf(editionRows(viewer, report, t), viewer.locale), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${fileName}"`,
			"Cache-Control": "private, no-store",
		},
	});
});
