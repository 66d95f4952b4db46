import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { CommunityRows } from "@/components/communities/community-rows";
import { SuggestedCommunities } from "@/components/communities/suggested-communities";
import { countryFilter, languageFilter, topicFilter, unitFilter } from "@/components/people/usual-filters";
import { ButtonLink } from "@/components/ui/button";
import { ExportLink } from "@/components/ui/export-link";
import { listAddress } from "@/components/ui/list-address";
import { isNarrowed, ListFilters, NothingFound } from "@/components/ui/list-filters";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { communityList } from "@/lib/communities/list";
import { canCreateCommunity } from "@/lib/communities/policy";
import { topics } from "@/lib/communities/queries";
import { COMMUNITY_KINDS, COMMUNITY_SORTS, communityFilters, OWN_COMMUNITIES } from "@/lib/communities/schema";
import { suggestedCommunities } from "@/lib/communities/suggestions";
import { countriesOfSites, hubAndSpokes } from "@/lib/people/queries";
import { readSettings } from "@/lib/settings";
import { joinAction } from "./[slug]/actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.title"));

const PATH = "/communities";
const USUAL = { sort: COMMUNITY_SORTS[0] };

export default pageWithStatus(async function CommunitiesPage({ searchParams }: PageProps<"/communities">) {
	const { viewer, t, at } = await requireEmployee();
	const filters = communityFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const isWhole = !isNarrowed(filters) && !filters.after;
	const [list, settings, known, units, countries, suggested] = await Promise.all([
		communityList(viewer, filters, at),
		readSettings(),
		topics(viewer),
		hubAndSpokes(),
		countriesOfSites(),
		isWhole ? suggestedCommunities(viewer, at) : [],
	]);
	const shown = {
		path: PATH,
		parameters: filters,
		sorts: {
			usual: USUAL.sort,
			choices: COMMUNITY_SORTS.map((value) => ({ value, label: t(`lists.communities.sorts.${value}`) })),
		},
		filters: [
			{
				name: "mine",
				label: t("lists.communities.whose"),
				all: t("lists.communities.whoseAll"),
				choices: OWN_COMMUNITIES.map((value) => ({ value, label: t(`lists.communities.whoseChoices.${value}`) })),
			},
			topicFilter(viewer, t, known),
			{
				name: "kind",
				label: t("lists.communities.kind"),
				all: t("lists.communities.anyKind"),
				choices: COMMUNITY_KINDS.map((value) => ({ value, label: t(`communities.kinds.${value}`) })),
			},
			unitFilter(viewer, t, units, t("lists.communities.unit")),
			countryFilter(viewer, t, countries, t("lists.communities.country")),
			languageFilter(viewer, t),
		],
	};
	return (
		<div className="max-w-[860px]">
			<PageHead
				title={t("communities.title")}
				lede={t("communities.lede")}
				action={
					canCreateCommunity(viewer, settings).allowed ? (
						<ButtonLink href="/communities/new">{t("communities.create")}</ButtonLink>
					) : (
						<ButtonLink href="/communities/proposed/new">{t("communityRequests.propose")}</ButtonLink>
					)
				}
			>
				<p className="mt-3 flex flex-wrap gap-x-5 gap-y-2">
					<a className="text-link" href="/communities/proposed">
						{t("communityRequests.title")}
					</a>
					<a className="text-link" href="/proposals">
						{t("proposals.fromCommunities")}
					</a>
				</p>
			</PageHead>
			<ListFilters {...shown} search={t("communities.search")} />
			{list.rows.length > 0 ? (
				<CommunityRows communities={list.rows} />
			) : filters.mine === "true" && viewer.memberships.length === 0 ? (
				<EmptyState
					title={t("communities.emptyMineTitle")}
					action={<ButtonLink href={PATH}>{t("communities.browse")}</ButtonLink>}
				>
					{t("communities.emptyMineText")}
				</EmptyState>
			) : isNarrowed(filters) ? (
				<NothingFound {...shown} title={t("communities.emptyTitle")} />
			) : (
				<EmptyState title={t("communities.emptyTitle")}>{t("communities.emptyText")}</EmptyState>
			)}
			<MoreLink
				href={list.next && listAddress(PATH, { ...filters, after: list.next }, USUAL)}
				label={t("shell.showMore")}
			/>
			{suggested.length > 0 && (
				<Section title={t("communities.suggested")}>
					<p className="muted mt-1 max-w-[60ch]">{t("communities.suggestedText")}</p>
					<SuggestedCommunities communities={suggested} joinAction={joinAction} />
				</Section>
			)}
			{list.rows.length > 0 && (
				<ExportLink href={listAddress(`${PATH}/list.csv`, { ...filters, after: undefined }, USUAL)} />
			)}
		</div>
	);
});
