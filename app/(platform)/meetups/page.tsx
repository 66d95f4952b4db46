import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { MeetupRows } from "@/components/meetups/meetup-rows";
import { MeetupTabs } from "@/components/meetups/meetup-tabs";
import { PlanButton } from "@/components/meetups/plan-button";
import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { pastMeetups, upcomingMeetups } from "@/lib/meetups/queries";
import { type MeetupFilters, meetupFilters } from "@/lib/meetups/schema";
import { isEmployee } from "@/lib/viewer";

export const generateMetadata = pageTitle(async () => (await requireViewer()).t("meetups.title"));

export default pageWithStatus(async function MeetupsPage({ searchParams }: PageProps<"/meetups">) {
	const { viewer, t, at } = await requireViewer();
	const filters = meetupFilters.parse(await searchParams);
	const list = filters.when === "past" ? pastMeetups : upcomingMeetups;
	const { rows, next } = await list(viewer, filters, at);
	return (
		<div className="max-w-[760px]">
			<PageHead title={t("meetups.title")} lede={t("meetups.lede")} action={<PlanButton />} />
			<MeetupTabs current={filters.when} addressOf={(when) => addressOf({ ...filters, when })} />
			<Chips
				label={t("shell.filters")}
				chips={[
					{ href: addressOf({ ...filters, mine: undefined }), label: t("meetups.all"), current: !filters.mine },
					{ href: addressOf({ ...filters, mine: true }), label: t("meetups.mine"), current: Boolean(filters.mine) },
					...(filters.community
						? [
								{
									href: addressOf({ ...filters, community: undefined }),
									label: t("meetups.everyCommunity"),
								},
							]
						: []),
				]}
			/>
			{rows.length === 0 ? (
				<Nothing filters={filters} employee={isEmployee(viewer)} />
			) : (
				<div className="mt-3">
					<MeetupRows meetups={rows} />
				</div>
			)}
			<MoreLink href={next && addressOf({ ...filters, after: next })} label={t("shell.showMore")} />
		</div>
	);
});

function addressOf({ when, mine, community, after }: MeetupFilters): string {
	const query = new URLSearchParams();
	if (when === "past") query.set("when", when);
	if (mine) query.set("mine", "1");
	if (community) query.set("community", community);
	if (after) query.set("after", after);
	return query.size > 0 ? `/meetups?${query}` : "/meetups";
}

function Nothing({ filters, employee }: { filters: MeetupFilters; employee: boolean }) {
	const { t } = requestContext();
	if (filters.mine && filters.when === "coming")
		return (
			<EmptyState
				title={t("meetups.emptyMine")}
				action={<ButtonLink href="/meetups">{t("meetups.seeComing")}</ButtonLink>}
			>
				{t("meetups.emptyMineText")}
			</EmptyState>
		);
	if (filters.when === "past")
		return <EmptyState title={t("meetups.emptyPast")}>{t("meetups.emptyPastText")}</EmptyState>;
	return (
		<EmptyState
			title={t("meetups.emptyComing")}
			action={employee && <ButtonLink href="/communities">{t("meetups.findCommunity")}</ButtonLink>}
		>
			{t("meetups.emptyComingText")}
		</EmptyState>
	);
}
