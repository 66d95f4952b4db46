import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { PinnedCollections } from "@/components/collections/pinned-panel";
import { CommunityHead } from "@/components/communities/community-head";
import { MembershipPanel } from "@/components/communities/membership-panel";
import { RelatedPanel } from "@/components/communities/related-panel";
import { TeamPanel } from "@/components/communities/team-panel";
import { NextMeetupPanel } from "@/components/meetups/next-meetup-panel";
import { CommunityPostList } from "@/components/posts/community-posts";
import { EmptyState, Section } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { pinnedCollections } from "@/lib/collections/queries";
import { canRead, moderatesSomewhere } from "@/lib/communities/policy";
import { communityPage, membershipFigures } from "@/lib/communities/queries";
import { relatedCommunities, splitOrigin } from "@/lib/communities/related";
import { drawnTexts } from "@/lib/files/drawn";
import { nextMeetupOf } from "@/lib/meetups/queries";
import { communityPosts, isWhole, pinnedPosts } from "@/lib/posts/queries";
import { scheduledPosts } from "@/lib/posts/scheduled";
import { postFilters } from "@/lib/posts/schema";
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
	const [community, talk, pinned, scheduled, next, figures] = await Promise.all([
		communityOf(slug),
		communityPosts(viewer, slug, filters, at),
		whole ? pinnedPosts(viewer, slug, at) : [],
		whole && moderatesSomewhere(viewer) ? scheduledPosts(viewer, slug) : [],
		nextMeetupOf(viewer, slug, at),
		membershipFigures(viewer, slug),
	]);
	const [related, origin, collections, { aboutHtml, charterHtml }] = await Promise.all([
		relatedCommunities(viewer, community.id),
		splitOrigin(viewer, community),
		pinnedCollections(viewer, community.id),
		drawnTexts(
			["communityId", community.id],
			{ aboutHtml: community.aboutHtml, charterHtml: community.charterHtml },
			{ t, at },
		),
	]);
	const readable = canRead(viewer, community).allowed;
	// A phone shows it before the conversations, a larger screen beside them.
	const nextMeetup = readable && (next || !community.archivedAt) && <NextMeetupPanel meetup={next} />;
	return (
		<div className="columns">
			<div className="min-w-0">
				<CommunityHead community={community} current="talk" />
				{nextMeetup && <div className="only-phone mb-5">{nextMeetup}</div>}
				{aboutHtml && <LongText title={t("communities.aboutTitle")} html={aboutHtml} />}
				{charterHtml && <LongText title={t("communities.charterTitle")} html={charterHtml} folded />}
				{readable ? (
					<CommunityPostList
						community={community}
						talk={talk}
						pinned={pinned}
						scheduled={scheduled}
						filters={filters}
						whole={whole}
					/>
				) : (
					<EmptyState title={t("communities.closedTitle")}>{t("communities.closedText")}</EmptyState>
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
				{nextMeetup && <div className="not-phone">{nextMeetup}</div>}
				<TeamPanel people={figures.team} community={community} />
				<PinnedCollections collections={collections} />
				<RelatedPanel communities={related} origin={origin} />
			</aside>
		</div>
	);
});

/** A text of more than a few lines is folded: the conversations stay in sight. */
const FOLDED_FROM = 700;

function LongText({
	title,
	html,
	folded = html.length > FOLDED_FROM,
}: {
	title: string;
	html: string;
	folded?: boolean;
}) {
	if (!folded)
		return (
			<Section title={title}>
				<div className="mt-3">
					<Prose html={html} />
				</div>
			</Section>
		);
	return (
		<details className="mb-5">
			<summary className="text-link cursor-pointer font-semibold">{title}</summary>
			<div className="mt-3">
				<Prose html={html} />
			</div>
		</details>
	);
}
