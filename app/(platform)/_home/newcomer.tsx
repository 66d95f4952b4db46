import { joinAction } from "@/app/(platform)/communities/[slug]/actions";
import { SuggestedCommunities } from "@/components/communities/suggested-communities";
import { MeetupRows } from "@/components/meetups/meetup-rows";
import { PracticeRows } from "@/components/practices/practice-rows";
import { requestContext } from "@/components/request-context";
import { EmptyState, Section } from "@/components/ui/page";
import { suggestedCommunities } from "@/lib/communities/suggestions";
import { meetupsNear } from "@/lib/meetups/queries";
import { mostReusedPractices } from "@/lib/practices/list";

const MEETUPS = 3;
const PRACTICES = 2;

/** Home of somebody who is in no community yet: where to begin. */
export async function NewcomerHome() {
	const { viewer, t, at } = requestContext();
	const [communities, meetups, practices] = await Promise.all([
		suggestedCommunities(viewer, at),
		meetupsNear(viewer, at, MEETUPS),
		mostReusedPractices(viewer, PRACTICES, at),
	]);
	return (
		<div className="columns">
			<div className="min-w-0">
				<Section title={t("home.suggested")} more={{ href: "/communities", label: t("home.allCommunities") }}>
					<p className="muted mt-1 max-w-[60ch]">{t("home.noCommunitiesText")}</p>
					<SuggestedCommunities communities={communities} joinAction={joinAction} />
				</Section>
				<Section title={t("home.near")} more={{ href: "/meetups", label: t("home.allMeetups") }}>
					{meetups.length > 0 ? (
						<MeetupRows meetups={meetups} />
					) : (
						<EmptyState title={t("home.noNearTitle")}>{t("home.noNearText")}</EmptyState>
					)}
				</Section>
			</div>
			<aside>
				{practices.length > 0 && (
					<Section title={t("home.reused")} more={{ href: "/practices", label: t("home.allPractices") }}>
						<PracticeRows practices={practices} />
					</Section>
				)}
			</aside>
		</div>
	);
}
