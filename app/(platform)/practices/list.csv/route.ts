import { fileResponse } from "@/app/_web/file-response";
import { LIST_FILE_ROWS, listFile } from "@/app/_web/list-file";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { dayIn, dayOfColumn } from "@/lib/clock";
import { languageName, nameIn, nameOf } from "@/lib/i18n/names";
import { absoluteAddress } from "@/lib/mail-text";
import { practiceList } from "@/lib/practices/list";
import { practiceFilters } from "@/lib/practices/schema";

/** What the list shows, for a spreadsheet. */
export const GET = fileResponse(async (request) => {
	const { viewer, t, at } = await requireEmployee();
	const filters = practiceFilters.parse(Object.fromEntries(request.nextUrl.searchParams));
	await countSearch(viewer, filters.q);
	const { rows, next } = await practiceList(viewer, { ...filters, after: undefined }, at, LIST_FILE_ROWS);
	return listFile(t, {
		name: t("lists.practices.fileName"),
		columns: [
			t("lists.practices.columns.title"),
			t("lists.practices.community"),
			t("lists.practices.columns.author"),
			t("lists.practices.unit"),
			t("lists.language"),
			t("lists.practices.columns.publishedOn"),
			t("lists.practices.columns.reviewOn"),
			t("practices.filterFreshness"),
			t("lists.practices.columns.reuses"),
			t("lists.practices.columns.units"),
			t("lists.practices.columns.figure"),
			t("lists.practices.columns.figureLabel"),
			t("lists.address"),
		],
		rows: rows.map((row) => [
			row.title,
			row.community.name,
			nameOf(t, row.author),
			row.orgUnit ? nameIn(viewer.locale, row.orgUnit) : "",
			languageName(viewer.locale, row.language),
			row.publishedAt ? dayIn(row.publishedAt, viewer.zone) : "",
			row.reviewOn ? dayOfColumn(row.reviewOn) : "",
			row.freshness ? t(`practices.freshness.${row.freshness}`) : "",
			row.reuseCount,
			row.reuseUnitCount,
			row.resultFigure ?? "",
			row.resultLabel ?? "",
			absoluteAddress(`/practices/${row.slug}`),
		]),
		goesOn: next !== null,
	});
});
