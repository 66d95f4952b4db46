import { type Cell, csvOf } from "@/lib/csv";
import type { Translate } from "@/lib/i18n/translator";

/** The most rows of a list in one file. */
export const LIST_FILE_ROWS = 5000;

interface ListFile {
	name: string;
	columns: string[];
	rows: Cell[][];
	/** Whether the list goes on after its last row. */
	goesOn: boolean;
}

/** A list as a file for a spreadsheet, which says where it ends before the list does. */
export function listFile(t: Translate, { name, columns, rows, goesOn }: ListFile): Response {
	const end = goesOn ? [[t("lists.exportEnds", { count: rows.length })]] : [];
	return new Response(csvOf([columns, ...rows, ...end], t.locale), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${name}.csv"`,
			"Cache-Control": "private, no-store",
		},
	});
}
