import type { Metadata } from "next";
import { load } from "@/app/_web/action";
import { requireViewer } from "@/app/_web/session";
import { adoptionRows } from "@/components/insights/adoption-rows";
import { AdoptionTable } from "@/components/insights/adoption-table";
import { AsOf } from "@/components/insights/as-of";
import { Dandelion } from "@/components/insights/dandelion";
import { MetricDefinitions } from "@/components/insights/definition";
import { FigureTiles } from "@/components/insights/figure-tiles";
import { headlineText } from "@/components/insights/headline";
import { numbersFor } from "@/components/insights/numbers";
import { StuckPanel } from "@/components/insights/stuck-panel";
import { WindowChips } from "@/components/insights/window-chips";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { Kept } from "@/components/ui/still";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateColumn, longDay, now } from "@/lib/clock";
import { env } from "@/lib/env";
import { translator } from "@/lib/i18n/translator";
import { hubInsights } from "@/lib/insights/queries";
import { insightsQuery } from "@/lib/insights/schema";
import { isShown } from "@/lib/insights/suppression";
import { zoneCity } from "@/lib/zone-city";
import { refreshAction } from "./actions";
import { namesFor } from "./names";

const HERE = "/hub/insights";

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await requireViewer()).locale)("insights.title") };
}

export default async function InsightsPage({ searchParams }: PageProps<"/hub/insights">) {
	const viewer = await requireViewer();
	const t = translator(viewer.locale);
	const numbers = numbersFor(viewer.locale, t);
	const { window } = insightsQuery.parse(await searchParams);
	const insights = await load(hubInsights(viewer, window));
	const crumbs = [{ label: t("insights.crumb") }, { label: t("insights.title") }];
	const refresh = (
		<form action={refreshAction}>
			<SubmitButton look="plain" small>
				{t("insights.refresh")}
			</SubmitButton>
		</form>
	);
	if (!insights || !isShown(insights.house.reach.numerator) || insights.house.reach.numerator === 0)
		return (
			<>
				<PageHead crumbs={crumbs} title={t("insights.title")} />
				<EmptyState title={t("insights.emptyTitle")} action={refresh}>
					{t("insights.emptyText")}
				</EmptyState>
			</>
		);
	const { nameOf, rankOf } = namesFor(viewer, insights);
	const { bySpoke, byCountry, goalPercent } = insights;
	const hides = [...bySpoke, ...byCountry].some(({ engaged }) => !isShown(engaged.numerator));
	const table = {
		goalPercent,
		words: {
			people: t("insights.columns.people"),
			reach: t("insights.metrics.reach"),
			active: t("insights.metrics.active"),
			engaged: t("insights.metrics.engaged"),
			reuse: t("insights.metrics.reuse_rate"),
			change: t("insights.columns.change"),
			sinceBefore: t("insights.sinceBefore"),
			towardsGoal: t("insights.columns.towardsGoal", { percent: numbers.percent(goalPercent) }),
		},
	};
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
				draw={() => (
					<>
						<FigureTiles house={insights.house} goalPercent={goalPercent} t={t} numbers={numbers} />
						<div className="mt-6 grid items-start gap-6 min-[1200px]:grid-cols-[minmax(0,1fr)_310px]">
							<Dandelion
								dandelion={insights.dandelion}
								window={window}
								rankOf={rankOf}
								nameOf={nameOf}
								t={t}
								numbers={numbers}
							/>
							<StuckPanel insights={insights} nameOf={nameOf} t={t} numbers={numbers} />
						</div>
						<Section title={t("insights.bySpoke")}>
							<AdoptionTable
								caption={t("insights.bySpoke")}
								head={t("insights.columns.spoke")}
								rows={adoptionRows(
									bySpoke.map((row) => ({ ...row, name: nameOf(row.scope), rank: rankOf(row.scope) ?? null })),
									t,
									numbers,
								)}
								{...table}
							/>
						</Section>
						<Section title={t("insights.byCountry")}>
							<AdoptionTable
								caption={t("insights.byCountry")}
								head={t("insights.columns.country")}
								rows={adoptionRows(
									byCountry.map((row) => ({ ...row, name: nameOf(row.scope) })),
									t,
									numbers,
								)}
								{...table}
							/>
						</Section>
						{hides && <p className="muted mt-4 max-w-[72ch]">{t("insights.hiddenWhy")}</p>}
						<MetricDefinitions t={t} zone={zoneCity(env().ORGANISATION_ZONE, viewer.locale)} />
					</>
				)}
			/>
		</>
	);
}
