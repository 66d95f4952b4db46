import { fileResponse } from "@/app/_web/file-response";
import { LIST_FILE_ROWS, listFile } from "@/app/_web/list-file";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { dayIn } from "@/lib/clock";
import { canManage } from "@/lib/communities/policy";
import { communityPage, memberList } from "@/lib/communities/queries";
import { memberFilters } from "@/lib/communities/schema";
import { demand } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";

/** The members for those who manage them, for a spreadsheet. */
export const GET = fileResponse(async (request, { params }: RouteContext<"/communities/[slug]/members/list.csv">) => {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	demand(canManage(viewer, community));
	const filters = memberFilters.parse(Object.fromEntries(request.nextUrl.searchParams));
	await countSearch(viewer, filters.q);
	const { rows, next } = await memberList(viewer, community.id, { ...filters, after: undefined }, LIST_FILE_ROWS);
	return listFile(t, {
		name: `${t("lists.people.membersFileName")}-${community.slug}`,
		columns: [
			t("lists.people.columns.familyName"),
			t("lists.people.columns.givenName"),
			t("lists.people.columns.jobTitle"),
			t("lists.unit"),
			t("communities.site"),
			t("lists.people.columns.town"),
			t("lists.people.columns.role"),
			t("lists.people.columns.joined"),
		],
		rows: rows.map(({ person, role, joinedAt }) => [
			person.familyName,
			person.givenName,
			person.jobTitle ?? "",
			person.orgUnit ? nameIn(viewer.locale, person.orgUnit) : "",
			person.site ?? "",
			person.city ?? "",
			t(`communities.roleNames.${role}`),
			joinedAt ? dayIn(joinedAt, viewer.zone) : "",
		]),
		goesOn: next !== null,
	});
});
