import { fileResponse } from "@/app/_web/file-response";
import { LIST_FILE_ROWS, listFile } from "@/app/_web/list-file";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { dayIn, dayOfColumn, daysBetween } from "@/lib/clock";
import { absoluteAddress } from "@/lib/mail-text";
import { matterList } from "@/lib/proposals/register";
import { matterFilters } from "@/lib/proposals/schema";
import { fullName } from "@/lib/text";

/** What the register shows, for a spreadsheet. */
export const GET = fileResponse(async (request) => {
	const { viewer, t, at } = await requireEmployee();
	const filters = matterFilters.parse(Object.fromEntries(request.nextUrl.searchParams));
	await countSearch(viewer, filters.q);
	const { rows, next } = await matterList(viewer, { ...filters, after: undefined }, at, LIST_FILE_ROWS);
	return listFile(t, {
		name: t("proposals.hub.fileName"),
		columns: [
			t("proposals.hub.columns.proposal"),
			t("proposals.hub.columns.communities"),
			t("proposals.hub.columns.proposals"),
			t("proposals.hub.columns.supporters"),
			t("proposals.hub.columns.state"),
			t("proposals.hub.columns.owner"),
			t("proposals.hub.columns.dueOn"),
			t("proposals.hub.columns.overdue"),
			t("proposals.hub.columns.raisedOn"),
			t("proposals.hub.columns.age"),
			t("lists.address"),
		],
		rows: rows.map((row) => [
			row.title,
			row.communities.join(", "),
			row.proposals,
			row.supporters,
			t(`proposals.states.${row.state}`),
			row.owner ? (row.owner.status === "left" ? t("proposals.hub.formerColleague") : fullName(row.owner)) : "",
			row.dueOn ? dayOfColumn(row.dueOn) : "",
			row.isOverdue ? t("proposals.hub.yes") : "",
			dayIn(row.raisedAt, viewer.zone),
			daysBetween(dayIn(row.raisedAt, viewer.zone), dayIn(at, viewer.zone)),
			absoluteAddress(`/hub/proposals/${row.id}`),
		]),
		goesOn: next !== null,
	});
});
