import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { AsOf } from "@/components/insights/as-of";
import { headlineText } from "@/components/insights/headline";
import { numbersFor } from "@/components/insights/numbers";
import { WindowChips } from "@/components/insights/window-chips";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { EmptyState, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateColumn, longDay } from "@/lib/clock";
import { hubInsights } from "@/lib/insights/queries";
import { windowOf } from "@/lib/insights/schema";
import { isShown } from "@/lib/insights/shown";
import { refreshAction } from "./actions";
import { CachedAdoptionDrawing } from "./adoption-drawing";
import { namesFor } from "./names";

const HERE = "/hub/insights";

export const generateMetadata = pageTitle(async () => (await requireViewer()).t("insights.title"));

export default pageWithStatus(async function InsightsPage({ searchParams }: PageProps<"/hub/insights">) {
	const { viewer, t, at } = await requireViewer();
	const numbers = numbersFor(viewer.locale, t);
	const window = windowOf(await searchParams);
	const insights = await hubInsights(viewer, window);
	const crumbs = [{ label: t("insights.crumb") }, { label: t("insights.title") }];
	const refresh = (
		<form action={refreshAction}>
			<SubmitButton look="plain" small>
				{t("insights.refresh")}
			</SubmitButton>
		</form>
	);
	if (!insights || !isShown(insights.organisation.reach.numerator) || insights.organisation.reach.numerator === 0)
		return (
			<>
				<PageHead crumbs={crumbs} title={t("insights.title")} />
				<EmptyState title={t("insights.emptyTitle")} action={refresh}>
					{t("insights.emptyText")}
				</EmptyState>
			</>
		);
	const { nameOf } = namesFor(viewer, insights);
	return (
		<>
			<PageHead
				crumbs={crumbs}
				title={headlineText(insights.headline, nameOf, t, numbers)}
				lede={t("insights.lede", {
					window,
					day: longDay(dateColumn(insights.endsOn), { locale: viewer.locale, zone: "UTC" }),
				})}
			/>
			<div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
				<WindowChips here={HERE} current={window} t={t} />
				<div className="flex flex-wrap items-center gap-x-4 gap-y-2 md:ml-auto">
					<AsOf instant={insights.computedAt} at={at} reader={viewer} t={t} />
					{refresh}
					<a
						className={buttonClass({ look: "quiet", small: true })}
						href={`${HERE}/export.csv?window=${window}`}
						data-native
					>
						<Icon name="download" />
						{t("insights.export")}
					</a>
				</div>
			</div>
			<CachedAdoptionDrawing insights={insights} locale={viewer.locale} t={t} numbers={numbers} />
		</>
	);
});
