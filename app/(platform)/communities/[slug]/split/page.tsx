import { communityChoices } from "@/app/_web/community-choices";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { PageHead } from "@/components/ui/page";
import { SearchField } from "@/components/ui/search-field";
import { canSplit } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { pickFilters } from "@/lib/communities/schema";
import { demand } from "@/lib/errors";
import { whatMaySplit } from "@/lib/lifecycle/splitting";
import { readSettings } from "@/lib/settings";
import { SplitForm } from "./split-form";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("lifecycle.split.title"));

export default pageWithStatus(async function SplitPage({
	params,
	searchParams,
}: PageProps<"/communities/[slug]/split">) {
	const { viewer, t } = await requireEmployee();
	const { q } = pickFilters.parse(await searchParams);
	const community = await communityPage(viewer, (await params).slug);
	demand(canSplit(viewer, community, await readSettings()));
	const [offered, { topics }] = await Promise.all([whatMaySplit(viewer, community, q), communityChoices(viewer)]);
	const home = `/communities/${community.slug}`;
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("communities.title"), href: "/communities" },
					{ label: community.name, href: home },
					{ label: t("communities.tabs.settings"), href: `${home}/settings` },
				]}
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
