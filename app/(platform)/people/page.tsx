import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { PersonRow } from "@/components/people/person-row";
import { siteChoices, unitChoices } from "@/components/people/place-choices";
import { ExportLink } from "@/components/ui/export-link";
import { listAddress } from "@/components/ui/list-address";
import { isNarrowed, ListFilters, NothingFound } from "@/components/ui/list-filters";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { topics } from "@/lib/communities/queries";
import { countryChoices, nameIn } from "@/lib/i18n/names";
import { directory } from "@/lib/people/directory";
import { canExportPeople } from "@/lib/people/policy";
import { countriesOfSites, hubAndSpokes, sitesOfCountry } from "@/lib/people/queries";
import { ANY_TOPIC, DIRECTORY_SORTS, directoryFilters, ROLES } from "@/lib/people/schema";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("people.title"));

const PATH = "/people";
const USUAL = { sort: DIRECTORY_SORTS[0] };

export default pageWithStatus(async function PeoplePage({ searchParams }: PageProps<"/people">) {
	const { viewer, t, at } = await requireEmployee();
	const filters = directoryFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const [list, units, countries, sites, known] = await Promise.all([
		directory(viewer, filters, at),
		hubAndSpokes(),
		countriesOfSites(),
		sitesOfCountry(filters.country),
		topics(viewer),
	]);
	const { expertise } = filters;
	const shown = {
		path: PATH,
		parameters: filters,
		linked: expertise ? [{ name: "expertise", label: t("lists.people.expertise"), value: expertise }] : [],
		sorts: {
			usual: USUAL.sort,
			choices: DIRECTORY_SORTS.map((value) => ({ value, label: t(`lists.people.sorts.${value}`) })),
		},
		filters: [
			{ name: "unit", label: t("lists.unit"), all: t("lists.anyUnit"), choices: unitChoices(viewer, units) },
			{
				name: "country",
				label: t("lists.country"),
				all: t("lists.anyCountry"),
				choices: countryChoices(viewer.locale, countries),
			},
			{ name: "site", label: t("lists.people.site"), all: t("lists.people.anySite"), choices: siteChoices(sites) },
			{
				name: "champion",
				label: t("lists.people.champion"),
				all: t("lists.people.anyone"),
				choices: [
					{ value: ANY_TOPIC, label: t("lists.people.champions") },
					...known.map(({ slug, names }) => ({ value: slug, label: nameIn(viewer.locale, names) })),
				],
			},
			{
				name: "role",
				label: t("people.whom"),
				all: t("people.everyone"),
				choices: ROLES.map((value) => ({ value, label: t(`people.rolePlural.${value}`) })),
			},
		],
	};
	return (
		<div className="max-w-[860px]">
			<PageHead title={t("people.title")} lede={t("people.lede")} />
			<ListFilters {...shown} search={t("people.search")} />
			{list.rows.length > 0 ? (
				<ul className="rows border-t border-line">
					{list.rows.map((person) => (
						<PersonRow key={person.id} person={person} href={`/people/${person.id}`} />
					))}
				</ul>
			) : isNarrowed(filters) ? (
				<NothingFound {...shown} title={t("people.emptyTitle")} />
			) : (
				<EmptyState title={t("people.emptyTitle")} />
			)}
			<MoreLink
				href={list.next && listAddress(PATH, { ...filters, after: list.next }, USUAL)}
				label={t("shell.showMore")}
			/>
			{canExportPeople(viewer).allowed && list.rows.length > 0 && (
				<ExportLink href={listAddress(`${PATH}/list.csv`, { ...filters, after: undefined }, USUAL)} />
			)}
		</div>
	);
});
