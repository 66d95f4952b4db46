import { commands, DialogBox } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import type { Translate } from "@/lib/i18n/translator";
import { METRICS, type Metric } from "@/lib/insights/schema";

const PARTS = ["numerator", "denominator", "window", "source"] as const;
const idOf = (metric: Metric) => `definition-${metric}`;

/** The (i) beside a number. `Definitions` must be in the page. */
export function DefinitionButton({ metric, t }: { metric: Metric; t: Translate }) {
	return (
		<button
			type="button"
			className="inline-grid size-6 cursor-pointer place-items-center align-middle text-ink-3 hover:text-ink [&_.icon]:size-4"
			{...commands(idOf(metric), "show-modal")}
			aria-label={t("insights.definition.open", { metric: t(`insights.metrics.${metric}`) })}
		>
			<Icon name="info" />
		</button>
	);
}

/** What each number means, once in the page. */
export function Definitions({ t, zone }: { t: Translate; zone: string }) {
	return METRICS.map((metric) => (
		<DialogBox
			key={metric}
			id={idOf(metric)}
			title={t(`insights.metrics.${metric}`)}
			close={t("insights.definition.close")}
		>
			<dl className="grid gap-2">
				{PARTS.map((part) => (
					<div key={part}>
						<dt className="muted">{t(`insights.definition.${part}`)}</dt>
						<dd>{t(`insights.definitions.${metric}.${part}`)}</dd>
					</div>
				))}
			</dl>
			{metric !== "reuse_rate" && <p className="muted mt-3">{t("insights.definition.excluded", { zone })}</p>}
		</DialogBox>
	));
}
