import type { Translate } from "@/lib/i18n/translator";
import type { EditionCounts } from "@/lib/insights/edition-counts";
import { EDITION_TILES, editionFigure } from "@/lib/insights/edition-metrics";
import { editionValue } from "./edition-value";
import { MetricTile, MetricTiles } from "./metric-tile";
import type { Numbers } from "./numbers";

interface Props {
	edition: EditionCounts;
	t: Translate;
	numbers: Numbers;
}

/** The metrics of an edition, each with what it is a part of. */
export function EditionTiles({ edition, t, numbers }: Props) {
	const detail = (metric: (typeof EDITION_TILES)[number]) => {
		const { numerator, denominator, beside } = editionFigure(edition, metric);
		if (numerator === null) return undefined;
		return t(`metrics.${metric}.of`, {
			numerator: numbers.count(numerator),
			denominator: denominator === null ? "" : numbers.count(denominator),
			beside: beside ?? 0,
		});
	};
	return (
		<MetricTiles>
			{EDITION_TILES.map((metric) => {
				const { text, isNumber } = editionValue(edition, metric, t, numbers);
				return (
					<MetricTile key={metric} metric={metric} value={text} isNumber={isNumber} detail={detail(metric)} t={t} />
				);
			})}
		</MetricTiles>
	);
}
