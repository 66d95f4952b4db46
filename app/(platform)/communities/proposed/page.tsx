import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { RequestStateTag } from "@/components/communities/request-state";
import { ButtonLink } from "@/components/ui/button";
import { listAddress } from "@/components/ui/list-address";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { relativeDay } from "@/lib/clock";
import { canNameManagers } from "@/lib/communities/policy";
import { requestList } from "@/lib/communities/request-queries";
import { REQUEST_LISTS, requestFilters } from "@/lib/communities/schema";
import { nameOf } from "@/lib/i18n/names";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communityRequests.title"));

const PATH = "/communities/proposed";
const USUAL = { show: REQUEST_LISTS[0] };

export default pageWithStatus(async function ProposedCommunitiesPage({
	searchParams,
}: PageProps<"/communities/proposed">) {
	const { viewer, t, at } = await requireEmployee();
	const filters = requestFilters.parse(await searchParams);
	const list = await requestList(viewer, filters);
	const isHub = canNameManagers(viewer).allowed;
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("communities.title"), href: "/communities" }]}
				title={t("communityRequests.title")}
				lede={t(isHub ? "communityRequests.ledeHub" : "communityRequests.lede")}
				action={<ButtonLink href={`${PATH}/new`}>{t("communityRequests.propose")}</ButtonLink>}
			/>
			<Chips
				label={t("communityRequests.show.label")}
				chips={REQUEST_LISTS.map((show) => ({
					href: listAddress(PATH, { show }, USUAL),
					label: t(`communityRequests.show.${show}`),
					current: filters.show === show,
				}))}
			/>
			{list.rows.length > 0 ? (
				<ul className="rows mt-4">
					{list.rows.map((request) => (
						<li key={request.id} className="row bare">
							<div className="min-w-0">
								<a className="row-link font-semibold" dir="auto" href={`${PATH}/${request.id}`}>
									{request.name}
								</a>
								<p className="mt-0.5 text-ink-2" dir="auto">
									{request.purpose}
								</p>
								<p className="muted mt-1">
									{t("communityRequests.proposedBy", {
										name: nameOf(t, request.proposer),
										when: relativeDay(request.createdAt, at, viewer),
									})}
								</p>
							</div>
							<div className="aside">
								<RequestStateTag request={request} />
							</div>
						</li>
					))}
				</ul>
			) : filters.show === "open" ? (
				<EmptyState title={t("communityRequests.emptyTitle")}>
					{t(isHub ? "communityRequests.emptyHub" : "communityRequests.empty")}
				</EmptyState>
			) : (
				<EmptyState title={t("communityRequests.nothingEndedTitle")} />
			)}
			<MoreLink
				href={list.next && listAddress(PATH, { ...filters, after: list.next }, USUAL)}
				label={t("shell.showMore")}
			/>
		</div>
	);
});
