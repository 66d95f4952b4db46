import { cache } from "react";
import { page, titled } from "@/app/_web/house-page";
import { requireEmployee } from "@/app/_web/session";
import { CaretakersPanel } from "@/components/communities/caretakers-panel";
import { CommunityHead } from "@/components/communities/community-head";
import { MembershipPanel } from "@/components/communities/membership-panel";
import { NextMeetupPanel } from "@/components/meetups/next-meetup-panel";
import { Talk } from "@/components/posts/talk";
import { EmptyState, Section } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { Still } from "@/components/ui/still";
import { now } from "@/lib/clock";
import { canRead } from "@/lib/communities/policy";
import { communityPage, membershipFigures } from "@/lib/communities/queries";
import { translator } from "@/lib/i18n/translator";
import { nextMeetupOf } from "@/lib/meetups/queries";
import { talkOf } from "@/lib/posts/queries";
import { talkFilters } from "@/lib/posts/schema";
import { joinAction, leaveAction, requestAction } from "./actions";

const communityOf = cache(async (slug: string) => communityPage(await requireEmployee(), slug));

export const generateMetadata = titled(
	async ({ params }: PageProps<"/communities/[slug]">) => (await communityOf((await params).slug)).name,
);

export default page(async function CommunityPage({ params, searchParams }: PageProps<"/communities/[slug]">) {
	const viewer = await requireEmployee();
	const t = translator(viewer.locale);
	const { slug } = await params;
	const filters = talkFilters.parse(await searchParams);
	const at = now();
	// All at once: each says by itself what this viewer may see there.
	const [community, talk, next, figures] = await Promise.all([
		communityOf(slug),
		talkOf(viewer, slug, filters, at),
		nextMeetupOf(viewer, slug, at),
		membershipFigures(viewer, slug),
	]);
	const readable = canRead(viewer, community).allowed;
	return (
		<div className="columns">
			<div className="min-w-0">
				<CommunityHead community={community} viewer={viewer} t={t} current="talk" />
				{readable ? (
					<Talk community={community} talk={talk} filters={filters} viewer={viewer} t={t} at={at} />
				) : (
					<EmptyState title={t("communities.closedTitle")}>{t("communities.closedText")}</EmptyState>
				)}
				{community.aboutHtml && (
					<Still>
						<Section title={t("communities.aboutTitle")}>
							<div className="mt-3">
								<Prose html={community.aboutHtml} />
							</div>
						</Section>
					</Still>
				)}
			</div>
			<aside>
				<MembershipPanel
					community={community}
					viewer={viewer}
					t={t}
					figures={figures}
					joinAction={joinAction}
					requestAction={requestAction}
					leaveAction={leaveAction}
				/>
				{readable && (next || !community.archivedAt) && <NextMeetupPanel meetup={next} viewer={viewer} t={t} />}
				<CaretakersPanel people={figures.team} t={t} />
			</aside>
		</div>
	);
});
