import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireAdministrator } from "@/app/_web/session";
import { PersonRow } from "@/components/people/person-row";
import { ButtonLink } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { administeredPeople } from "@/lib/people/administration";
import { type AdministrationFilters, administrationFilters, ROLES, STATUSES } from "@/lib/people/schema";

export const generateMetadata = pageTitle(async () => (await requireAdministrator()).t("admin.people.title"));

function addressAfter(filters: AdministrationFilters, after: string): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...filters, after })) if (value) query.set(name, value);
	return `/admin/people?${query}`;
}

export default pageWithStatus(async function AdministeredPeoplePage({ searchParams }: PageProps<"/admin/people">) {
	const { viewer, t } = await requireAdministrator();
	const filters = administrationFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const list = await administeredPeople(viewer, filters);
	const { q, status, role } = filters;
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("admin.title"), href: "/admin" }]}
				title={t("admin.people.title")}
				lede={t("admin.people.lede")}
				action={<ButtonLink href="/admin/people/new">{t("admin.people.add")}</ButtonLink>}
			/>
			<div className="mb-4">
				<FilterForm
					action="/admin/people"
					search={t("people.search")}
					q={q}
					button={t("people.apply")}
					clear={q || status || role ? { href: "/admin/people", label: t("people.clear") } : undefined}
					filters={[
						{
							name: "status",
							label: t("admin.people.status"),
							value: status,
							choices: [
								{ value: "", label: t("admin.people.anyStatus") },
								...STATUSES.map((each) => ({ value: each, label: t(`people.statuses.${each}`) })),
							],
						},
						{
							name: "role",
							label: t("admin.people.role"),
							value: role,
							choices: [
								{ value: "", label: t("admin.people.anyRole") },
								...ROLES.map((each) => ({ value: each, label: t(`people.rolePlural.${each}`) })),
							],
						},
					]}
				/>
			</div>
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
				<EmptyState title={t("admin.people.emptyTitle")}>{t("admin.people.emptyText")}</EmptyState>
			)}
			<MoreLink href={list.next && addressAfter(filters, list.next)} label={t("shell.showMore")} />
		</div>
	);
});
