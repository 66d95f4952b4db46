import { page, titled } from "@/app/_web/house-page";
import { requireViewer } from "@/app/_web/session";
import { AsOf } from "@/components/insights/as-of";
import { headlineText } from "@/components/insights/headline";
import { numbersFor } from "@/components/insights/numbers";
import { WindowChips } from "@/components/insights/window-chips";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { EmptyState, PageHead } from "@/components/ui/page";
import { Kept } from "@/components/ui/still";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateColumn, longDay, now } from "@/lib/clock";
import { translator } from "@/lib/i18n/translator";
import { hubInsights } from "@/lib/insights/queries";
import { insightsQuery } from "@/lib/insights/schema";
import { isShown } from "@/lib/insights/suppression";
import { refreshAction } from "./actions";
import { AdoptionDrawing } from "./adoption-drawing";
import { namesFor } from "./names";

const HERE = "/hub/insights";

export const generateMetadata = titled(async () => translator((await requireViewer()).locale)("insights.title"));

export default page(async function InsightsPage({ searchParams }: PageProps<"/hub/insights">) {
	const viewer = await requireViewer();
	const t = translator(viewer.locale);
	const numbers = numbersFor(viewer.locale, t);
	const { window } = insightsQuery.parse(await searchParams);
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
					<AsOf instant={insights.computedAt} at={now()} reader={viewer} t={t} />
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
			<Kept
				from={[viewer.locale, insights]}
				draw={() => <AdoptionDrawing insights={insights} viewer={viewer} t={t} numbers={numbers} />}
			/>
		</>
	);
});
