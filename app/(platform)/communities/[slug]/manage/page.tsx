import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { acceptAction, bringBackAction, doneAction, handAction, snoozeAction } from "@/app/(platform)/manage/actions";
import { HealthFigures } from "@/components/cockpit/health-figures";
import { NeedList } from "@/components/cockpit/need-list";
import { NeedRules } from "@/components/cockpit/need-rules";
import { CommunityHead } from "@/components/communities/community-head";
import { Section } from "@/components/ui/page";
import { communityHealth } from "@/lib/cockpit/health";
import { needsOfCommunity, otherCaretakers } from "@/lib/cockpit/needs";
import { needFilters } from "@/lib/cockpit/schema";
import { communityPage } from "@/lib/communities/queries";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("cockpit.tab"));

export default pageWithStatus(async function ManagePage({
	params,
	searchParams,
}: PageProps<"/communities/[slug]/manage">) {
	const { viewer, t, at } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	const filters = needFilters.parse(await searchParams);
	const [page, caretakers, health] = await Promise.all([
		needsOfCommunity(viewer, community, filters, at),
		otherCaretakers(viewer, [community.slug]),
		communityHealth(viewer, community, at),
	]);
	return (
		<>
			<CommunityHead community={community} current="manage" />
			<div className="max-w-[860px]">
				<Section title={t("cockpit.needs")}>
					<p className="muted mt-1 mb-3">{t("cockpit.lede")}</p>
					<NeedList
						home={`/communities/${community.slug}/manage`}
						page={page}
						filters={filters}
						caretakers={caretakers}
						actions={{ acceptAction, snoozeAction, handAction, doneAction, bringBackAction }}
					/>
				</Section>
				<HealthFigures figures={health} slug={community.slug} />
				<NeedRules />
			</div>
		</>
	);
});
