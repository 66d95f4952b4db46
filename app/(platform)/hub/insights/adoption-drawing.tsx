import { cachedHtml } from "@/app/_web/cached-html";
import { adoptionRows, type NamedAdoption } from "@/components/insights/adoption-rows";
import { AdoptionTable } from "@/components/insights/adoption-table";
import { AttentionPanel } from "@/components/insights/attention-panel";
import { Dandelion } from "@/components/insights/dandelion";
import { FigureTiles } from "@/components/insights/figure-tiles";
import { MetricDefinitions } from "@/components/insights/metric-definitions";
import type { Numbers } from "@/components/insights/numbers";
import { Section } from "@/components/ui/page";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import type { Translate } from "@/lib/i18n/translator";
import { HUB_METRICS, METRICS, type MetricKey } from "@/lib/insights/metrics";
import type { HubInsights } from "@/lib/insights/queries";
import { isShown } from "@/lib/insights/shown";
import { zoneCity } from "@/lib/zone-city";
import { namesFor } from "./names";

interface Part {
	t: Translate;
	numbers: Numbers;
}

interface Props extends Part {
	insights: HubInsights;
	locale: Locale;
}

/** The same HTML for everybody who reads the same figures in the same language: it must depend on nothing else. */
export async function CachedAdoptionDrawing(props: Props) {
	const html = await cachedHtml([props.locale, props.insights], () => <AdoptionDrawing {...props} />);
	// biome-ignore lint/security/noDangerouslySetInnerHtml: React wrote it, and escaped every text in it.
	return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The four figures, the dandelion, what needs attention, and both tables. */
function AdoptionDrawing({ insights, locale, t, numbers }: Props) {
	const { bySpoke, byCountry, goalPercent, dandelion, organisation, window } = insights;
	const { nameOf, rankOf } = namesFor({ locale }, insights);
	const part = { nameOf, t, numbers };
	const whoCounts = t("insights.definition.excluded", { zone: zoneCity(env().ORGANISATION_ZONE, locale) });
	const noteOf = (metric: MetricKey) => (METRICS[metric].minimumGroup === null ? undefined : whoCounts);
	const hides = [...bySpoke, ...byCountry].some(({ engaged }) => !isShown(engaged.numerator));
	return (
		<>
			<FigureTiles
				organisation={organisation}
				metrics={HUB_METRICS}
				goalPercent={goalPercent}
				t={t}
				numbers={numbers}
			/>
			<div className="mt-6 grid items-start gap-6 min-[1200px]:grid-cols-[minmax(0,1fr)_310px]">
				<Dandelion dandelion={dandelion} window={window} rankOf={rankOf} {...part} />
				<AttentionPanel insights={insights} {...part} />
			</div>
			<PartsTable
				title={t("insights.bySpoke")}
				head={t("insights.columns.spoke")}
				parts={bySpoke.map((row) => ({ ...row, name: nameOf(row.scope), rank: rankOf(row.scope) ?? null }))}
				goalPercent={goalPercent}
				t={t}
				numbers={numbers}
			/>
			<PartsTable
				title={t("insights.byCountry")}
				head={t("insights.columns.country")}
				parts={byCountry.map((row) => ({ ...row, name: nameOf(row.scope) }))}
				goalPercent={goalPercent}
				t={t}
				numbers={numbers}
			/>
			{hides && <p className="muted mt-4 max-w-[72ch]">{t("insights.hiddenWhy")}</p>}
			<MetricDefinitions metrics={HUB_METRICS} noteOf={noteOf} t={t} />
		</>
	);
}

interface TableProps extends Part {
	title: string;
	/** Heading of the first column. */
	head: string;
	parts: NamedAdoption[];
	goalPercent: number;
}

function PartsTable({ title, head, parts, goalPercent, t, numbers }: TableProps) {
	return (
		<Section title={title}>
			<AdoptionTable
				caption={title}
				head={head}
				rows={adoptionRows(parts, HUB_METRICS, t, numbers)}
				goalPercent={goalPercent}
				words={{
					people: t("insights.columns.people"),
					metrics: HUB_METRICS.map((metric) => ({ metric, name: t(`metrics.${metric}.name`) })),
					change: t("insights.columns.change"),
					sinceBefore: t("insights.sinceBefore"),
					towardsGoal: t("insights.columns.towardsGoal", { percent: numbers.percent(goalPercent) }),
				}}
			/>
		</Section>
	);
}
