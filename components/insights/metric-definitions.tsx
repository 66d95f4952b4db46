import { commands, DialogBox } from "@/components/ui/dialog-box";
import { Icon } from "@/components/ui/icon";
import type { Translate } from "@/lib/i18n/translator";
import type { MetricKey } from "@/lib/insights/metrics";

const PARTS = ["numerator", "denominator", "window", "source"] as const;
const dialogId = (metric: MetricKey) => `definition-${metric}`;

/** The (i) beside a number. `MetricDefinitions` of that metric must be in the page. */
export function MetricDefinitionButton({ metric, t }: { metric: MetricKey; t: Translate }) {
	return (
		<button
			type="button"
			className="inline-grid size-6 cursor-pointer place-items-center align-middle text-ink-3 hover:text-ink [&_.icon]:size-4"
			{...commands(dialogId(metric), "show-modal")}
			aria-label={t("insights.definition.open", { metric: t(`metrics.${metric}.name`) })}
		>
			<Icon name="info" />
		</button>
	);
}

interface Props {
	metrics: readonly MetricKey[];
	/** Said below the definition, where it holds for that metric. */
	noteOf: (metric: MetricKey) => string | undefined;
	t: Translate;
}

/** What each number means, once in the page. */
export function MetricDefinitions({ metrics, noteOf, t }: Props) {
	return metrics.map((metric) => (
		<DialogBox
			key={metric}
			id={dialogId(metric)}
			title={t(`metrics.${metric}.name`)}
			close={t("insights.definition.close")}
		>
			<dl className="grid gap-2">
				{PARTS.map((part) => (
					<div key={part}>
						<dt className="muted">{t(`insights.definition.${part}`)}</dt>
						<dd>{t(`metrics.${metric}.${part}`)}</dd>
					</div>
				))}
			</dl>
			{noteOf(metric) && <p className="muted mt-3">{noteOf(metric)}</p>}
		</DialogBox>
	));
}
