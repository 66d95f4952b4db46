import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { PersonRow } from "@/components/people/person-row";
import { FilterForm } from "@/components/ui/filter-form";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { countryName, nameIn } from "@/lib/i18n/names";
import { countriesOfSites, directory, hubAndSpokes } from "@/lib/people/queries";
import { type DirectoryFilters, directoryFilters, ROLES } from "@/lib/people/schema";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("people.title"));

function addressAfter(filters: DirectoryFilters, after: string): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...filters, after })) if (value) query.set(name, value);
	return `/people?${query}`;
}

export default pageWithStatus(async function PeoplePage({ searchParams }: PageProps<"/people">) {
	const { viewer, t } = await requireEmployee();
	const filters = directoryFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const [list, units, countries] = await Promise.all([directory(viewer, filters), hubAndSpokes(), countriesOfSites()]);
	const { q, unit, country, role, expertise } = filters;
	const filtered = Boolean(q || unit || country || role || expertise);
	return (
		<div className="max-w-[860px]">
			<PageHead title={t("people.title")} lede={t("people.lede")} />
			<div className="mb-4">
				<FilterForm
					action="/people"
					search={t("people.search")}
					q={q}
					keep={{ expertise }}
					button={t("people.apply")}
					clear={filtered ? { href: "/people", label: t("people.clear") } : undefined}
					filters={[
						{
							name: "unit",
							label: t("people.unit"),
							value: unit,
							choices: [
								{ value: "", label: t("people.anyUnit") },
								...units.map((each) => ({ value: each.id, label: nameIn(viewer.locale, each.names) })),
							],
						},
						{
							name: "country",
							label: t("people.country"),
							value: country,
							choices: [
								{ value: "", label: t("people.anyCountry") },
								...countries
									.map((code) => ({ value: code, label: countryName(viewer.locale, code) }))
									.sort((one, other) => one.label.localeCompare(other.label, viewer.locale)),
							],
						},
						{
							name: "role",
							label: t("people.whom"),
							value: role,
							choices: [
								{ value: "", label: t("people.everyone") },
								...ROLES.map((each) => ({ value: each, label: t(`people.rolePlural.${each}`) })),
							],
						},
					]}
				/>
			</div>
			{expertise && (
				<p className="mb-3">
					<Tag tone="bloom">{t("people.knowing", { expertise })}</Tag>
				</p>
			)}
			{list.rows.length > 0 ? (
				<ul className="rows border-t border-line">
					{list.rows.map((person) => (
						<PersonRow key={person.id} person={person} href={`/people/${person.id}`} />
					))}
				</ul>
			) : (
				<EmptyState title={t("people.emptyTitle")}>{t("people.emptyText")}</EmptyState>
			)}
			<MoreLink href={list.next && addressAfter(filters, list.next)} label={t("shell.showMore")} />
		</div>
	);
});
