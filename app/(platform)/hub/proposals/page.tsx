import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { MatterTable } from "@/components/proposals/matter-table";
import { ExportLink } from "@/components/ui/export-link";
import { listAddress } from "@/components/ui/list-address";
import { isNarrowed, ListFilters, NothingFound } from "@/components/ui/list-filters";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { demand } from "@/lib/errors";
import { canKeepRegister } from "@/lib/proposals/policy";
import { communitiesWithMatters, matterList } from "@/lib/proposals/register";
import { MATTER_AGES, MATTER_OWNERS, MATTER_SORTS, MATTER_STATES, matterFilters } from "@/lib/proposals/schema";

const PATH = "/hub/proposals";
const USUAL = { sort: MATTER_SORTS[0] };

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("proposals.hub.title"));

export default pageWithStatus(async function RegisterPage({ searchParams }: PageProps<"/hub/proposals">) {
	const { viewer, t, at } = await requireEmployee();
	demand(canKeepRegister(viewer));
	const filters = matterFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const [list, communities] = await Promise.all([matterList(viewer, filters, at), communitiesWithMatters(viewer)]);
	const shown = {
		path: PATH,
		parameters: filters,
		sorts: {
			usual: USUAL.sort,
			choices: MATTER_SORTS.map((value) => ({ value, label: t(`proposals.hub.sorts.${value}`) })),
		},
		filters: [
			{
				name: "state",
				label: t("proposals.hub.filters.state"),
				all: t("proposals.hub.filters.anyState"),
				choices: [
					{ value: "waiting", label: t("proposals.hub.filters.waiting") },
					{ value: "overdue", label: t("proposals.hub.filters.overdue") },
					...MATTER_STATES.map((value) => ({ value, label: t(`proposals.states.${value}`) })),
				],
			},
			{
				name: "community",
				label: t("proposals.filters.community"),
				all: t("proposals.filters.anyCommunity"),
				choices: communities.map(({ slug, name }) => ({ value: slug, label: name })),
			},
			{
				name: "owner",
				label: t("proposals.hub.filters.owner"),
				all: t("proposals.hub.filters.anyOwner"),
				choices: MATTER_OWNERS.map((value) => ({ value, label: t(`proposals.hub.filters.ownerChoices.${value}`) })),
			},
			{
				name: "age",
				label: t("proposals.hub.filters.age"),
				all: t("proposals.hub.filters.anyAge"),
				choices: MATTER_AGES.map((value) => ({ value, label: t(`proposals.hub.filters.ages.${value}`) })),
			},
		],
	};
	return (
		<>
			<PageHead
				crumbs={[{ label: t("proposals.hub.crumb") }, { label: t("proposals.title"), href: "/proposals" }]}
				title={t("proposals.hub.title")}
				lede={t("proposals.hub.lede")}
			/>
			<ListFilters {...shown} search={t("proposals.hub.search")} />
			{list.rows.length > 0 ? (
				<MatterTable matters={list.rows} />
			) : isNarrowed(filters) ? (
				<NothingFound {...shown} title={t("proposals.hub.emptyFilteredTitle")} />
			) : (
				<EmptyState title={t("proposals.hub.emptyTitle")}>{t("proposals.hub.emptyText")}</EmptyState>
			)}
			<MoreLink
				href={list.next && listAddress(PATH, { ...filters, after: list.next }, USUAL)}
				label={t("shell.showMore")}
			/>
			{list.rows.length > 0 && (
				<ExportLink href={listAddress(`${PATH}/list.csv`, { ...filters, after: undefined }, USUAL)} />
			)}
		</>
	);
});
