import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunityHead } from "@/components/communities/community-head";
import { FeedOffer } from "@/components/meetups/feed-offer";
import { MeetupRows } from "@/components/meetups/meetup-rows";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Section } from "@/components/ui/page";
import { feedsOf } from "@/lib/calendar/feeds";
import { canRead } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { canDraft } from "@/lib/meetups/policy";
import { meetupsOfCommunity } from "@/lib/meetups/queries";
import { seriesOfCommunity } from "@/lib/series/queries";
import { ruleText } from "@/lib/series/rule-text";
import { canSeeSpeakers } from "@/lib/speakers/policy";
import * as calendars from "../../../meetups/feeds/actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.tabs.meetups"));

export default pageWithStatus(async function CommunityMeetupsPage({
	params,
}: PageProps<"/communities/[slug]/meetups">) {
	const { viewer, t, at } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	demand(canRead(viewer, community));
	const [{ coming, past }, series, feeds] = await Promise.all([
		meetupsOfCommunity(viewer, community.id, at),
		seriesOfCommunity(viewer, community.id),
		feedsOf(viewer, { communityId: community.id }),
	]);
	const home = `/communities/${community.slug}`;
	const plan = canDraft(viewer, community).allowed && (
		<div className="flex flex-wrap gap-2.5">
			<ButtonLink href={`${home}/meetups/new`}>{t("communities.planMeetup")}</ButtonLink>
			<ButtonLink href={`${home}/series/new`} look="quiet">
				{t("series.plan")}
			</ButtonLink>
		</div>
	);
	return (
		<>
			<CommunityHead community={community} current="meetups" />
			{canSeeSpeakers(viewer, community).allowed && (
				<p className="mb-6">
					<a className="text-link" href={`${home}/speakers`}>
						{t("speakers.open")}
					</a>
				</p>
			)}
			{coming.length + past.length + series.length === 0 ? (
				<EmptyState title={t("communities.noMeetupsTitle")} action={plan}>
					{t("communities.noMeetupsText")}
				</EmptyState>
			) : (
				<div className="max-w-[760px]">
					{plan && <div className="mb-6">{plan}</div>}
					{series.length > 0 && (
						<Section title={t("series.title")}>
							<ul className="rows">
								{series.map((one) => (
									<li key={one.id} className="row bare">
										<div className="min-w-0">
											<a dir="auto" className="row-link font-semibold" href={`/series/${one.id}`} lang={one.language}>
												{one.title}
											</a>
											<p className="mt-0.5 text-ink-2">{ruleText(t, one, viewer.locale)}</p>
										</div>
									</li>
								))}
							</ul>
						</Section>
					)}
					{[
						{ title: t("communities.comingMeetups"), rows: coming },
						{ title: t("communities.pastMeetups"), rows: past },
					]
						.filter(({ rows }) => rows.length > 0)
						.map(({ title, rows }) => (
							<Section
								key={title}
								title={title}
								more={
									rows === past
										? { href: `/meetups?community=${community.slug}&when=past`, label: t("shell.showMore") }
										: undefined
								}
							>
								<MeetupRows meetups={rows} withCommunity={false} />
							</Section>
						))}
					{(feeds.length > 0 || !community.archivedAt) && (
						<Section title={t("feeds.title")}>
							<div className="mt-3 max-w-[480px]">
								<FeedOffer
									feeds={feeds}
									of={{ scope: "community", communityId: community.id }}
									name={community.name}
									{...calendars}
								/>
							</div>
						</Section>
					)}
				</div>
			)}
		</>
	);
});
