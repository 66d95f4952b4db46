import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { FeedOffer } from "@/components/meetups/feed-offer";
import { MeetupRows } from "@/components/meetups/meetup-rows";
import { requestContext } from "@/components/request-context";
import { PlanningLines } from "@/components/series/planning-lines";
import { SeriesPanel } from "@/components/series/series-panel";
import { SeriesSignUpPanel } from "@/components/series/series-sign-up-panel";
import { Avatar } from "@/components/ui/avatar";
import { EmptyState, Notice, PageHead, Panel, Section } from "@/components/ui/page";
import { feedsOf } from "@/lib/calendar/feeds";
import { dayIn, longDay, timeBeside } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import { canChangeSeries, canResumeSeries } from "@/lib/series/policy";
import { type SeriesOnPage, seriesPage } from "@/lib/series/queries";
import { ruleText } from "@/lib/series/rule-text";
import { zoneCity } from "@/lib/zone-city";
import * as edition from "../../meetups/[id]/actions";
import * as calendars from "../../meetups/feeds/actions";
import { endAction, resumeAction } from "./actions";

const seriesOf = cache(async (id: string) => {
	const { viewer, at } = await requireViewer();
	return seriesPage(viewer, id, at);
});

export const generateMetadata = pageTitle(
	async ({ params }: PageProps<"/series/[id]">) => (await seriesOf((await params).id)).title,
);

export default pageWithStatus(async function SeriesPage({ params }: PageProps<"/series/[id]">) {
	const { viewer, t } = await requireViewer();
	const series = await seriesOf((await params).id);
	const feeds = await feedsOf(viewer, { seriesId: series.id });
	const home = `/communities/${series.community.slug}`;
	const may = canChangeSeries(viewer, series).allowed
		? "change"
		: canResumeSeries(viewer, series).allowed
			? "resume"
			: null;
	const hasDrafts = series.coming.some(({ state }) => state === "draft");
	return (
		<div className="columns">
			<div className="min-w-0">
				<PageHead
					crumbs={[
						{ label: series.community.name, href: home },
						{ label: t("meetups.title"), href: `${home}/meetups` },
					]}
					title={series.title}
					lede={series.summary}
				>
					<Rhythm series={series} />
				</PageHead>
				<Section title={t(hasDrafts ? "series.next" : "series.coming")}>
					{hasDrafts && <p className="muted mt-1">{t("series.nextHint")}</p>}
					{series.coming.length === 0 && (
						<EmptyState title={t("series.noneComing")}>{!series.endedAt && t("series.noneComingText")}</EmptyState>
					)}
					<MeetupRows
						meetups={series.coming}
						withCommunity={false}
						beneath={(meetup) => (
							<PlanningLines
								meetup={meetup}
								planning={series.planning.get(meetup.id)}
								publishAction={edition.publishAction}
							/>
						)}
					/>
				</Section>
				<Section title={t("series.past")}>
					{series.past.length === 0 && <p className="muted mt-3">{t("series.nonePast")}</p>}
					<MeetupRows meetups={series.past} withCommunity={false} />
				</Section>
			</div>
			<aside>
				{may && <SeriesPanel series={series} may={may} endAction={endAction} resumeAction={resumeAction} />}
				<SeriesSignUpPanel series={series} {...edition} />
				{(feeds.length > 0 || !series.endedAt) && (
					<Panel title={t("feeds.title")}>
						<FeedOffer feeds={feeds} of={{ scope: "series", seriesId: series.id }} name={series.title} {...calendars} />
					</Panel>
				)}
				<Panel title={t("series.by")}>
					<ul className="grid gap-2.5">
						{series.managers.map((person) => (
							<li key={person.id} className="flex items-center gap-2.5">
								<Avatar person={person} />
								<a dir="auto" className="row-link" href={`/people/${person.id}`}>
									{nameOf(t, person)}
								</a>
							</li>
						))}
					</ul>
				</Panel>
			</aside>
		</div>
	);
});

/** The rule of the series, the time in other zones, and its end. */
function Rhythm({ series }: { series: SeriesOnPage }) {
	const { viewer, t } = requestContext();
	const day = dayIn(series.nextStartsAt, series.zone);
	const places = series.zones
		.map((zone) =>
			t("series.timeIn", {
				time: timeBeside(day, series.nextStartsAt, { locale: viewer.locale, zone }),
				city: zoneCity(zone, viewer.locale),
			}),
		)
		.join(", ");
	return (
		<div className="mt-4">
			<p className="font-semibold">{ruleText(t, series, viewer.locale)}</p>
			{places && <p className="muted">{t("series.alsoAt", { places })}</p>}
			{series.endedAt && (
				<div className="mt-5">
					<Notice tone="bloom">
						{t("series.ended", { when: longDay(series.endedAt, viewer), reason: series.endReason ?? "" })}
					</Notice>
				</div>
			)}
		</div>
	);
}
