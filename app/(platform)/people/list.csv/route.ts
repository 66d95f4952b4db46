import { fileResponse } from "@/app/_web/file-response";
import { LIST_FILE_ROWS, listFile } from "@/app/_web/list-file";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { demand } from "@/lib/errors";
import { countryName, nameIn } from "@/lib/i18n/names";
import { absoluteAddress } from "@/lib/mail-text";
import { directory } from "@/lib/people/directory";
import { canExportPeople } from "@/lib/people/policy";
import { directoryFilters } from "@/lib/people/schema";

/** What the directory shows, for a spreadsheet. */
export const GET = fileResponse(async (request) => {
	const { viewer, t, at } = await requireEmployee();
	demand(canExportPeople(viewer));
	const filters = directoryFilters.parse(Object.fromEntries(request.nextUrl.searchParams));
	await countSearch(viewer, filters.q);
	const { rows, next } = await directory(viewer, { ...filters, after: undefined }, at, LIST_FILE_ROWS);
	return listFile(t, {
		name: t("lists.people.fileName"),
		columns: [
			t("lists.people.columns.familyName"),
			t("lists.people.columns.givenName"),
			t("lists.people.columns.jobTitle"),
			t("lists.unit"),
			t("lists.people.columns.town"),
			t("lists.country"),
			t("lists.people.columns.email"),
			t("lists.address"),
		],
		rows: rows.map((row) => [
			row.familyName,
			row.givenName,
			row.jobTitle ?? "",
			row.orgUnit ? nameIn(viewer.locale, row.orgUnit.names) : "",
			row.city ?? "",
			row.country ? countryName(viewer.locale, row.country) : "",
			row.email ?? "",
			absoluteAddress(`/people/${row.id}`),
		]),
		goesOn: next !== null,
	});
});
