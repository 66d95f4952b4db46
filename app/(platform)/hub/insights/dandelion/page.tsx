import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { DANDELION_NUMBERS } from "@/components/insights/addresses";
import { CommunitiesTable, FlowsTable, HeadsTable } from "@/components/insights/dandelion-tables";
import { numbersFor } from "@/components/insights/numbers";
import { WindowChips } from "@/components/insights/window-chips";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { dateColumn, longDay } from "@/lib/clock";
import { NotFound } from "@/lib/errors";
import { hubInsights } from "@/lib/insights/queries";
import { windowOf } from "@/lib/insights/schema";
import { namesFor } from "../names";

export const generateMetadata = pageTitle(async () => (await requireViewer()).t("insights.dandelion.inNumbers"));

/** The dandelion as tables. */
export default pageWithStatus(async function DandelionPage({ searchParams }: PageProps<"/hub/insights/dandelion">) {
	const { viewer, t } = await requireViewer();
	const numbers = numbersFor(viewer.locale, t);
	const window = windowOf(await searchParams);
	const insights = await hubInsights(viewer, window);
	if (!insights) throw new NotFound();
	const { nameOf } = namesFor(viewer, insights);
	const { hub, spokes, flows } = insights.dandelion;
	const heads = [...spokes, ...(hub.communityCount > 0 ? [hub] : [])];
	const shared = { nameOf, t, numbers };
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("insights.crumb") },
					{ label: t("insights.title"), href: "/hub/insights" },
					{ label: t("insights.dandelion.inNumbers") },
				]}
				title={t("insights.dandelion.inNumbers")}
				lede={t("insights.lede", {
					window,
					day: longDay(dateColumn(insights.endsOn), { locale: viewer.locale, zone: "UTC" }),
				})}
			/>
			<WindowChips here={DANDELION_NUMBERS} current={window} t={t} />
			<Section title={t("insights.bySpoke")}>
				<HeadsTable heads={heads} {...shared} />
			</Section>
			<Section title={t("insights.dandelion.flowsTitle")}>
				{flows.length > 0 ? (
					<FlowsTable flows={flows} {...shared} />
				) : (
					<EmptyState title={t("insights.dandelion.noneTravelled")}>
						{t("insights.dandelion.noneTravelledText")}
					</EmptyState>
				)}
			</Section>
			{heads
				.filter((head) => head.communityCount > 0)
				.map((head) => (
					<CommunitiesTable key={head.scope} head={head} {...shared} />
				))}
		</>
	);
});
