import type { Translate } from "@/lib/i18n/translator";
import type { Adoption, Share } from "@/lib/insights/adoption";
import { isTooFewForPercent } from "@/lib/insights/metric";
import type { HubMetric } from "@/lib/insights/metrics";
import { isShown } from "@/lib/insights/shown";
import { changeWords } from "./change";
import { MetricTile, MetricTiles } from "./metric-tile";
import type { Numbers } from "./numbers";

interface Props {
	organisation: Adoption;
	metrics: readonly HubMetric[];
	goalPercent: number;
	t: Translate;
	numbers: Numbers;
}

/** The metrics of the organisation, each with what it is a part of. */
export function FigureTiles({ organisation, metrics, goalPercent, t, numbers }: Props) {
	const detail = (metric: HubMetric) => {
		const { numerator, denominator } = organisation[metric];
		// Then the number itself says what it is a part of.
		if (isShown(denominator) && isTooFewForPercent(denominator)) return undefined;
		const counts = { numerator: numbers.count(numerator), denominator: numbers.count(denominator) };
		return t(`metrics.${metric}.of`, counts);
	};
	return (
		<MetricTiles>
			{metrics.map((metric) => (
				<MetricTile
					key={metric}
					metric={metric}
					value={numbers.share(organisation[metric])}
					isNumber={organisation[metric].percent !== null}
					beside={<ChangeSinceBefore share={organisation[metric]} t={t} numbers={numbers} />}
					detail={
						metric === "engaged"
							? `${detail(metric)} · ${t("insights.goal", { percent: numbers.percent(goalPercent) })}`
							: detail(metric)
					}
					t={t}
				/>
			))}
		</MetricTiles>
	);
}

function ChangeSinceBefore({ share, t, numbers }: { share: Share; t: Translate; numbers: Numbers }) {
	const change = changeWords(share, numbers);
	if (!change) return null;
	return (
		<span className={`${change.tone} text-small font-semibold whitespace-nowrap`} title={t("insights.sinceBefore")}>
			{change.points}
			<span className="sr-only">{` ${t("insights.sinceBefore")}`}</span>
		</span>
	);
}
