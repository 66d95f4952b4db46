import { fileResponse } from "@/app/_web/file-response";
import { LIST_FILE_ROWS, listFile } from "@/app/_web/list-file";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { dayIn } from "@/lib/clock";
import { communityList } from "@/lib/communities/list";
import { communityFilters } from "@/lib/communities/schema";
import { languageNames, nameIn } from "@/lib/i18n/names";
import { absoluteAddress } from "@/lib/mail-text";

/** What the list shows, for a spreadsheet. */
export const GET = fileResponse(async (request) => {
	const { viewer, t, at } = await requireEmployee();
	const filters = communityFilters.parse(Object.fromEntries(request.nextUrl.searchParams));
	await countSearch(viewer, filters.q);
	const { rows, next } = await communityList(viewer, { ...filters, after: undefined }, at, LIST_FILE_ROWS);
	return listFile(t, {
		name: t("lists.communities.fileName"),
		columns: [
			t("lists.communities.columns.name"),
			t("lists.communities.columns.summary"),
			t("lists.communities.kind"),
			t("lists.topic"),
			t("lists.communities.columns.unit"),
			t("lists.language"),
			t("lists.communities.columns.visibility"),
			t("lists.communities.columns.members"),
			t("lists.communities.columns.recent"),
			t("lists.communities.columns.active"),
			t("lists.address"),
		],
		rows: rows.map((row) => [
			row.name,
			row.summary,
			t(`communities.kinds.${row.kind}`),
			row.topic ? nameIn(viewer.locale, row.topic) : "",
			row.unit ? nameIn(viewer.locale, row.unit) : "",
			languageNames(viewer.locale, row.languages),
			t(`communities.visibilities.${row.visibility}`),
			row.memberCount,
			row.recentTalk ?? "",
			dayIn(row.livelyAt, viewer.zone),
			absoluteAddress(`/communities/${row.slug}`),
		]),
		goesOn: next !== null,
	});
});
