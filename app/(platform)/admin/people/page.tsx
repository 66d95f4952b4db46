import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireAdministrator } from "@/app/_web/session";
import { PersonRow } from "@/components/people/person-row";
import { ButtonLink } from "@/components/ui/button";
import { listAddress } from "@/components/ui/list-address";
import { ListFilters, NothingFound } from "@/components/ui/list-filters";
import { MoreLink } from "@/components/ui/more-link";
import { PageHead } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { administeredPeople } from "@/lib/people/administration";
import { administrationFilters, ROLES, STATUSES } from "@/lib/people/schema";

export const generateMetadata = pageTitle(async () => (await requireAdministrator()).t("admin.people.title"));

const PATH = "/admin/people";

export default pageWithStatus(async function AdministeredPeoplePage({ searchParams }: PageProps<"/admin/people">) {
	const { viewer, t } = await requireAdministrator();
	const filters = administrationFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const list = await administeredPeople(viewer, filters);
	const shown = {
		path: PATH,
		parameters: filters,
		filters: [
			{
				name: "status",
				label: t("admin.people.status"),
				all: t("admin.people.anyStatus"),
				choices: STATUSES.map((value) => ({ value, label: t(`people.statuses.${value}`) })),
			},
			{
				name: "role",
				label: t("admin.people.role"),
				all: t("admin.people.anyRole"),
				choices: ROLES.map((value) => ({ value, label: t(`people.rolePlural.${value}`) })),
			},
		],
	};
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("admin.title"), href: "/admin" }]}
				title={t("admin.people.title")}
				lede={t("admin.people.lede")}
				action={<ButtonLink href="/admin/people/new">{t("admin.people.add")}</ButtonLink>}
			/>
			<ListFilters {...shown} search={t("people.search")} />
			{list.rows.length > 0 ? (
				<ul className="rows border-t border-line">
					{list.rows.map((person) => (
						<PersonRow
							key={person.id}
							person={person}
							href={`/admin/people/${person.id}`}
							tags={person.status !== "active" && <Tag tone="red">{t(`people.statuses.${person.status}`)}</Tag>}
							aside={person.registeredAt ? null : t("admin.people.neverSignedIn")}
						/>
					))}
				</ul>
			) : (
				<NothingFound {...shown} title={t("admin.people.emptyTitle")} />
			)}
			<MoreLink href={list.next && listAddress(PATH, { ...filters, after: list.next })} label={t("shell.showMore")} />
		</div>
	);
});
