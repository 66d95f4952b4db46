import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { CommunityRows } from "@/components/communities/community-rows";
import { ButtonLink } from "@/components/ui/button";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { SearchField } from "@/components/ui/search-field";
import { Chips } from "@/components/ui/tabs";
import { canCreateCommunity } from "@/lib/communities/policy";
import { communityList } from "@/lib/communities/queries";
import { COMMUNITY_KINDS, type CommunityFilters, communityFilters } from "@/lib/communities/schema";
import { languageChoices } from "@/lib/i18n/names";
import { readSettings } from "@/lib/settings";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.title"));

/** The address of the list with changed filters, at its first page. */
function addressOf(filters: CommunityFilters, change: Partial<CommunityFilters>): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...filters, after: undefined, ...change }))
		if (value) query.set(name, String(value));
	return query.size > 0 ? `/communities?${query}` : "/communities";
}

export default pageWithStatus(async function CommunitiesPage({ searchParams }: PageProps<"/communities">) {
	const { viewer, t } = await requireEmployee();
	const filters = communityFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const [list, settings] = await Promise.all([communityList(viewer, filters), readSettings()]);
	return (
		<div className="max-w-[860px]">
			<PageHead
				title={t("communities.title")}
				lede={t("communities.lede")}
				action={
					canCreateCommunity(viewer, settings.communityCreators).allowed && (
						<ButtonLink href="/communities/new">{t("communities.create")}</ButtonLink>
					)
				}
			/>
			<div className="mb-5 grid gap-3">
				<SearchField
					action="/communities"
					label={t("communities.search")}
					button={t("shell.searchButton")}
					value={filters.q}
					keep={{ kind: filters.kind, language: filters.language, mine: filters.mine ? "true" : undefined }}
				/>
				<Chips
					label={t("shell.filters")}
					chips={[
						{
							href: addressOf(filters, { kind: undefined, mine: undefined }),
							label: t("communities.all"),
							current: !filters.kind && !filters.mine,
						},
						{
							href: addressOf(filters, { mine: filters.mine ? undefined : true }),
							label: t("communities.mine"),
							current: filters.mine,
						},
						...COMMUNITY_KINDS.map((kind) => ({
							href: addressOf(filters, { kind: filters.kind === kind ? undefined : kind }),
							label: t(`communities.kinds.${kind}`),
							current: filters.kind === kind,
						})),
						...languageChoices(viewer.locale).map(({ value, label }) => ({
							href: addressOf(filters, { language: filters.language === value ? undefined : value }),
							label,
							current: filters.language === value,
						})),
					]}
				/>
			</div>
			{list.rows.length > 0 ? (
				<CommunityRows communities={list.rows} />
			) : filters.mine ? (
				<EmptyState
					title={t("communities.emptyMineTitle")}
					action={<ButtonLink href="/communities">{t("communities.browse")}</ButtonLink>}
				>
					{t("communities.emptyMineText")}
				</EmptyState>
			) : (
				<EmptyState
					title={t("communities.emptyTitle")}
					action={
						<ButtonLink href="/communities" look="quiet">
							{t("communities.browse")}
						</ButtonLink>
					}
				>
					{t("communities.emptyText")}
				</EmptyState>
			)}
			<MoreLink href={list.next && addressOf(filters, { after: list.next })} label={t("shell.showMore")} />
		</div>
	);
});
