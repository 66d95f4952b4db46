import { joinAction } from "@/app/(platform)/communities/[slug]/actions";
import { MeetupRows } from "@/components/meetups/meetup-rows";
import { PracticeRows } from "@/components/practices/practice-rows";
import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { EmptyState, Section } from "@/components/ui/page";
import { type SuggestedCommunity, suggestedCommunities } from "@/lib/communities/suggestions";
import type { Translate } from "@/lib/i18n/translator";
import { dottedText } from "@/lib/isolated";
import { meetupsNear } from "@/lib/meetups/queries";
import { mostReusedPractices } from "@/lib/practices/list";
import type { Viewer } from "@/lib/viewer";

const MEETUPS = 3;
const PRACTICES = 2;

/** Home of somebody who is in no community yet: where to begin. */
export async function NewcomerHome() {
	const { viewer, t, at } = requestContext();
	const [communities, meetups, practices] = await Promise.all([
		suggestedCommunities(viewer),
		meetupsNear(viewer, at, MEETUPS),
		mostReusedPractices(viewer, PRACTICES, at),
	]);
	return (
		<div className="columns">
			<div className="min-w-0">
				<Section title={t("home.suggested")} more={{ href: "/communities", label: t("home.allCommunities") }}>
					<p className="muted mt-1 max-w-[60ch]">{t("home.noCommunitiesText")}</p>
					<ul className="rows">
						{communities.map((community) => (
							<li key={community.id} className="row bare">
								<div className="min-w-0">
									<a dir="auto" className="row-link font-semibold" href={`/communities/${community.slug}`}>
										{community.name}
									</a>
									<p dir="auto" className="mt-0.5 text-ink-2">
										{community.summary}
									</p>
									<p className="muted mt-1">{dottedText(reasons(community, viewer, t))}</p>
								</div>
								<ButtonForm
									action={joinAction}
									hidden={{ slug: community.slug }}
									look="quiet"
									small
									label={t("home.joinFor", { community: community.name })}
								>
									{t("communities.join")}
								</ButtonForm>
							</li>
						))}
					</ul>
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

/** Why a community is suggested, in the order of weight, and how many are in it. */
function reasons(community: SuggestedCommunity, viewer: Viewer, t: Translate): string[] {
	const { sameJob, sameUnit, sameSite, languages, memberCount } = community;
	return [
		...(sameJob > 0 ? [t("home.why.job", { count: sameJob })] : []),
		...(sameUnit > 0 ? [t("home.why.unit", { count: sameUnit })] : []),
		...(sameSite > 0 ? [t("home.why.site", { count: sameSite })] : []),
		...(languages.includes(viewer.locale) ? [t("home.why.language")] : []),
		t("communities.members", { count: memberCount }),
	];
}
