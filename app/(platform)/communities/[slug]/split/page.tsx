import { communityChoices } from "@/app/_web/community-choices";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunitySubpageHead } from "@/components/communities/community-subpage-head";
import { SearchField } from "@/components/ui/search-field";
import { communityPage } from "@/lib/communities/queries";
import { pickFilters } from "@/lib/communities/schema";
import { whatMaySplit } from "@/lib/lifecycle/splitting";
import { SplitForm } from "./split-form";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("lifecycle.split.title"));

export default pageWithStatus(async function SplitPage({
	params,
	searchParams,
}: PageProps<"/communities/[slug]/split">) {
	const { viewer, t } = await requireEmployee();
	const { q } = pickFilters.parse(await searchParams);
	const community = await communityPage(viewer, (await params).slug);
	const [offered, { topics }] = await Promise.all([whatMaySplit(viewer, community, q), communityChoices(viewer)]);
	const home = `/communities/${community.slug}`;
	return (
		<>
			<CommunitySubpageHead
				community={community}
				isSetting
				title={t("lifecycle.split.titleOf", { name: community.name })}
				lede={t("lifecycle.split.lede")}
			/>
			<div className="mb-6 max-w-[640px]">
				<SearchField
					action={`${home}/split`}
					label={t("lifecycle.split.search")}
					button={t("shell.searchButton")}
					value={q}
				/>
			</div>
			<SplitForm community={community} offered={offered} topics={topics} />
		</>
	);
});
