import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityPick } from "@/components/communities/community-pick";
import { CommunitySubpageHead } from "@/components/communities/community-subpage-head";
import { ButtonForm } from "@/components/ui/button-form";
import { EmptyState, Section } from "@/components/ui/page";
import { SearchField } from "@/components/ui/search-field";
import { canChangeCommunity } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { communitiesNamed, relatedCommunities } from "@/lib/communities/related";
import { pickFilters } from "@/lib/communities/schema";
import { demand } from "@/lib/errors";
import { relateAction, unrelateAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("lifecycle.related.title"));

export default pageWithStatus(async function RelatedCommunitiesPage({
	params,
	searchParams,
}: PageProps<"/communities/[slug]/related">) {
	const { viewer, t } = await requireEmployee();
	const { q } = pickFilters.parse(await searchParams);
	const community = await communityPage(viewer, (await params).slug);
	demand(canChangeCommunity(viewer, community));
	const home = `/communities/${community.slug}`;
	const related = await relatedCommunities(viewer, community.id);
	const found = q ? await communitiesNamed(viewer, q, [community.id, ...related.map(({ id }) => id)]) : [];
	const pair = (otherSlug: string) => ({ slug: community.slug, otherSlug });
	return (
		<div className="max-w-[760px]">
			<CommunitySubpageHead
				community={community}
				isSetting
				title={t("lifecycle.related.title")}
				lede={t("lifecycle.related.lede")}
			/>
			<Section title={t("lifecycle.related.now")}>
				{related.length === 0 && <p className="muted mt-3">{t("lifecycle.related.none")}</p>}
				<CommunityPick communities={related}>
					{(other) => (
						<ButtonForm
							action={unrelateAction}
							hidden={pair(other.slug)}
							look="plain"
							small
							label={t("lifecycle.related.removeOne", { name: other.name })}
						>
							{t("lifecycle.related.remove")}
						</ButtonForm>
					)}
				</CommunityPick>
			</Section>
			<Section title={t("lifecycle.related.add")}>
				<div className="mt-3">
					<SearchField
						action={`${home}/related`}
						label={t("communities.search")}
						button={t("shell.searchButton")}
						value={q}
					/>
				</div>
				{q && found.length === 0 && <EmptyState title={t("communities.emptyTitle")} />}
				<CommunityPick communities={found}>
					{(other) => (
						<ButtonForm
							action={relateAction}
							hidden={pair(other.slug)}
							look="quiet"
							small
							label={t("lifecycle.related.addOne", { name: other.name })}
						>
							{t("lifecycle.related.addButton")}
						</ButtonForm>
					)}
				</CommunityPick>
			</Section>
		</div>
	);
});
