import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityHead } from "@/components/communities/community-head";
import { MembershipPanel } from "@/components/communities/membership-panel";
import { TeamPanel } from "@/components/communities/team-panel";
import { NextMeetupPanel } from "@/components/meetups/next-meetup-panel";
import { CommunityPostList } from "@/components/posts/community-posts";
import { EmptyState, Section } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { canRead } from "@/lib/communities/policy";
import { communityPage, membershipFigures } from "@/lib/communities/queries";
import { nextMeetupOf } from "@/lib/meetups/queries";
import { communityPosts, isWhole, pinnedPosts } from "@/lib/posts/queries";
import { scheduledPosts } from "@/lib/posts/scheduled";
import { postFilters } from "@/lib/posts/schema";
import { isAdministrator, isHubLead, moderatedCommunityIds } from "@/lib/viewer";
import { handToHubAction, joinAction, leaveAction, reopenAction, requestAction } from "./actions";

const communityOf = cache(async (slug: string) => communityPage((await requireEmployee()).viewer, slug));

export const generateMetadata = pageTitle(
	async ({ params }: PageProps<"/communities/[slug]">) => (await communityOf((await params).slug)).name,
);

export default pageWithStatus(async function CommunityPage({ params, searchParams }: PageProps<"/communities/[slug]">) {
	const { viewer, t, at } = await requireEmployee();
	const { slug } = await params;
	const filters = postFilters.parse(await searchParams);
	// Each query checks the rights of the viewer itself.
	const whole = isWhole(filters);
	const looksAfter = moderatedCommunityIds(viewer).length > 0 || isHubLead(viewer) || isAdministrator(viewer);
	const [community, talk, pinned, scheduled, next, figures] = await Promise.all([
		communityOf(slug),
		communityPosts(viewer, slug, filters, at),
		whole ? pinnedPosts(viewer, slug, at) : [],
		whole && looksAfter ? scheduledPosts(viewer, slug) : [],
		nextMeetupOf(viewer, slug, at),
		membershipFigures(viewer, slug),
	]);
	const readable = canRead(viewer, community).allowed;
	return (
		<div className="columns">
			<div className="min-w-0">
				<CommunityHead community={community} current="talk" />
				{readable ? (
					<CommunityPostList
						community={community}
						talk={talk}
						pinned={pinned}
						scheduled={scheduled}
						filters={filters}
					/>
				) : (
					<EmptyState title={t("communities.closedTitle")}>{t("communities.closedText")}</EmptyState>
				)}
				{community.aboutHtml && (
					<Section title={t("communities.aboutTitle")}>
						<div className="mt-3">
							<Prose html={community.aboutHtml} />
						</div>
					</Section>
				)}
			</div>
			<aside>
				<MembershipPanel
					community={community}
					figures={figures}
					joinAction={joinAction}
					requestAction={requestAction}
					leaveAction={leaveAction}
					handToHubAction={handToHubAction}
					reopenAction={reopenAction}
				/>
				{readable && (next || !community.archivedAt) && <NextMeetupPanel meetup={next} />}
				<TeamPanel people={figures.team} archived={community.archivedAt !== null} />
			</aside>
		</div>
	);
});
