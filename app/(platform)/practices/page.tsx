import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { countryFilter, languageFilter, topicFilter, unitFilter } from "@/components/people/usual-filters";
import { PracticeRows } from "@/components/practices/practice-rows";
import { ButtonLink } from "@/components/ui/button";
import { ExportLink } from "@/components/ui/export-link";
import { listAddress } from "@/components/ui/list-address";
import { isNarrowed, ListFilters, NothingFound } from "@/components/ui/list-filters";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { topics } from "@/lib/communities/queries";
import { countriesOfSites, hubAndSpokes } from "@/lib/people/queries";
import { canImportPractices } from "@/lib/practice-files/policy";
import { communitiesWithPractices, practiceList } from "@/lib/practices/list";
import { draftsToFinish, type ListedPractice } from "@/lib/practices/queries";
import { FRESHNESS, OWN_PRACTICES, PRACTICE_SORTS, practiceFilters } from "@/lib/practices/schema";
import { tagKey } from "@/lib/practices/tags";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("practices.title"));

const PATH = "/practices";
const USUAL = { sort: PRACTICE_SORTS[0] };

/** The spelling of a tag in the first practice of the list. */
function spelt(key: string, rows: readonly ListedPractice[]): string {
	return rows.flatMap(({ tags }) => tags).find((tag) => tagKey(tag) === key) ?? key;
}

export default pageWithStatus(async function PracticesPage({ searchParams }: PageProps<"/practices">) {
	const { viewer, t, at } = await requireEmployee();
	const filters = practiceFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const narrowed = isNarrowed(filters);
	const [list, drafts, known, communities, units, countries] = await Promise.all([
		practiceList(viewer, filters, at),
		narrowed || filters.after ? [] : draftsToFinish(viewer, at),
		topics(viewer),
		communitiesWithPractices(viewer),
		hubAndSpokes(),
		countriesOfSites(),
	]);
	const { tag } = filters;
	const shown = {
		path: PATH,
		parameters: filters,
		linked: tag ? [{ name: "tag", label: t("lists.practices.tag"), value: spelt(tag, list.rows) }] : [],
		sorts: {
			usual: USUAL.sort,
			choices: PRACTICE_SORTS.map((value) => ({ value, label: t(`practices.sorts.${value}`) })),
		},
		filters: [
			{
				name: "mine",
				label: t("lists.practices.whose"),
				all: t("lists.practices.whoseAll"),
				choices: OWN_PRACTICES.map((value) => ({ value, label: t(`lists.practices.whoseChoices.${value}`) })),
			},
			{
				name: "community",
				label: t("lists.practices.community"),
				all: t("lists.practices.anyCommunity"),
				choices: communities.map(({ slug, name }) => ({ value: slug, label: name })),
			},
			topicFilter(viewer, t, known),
			unitFilter(viewer, t, units, t("lists.practices.unit")),
			countryFilter(viewer, t, countries, t("lists.practices.country")),
			languageFilter(viewer, t),
			{
				name: "freshness",
				label: t("practices.filterFreshness"),
				all: t("practices.anyFreshness"),
				choices: FRESHNESS.map((value) => ({ value, label: t(`practices.freshness.${value}`) })),
			},
		],
	};
	return (
		<div className="max-w-[860px]">
			<PageHead
				title={t("practices.title")}
				lede={t("practices.lede")}
				action={<ButtonLink href="/practices/new">{t("practices.write")}</ButtonLink>}
			>
				<p className="mt-2 flex flex-wrap gap-x-4 gap-y-2">
					<a className="text-link" href="/collections">
						{t("collections.open")}
					</a>
					<a className="text-link" href="/topics">
						{t("topics.title")}
					</a>
					{canImportPractices(viewer).allowed && (
						<a className="text-link" href="/practices/import">
							{t("practiceFiles.import.open")}
						</a>
					)}
					<a className="text-link" href="/practices/export">
						{t("practiceFiles.export.open")}
					</a>
				</p>
			</PageHead>
			{drafts.length > 0 && (
				<details className="mb-5">
					<summary className="text-link cursor-pointer">{t("practices.yourDrafts", { count: drafts.length })}</summary>
					<PracticeRows practices={drafts} />
				</details>
			)}
			<ListFilters {...shown} search={t("practices.search")} />
			{list.rows.length > 0 ? (
				<PracticeRows practices={list.rows} className="rows border-t border-line" withTags />
			) : narrowed ? (
				<NothingFound {...shown} title={t("practices.emptyFilteredTitle")} />
			) : (
				<EmptyState
					title={t("practices.emptyTitle")}
					action={
						<ButtonLink href="/practices/new" look="quiet">
							{t("practices.write")}
						</ButtonLink>
					}
				>
					{t("practices.emptyText")}
				</EmptyState>
			)}
			<MoreLink
				href={list.next && listAddress(PATH, { ...filters, after: list.next }, USUAL)}
				label={t("shell.showMore")}
			/>
			{list.rows.length > 0 && (
				<ExportLink href={listAddress(`${PATH}/list.csv`, { ...filters, after: undefined }, USUAL)} />
			)}
		</div>
	);
});
