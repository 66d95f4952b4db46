import { fileResponse } from "@/app/_web/file-response";
import { LIST_FILE_ROWS, listFile } from "@/app/_web/list-file";
import { requireEmployee } from "@/app/_web/session";
import { pagesOfImport, practiceImportPage } from "@/lib/practice-files/queries";

/** What of the pages was not understood, a line each. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/practices/import/[id]/report.csv">) => {
	const { viewer, t } = await requireEmployee();
	const { id } = await practiceImportPage(viewer, (await params).id);
	const { rows, next } = await pagesOfImport(viewer, id, { show: "noted" }, LIST_FILE_ROWS);
	return listFile(t, {
		name: "import-report",
		columns: [
			t("practiceFiles.columns.file"),
			t("practiceFiles.columns.line"),
			t("practiceFiles.columns.remark"),
			t("practiceFiles.columns.value"),
			t("practiceFiles.columns.outcome"),
		],
		rows: rows.flatMap(({ path, outcome, findings }) =>
			findings.map(({ line, reason, value }) => [
				path,
				line ?? "",
				t(`practiceFiles.findings.${reason}`),
				value,
				t(`practiceFiles.outcomes.${outcome}`),
			]),
		),
		goesOn: next !== undefined,
	});
});
