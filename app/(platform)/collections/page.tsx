import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { CollectionRows } from "@/components/collections/collection-rows";
import { languageFilter } from "@/components/people/usual-filters";
import { ButtonLink } from "@/components/ui/button";
import { listAddress } from "@/components/ui/list-address";
import { isNarrowed, ListFilters, NothingFound } from "@/components/ui/list-filters";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { canMakeCollections } from "@/lib/collections/policy";
import { collectionList, communitiesWithCollections } from "@/lib/collections/queries";
import { COLLECTION_SORTS, collectionFilters } from "@/lib/collections/schema";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("collections.title"));

const PATH = "/collections";
const USUAL = { sort: COLLECTION_SORTS[0] };

export default pageWithStatus(async function CollectionsPage({ searchParams }: PageProps<"/collections">) {
	const { viewer, t } = await requireEmployee();
	const filters = collectionFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const [list, communities] = await Promise.all([collectionList(viewer, filters), communitiesWithCollections(viewer)]);
	const shown = {
		path: PATH,
		parameters: filters,
		sorts: {
			usual: USUAL.sort,
			choices: COLLECTION_SORTS.map((value) => ({ value, label: t(`collections.sortsBy.${value}`) })),
		},
		filters: [
			{
				name: "community",
				label: t("collections.community"),
				all: t("collections.anyCommunity"),
				choices: communities.map(({ slug, name }) => ({ value: slug, label: name })),
			},
			languageFilter(viewer, t),
		],
	};
	const make = canMakeCollections(viewer).allowed;
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("practices.title"), href: "/practices" }]}
				title={t("collections.title")}
				lede={t("collections.lede")}
				action={make && <ButtonLink href={`${PATH}/new`}>{t("collections.new")}</ButtonLink>}
			/>
			<ListFilters {...shown} search={t("collections.search")} />
			{list.rows.length > 0 ? (
				<CollectionRows collections={list.rows} className="rows border-t border-line" />
			) : isNarrowed(filters) ? (
				<NothingFound {...shown} title={t("collections.emptyFilteredTitle")} />
			) : (
				<EmptyState
					title={t("collections.emptyTitle")}
					action={
						make && (
							<ButtonLink href={`${PATH}/new`} look="quiet">
								{t("collections.new")}
							</ButtonLink>
						)
					}
				>
					{t("collections.emptyText")}
				</EmptyState>
			)}
			<MoreLink
				href={list.next && listAddress(PATH, { ...filters, after: list.next }, USUAL)}
				label={t("shell.showMore")}
			/>
		</div>
	);
});
