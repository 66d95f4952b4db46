import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityHead } from "@/components/communities/community-head";
import { PracticeRows } from "@/components/practices/practice-rows";
import { ButtonLink } from "@/components/ui/button";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState } from "@/components/ui/page";
import { canChangeCommunity, canRead, canTakePart } from "@/lib/communities/policy";
import { practiceReviewersOf } from "@/lib/communities/practice-reviewers";
import { communityPage } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { practicesOfCommunity } from "@/lib/practices/list";
import { ReviewSetting } from "./review-setting";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.tabs.practices"));

export default pageWithStatus(async function CommunityPracticesPage({
	params,
	searchParams,
}: PageProps<"/communities/[slug]/practices">) {
	const { viewer, t, at } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	demand(canRead(viewer, community));
	const { after } = await searchParams;
	const practices = await practicesOfCommunity(
		viewer,
		community.slug,
		typeof after === "string" ? after : undefined,
		at,
	);
	const write = canTakePart(viewer, community).allowed && (
		<ButtonLink href={`/practices/new?community=${community.slug}`}>{t("communities.writePractice")}</ButtonLink>
	);
	return (
		<>
			<CommunityHead community={community} current="practices" />
			{practices.rows.length > 0 ? (
				<>
					{write}
					<PracticeRows practices={practices.rows} className="rows mt-3 max-w-[760px]" withCommunity={false} />
				</>
			) : (
				<EmptyState title={t("communities.noPracticesTitle")} action={write}>
					{t("communities.noPracticesText")}
				</EmptyState>
			)}
			<MoreLink
				href={practices.next && `/communities/${community.slug}/practices?after=${practices.next}`}
				label={t("shell.showMore")}
			/>
			{canChangeCommunity(viewer, community).allowed && (
				<ReviewSetting slug={community.slug} reviewers={await practiceReviewersOf(viewer, community.id)} />
			)}
		</>
	);
});
