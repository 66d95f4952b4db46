import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityPick } from "@/components/communities/community-pick";
import { CommunitySubpageHead } from "@/components/communities/community-subpage-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/page";
import { SearchField } from "@/components/ui/search-field";
import { canChangeCommunity, canMerge } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { communitiesNamed } from "@/lib/communities/related";
import { mergeFilters } from "@/lib/communities/schema";
import { demand } from "@/lib/errors";
import { whatMoves } from "@/lib/lifecycle/merging";
import { MergeQuestion } from "./question";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("lifecycle.merge.title"));

export default pageWithStatus(async function MergePage({
	params,
	searchParams,
}: PageProps<"/communities/[slug]/merge">) {
	const { viewer, t } = await requireEmployee();
	const { q, into } = mergeFilters.parse(await searchParams);
	const community = await communityPage(viewer, (await params).slug);
	demand(canChangeCommunity(viewer, community));
	const home = `/communities/${community.slug}`;
	const moving = into ? await whatMoves(viewer, community.slug, into) : null;
	const found = q ? await communitiesNamed(viewer, q, [community.id]) : [];
	return (
		<div className="max-w-[760px]">
			<CommunitySubpageHead
				community={community}
				isSetting
				title={
					moving
						? t("lifecycle.merge.question", { name: community.name, into: moving.to.name })
						: t("lifecycle.merge.title")
				}
				lede={moving ? undefined : t("lifecycle.merge.lede", { name: community.name })}
			/>
			{moving ? (
				<MergeQuestion moving={moving} />
			) : (
				<>
					<SearchField
						action={`${home}/merge`}
						label={t("lifecycle.merge.search")}
						button={t("shell.searchButton")}
						value={q}
					/>
					{q && found.length === 0 && <EmptyState title={t("communities.emptyTitle")} />}
					<CommunityPick communities={found}>
						{(other) =>
							canMerge(viewer, community, { ...other, archivedAt: null }).allowed ? (
								<ButtonLink href={`${home}/merge?into=${other.slug}`} look="quiet">
									{t("lifecycle.merge.choose")}
								</ButtonLink>
							) : (
								<span className="muted">{t("lifecycle.merge.notYours")}</span>
							)
						}
					</CommunityPick>
				</>
			)}
		</div>
	);
});
