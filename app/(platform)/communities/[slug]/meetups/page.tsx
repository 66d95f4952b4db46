import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { load } from "@/app/_web/action";
import { requireEmployee } from "@/app/_web/session";
import { CommunityHead } from "@/components/communities/community-head";
import { MeetupRow } from "@/components/meetups/meetup-row";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Section } from "@/components/ui/page";
import { now } from "@/lib/clock";
import { canRead } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { translator } from "@/lib/i18n/translator";
import { canDraft } from "@/lib/meetups/policy";
import { meetupsOfCommunity } from "@/lib/meetups/queries";

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await requireEmployee()).locale)("communities.tabs.meetups") };
}

export default async function CommunityMeetupsPage({ params }: PageProps<"/communities/[slug]/meetups">) {
	const viewer = await requireEmployee();
	const t = translator(viewer.locale);
	const community = await load(communityPage(viewer, (await params).slug));
	if (!canRead(viewer, community).allowed) forbidden();
	const at = now();
	const { coming, past } = await meetupsOfCommunity(viewer, community.id, at);
	const plan = canDraft(viewer, community).allowed && (
		<ButtonLink href={`/communities/${community.slug}/meetups/new`}>{t("communities.planMeetup")}</ButtonLink>
	);
	return (
		<>
			<CommunityHead community={community} viewer={viewer} t={t} current="meetups" />
			{coming.length + past.length === 0 ? (
				<EmptyState title={t("communities.noMeetupsTitle")} action={plan}>
					{t("communities.noMeetupsText")}
				</EmptyState>
			) : (
				<div className="max-w-[760px]">
					{plan && <div className="mb-6">{plan}</div>}
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
								<ul className="rows">
									{rows.map((meetup) => (
										<MeetupRow key={meetup.id} meetup={meetup} viewer={viewer} t={t} at={at} withCommunity={false} />
									))}
								</ul>
							</Section>
						))}
				</div>
			)}
		</>
	);
}
