import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { ProposalRows } from "@/components/proposals/proposal-rows";
import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { listAddress } from "@/components/ui/list-address";
import { isNarrowed, ListFilters, NothingFound } from "@/components/ui/list-filters";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { communitiesWithProposals, proposalList } from "@/lib/proposals/list";
import { canKeepRegister } from "@/lib/proposals/policy";
import { OWN_PROPOSALS, PROPOSAL_SORTS, PROPOSAL_STATES, proposalFilters } from "@/lib/proposals/schema";
import { activeCommunities } from "@/lib/viewer";
import { supportAction, withdrawSupportAction } from "../communities/[slug]/posts/[id]/proposal-actions";

const PATH = "/proposals";
const USUAL = { sort: PROPOSAL_SORTS[0] };

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("proposals.title"));

export default pageWithStatus(async function ProposalsPage({ searchParams }: PageProps<"/proposals">) {
	const { viewer, t, at } = await requireEmployee();
	const filters = proposalFilters.parse(await searchParams);
	await countSearch(viewer, filters.q);
	const [list, communities] = await Promise.all([proposalList(viewer, filters, at), communitiesWithProposals(viewer)]);
	const shown = {
		path: PATH,
		parameters: filters,
		sorts: {
			usual: USUAL.sort,
			choices: PROPOSAL_SORTS.map((value) => ({ value, label: t(`proposals.sorts.${value}`) })),
		},
		filters: [
			{
				name: "state",
				label: t("proposals.filters.state"),
				all: t("proposals.filters.anyState"),
				choices: PROPOSAL_STATES.map((value) => ({ value, label: t(`proposals.states.${value}`) })),
			},
			{
				name: "community",
				label: t("proposals.filters.community"),
				all: t("proposals.filters.anyCommunity"),
				choices: communities.map(({ slug, name }) => ({ value: slug, label: name })),
			},
			{
				name: "mine",
				label: t("proposals.filters.mine"),
				all: t("proposals.filters.everyone"),
				choices: OWN_PROPOSALS.map((value) => ({ value, label: t(`proposals.filters.mineChoices.${value}`) })),
			},
		],
	};
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("communities.title"), href: "/communities" }]}
				title={t("proposals.title")}
				lede={t("proposals.lede")}
				action={<MakeProposal />}
			>
				{canKeepRegister(viewer).allowed && (
					<p className="mt-3">
						<a className="text-link" href="/hub/proposals">
							{t("proposals.hub.title")}
						</a>
					</p>
				)}
			</PageHead>
			<ListFilters {...shown} search={t("proposals.search")} />
			{list.rows.length > 0 ? (
				<ProposalRows proposals={list.rows} actions={{ supportAction, withdrawSupportAction }} />
			) : isNarrowed(filters) ? (
				<NothingFound {...shown} title={t("proposals.emptyFilteredTitle")} />
			) : (
				<EmptyState title={t("proposals.emptyTitle")}>{t("proposals.emptyText")}</EmptyState>
			)}
			<MoreLink
				href={list.next && listAddress(PATH, { ...filters, after: list.next }, USUAL)}
				label={t("shell.showMore")}
			/>
		</div>
	);
});

/** A proposal is made in one of the viewer's communities. */
function MakeProposal() {
	const { viewer, t } = requestContext();
	const communities = activeCommunities(viewer);
	const [only] = communities;
	const addressIn = (slug: string) => `/communities/${slug}/posts/new?kind=proposal`;
	if (only && communities.length === 1)
		return <ButtonLink href={addressIn(only.slug)}>{t("proposals.make")}</ButtonLink>;
	return (
		<Dialog
			id="make-proposal"
			title={t("proposals.make")}
			opener={t("proposals.make")}
			openerLook="main"
			close={t("shell.cancel")}
		>
			<p>{t(only ? "proposals.makeIn" : "proposals.makeJoin")}</p>
			<ul className="mt-3 grid gap-2">
				{communities.map(({ slug, name }) => (
					<li key={slug}>
						<a className="text-link" href={addressIn(slug)}>
							{name}
						</a>
					</li>
				))}
			</ul>
			{!only && (
				<a className="text-link" href="/communities">
					{t("communities.title")}
				</a>
			)}
		</Dialog>
	);
}
