import type { Translate } from "@/lib/i18n/translator";
import { METRICS, type Metric } from "@/lib/insights/schema";
import { DefinitionButton, DefinitionDialogs } from "./definition-dialogs";

const PARTS = ["numerator", "denominator", "window", "source"] as const;
const idOf = (metric: Metric) => `definition-${metric}`;

/** The (i) beside a number. `MetricDefinitions` must be in the page. */
export function MetricDefinitionButton({ metric, t }: { metric: Metric; t: Translate }) {
	return (
		<DefinitionButton
			id={idOf(metric)}
			label={t("insights.definition.open", { metric: t(`insights.metrics.${metric}`) })}
		/>
	);
}

export function MetricDefinitions({ t, zone }: { t: Translate; zone: string }) {
	return (
		<DefinitionDialogs
			close={t("insights.definition.close")}
			definitions={METRICS.map((metric) => ({
				id: idOf(metric),
				title: t(`insights.metrics.${metric}`),
				parts: PARTS.map((part) => ({
					word: t(`insights.definition.${part}`),
					text: t(`insights.definitions.${metric}.${part}`),
				})),
				note: metric === "reuse_rate" ? undefined : t("insights.definition.excluded", { zone }),
			}))}
		/>
	);
}
