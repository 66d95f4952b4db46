import type { Translate } from "@/lib/i18n/translator";
import type { EditionCounts } from "@/lib/insights/edition-counts";
import { EDITION_KEYS, editionFigure, editionMetrics } from "@/lib/insights/edition-metrics";
import { editionValue } from "./edition-value";
import { MetricDefinitionButton } from "./metric-definitions";
import type { Numbers } from "./numbers";

interface Props {
	/** Oldest first, the report's own last. */
	editions: EditionCounts[];
	nameOf: (edition: EditionCounts) => string;
	t: Translate;
	numbers: Numbers;
}

/** Every metric of the editions side by side, shares with what they are a part of. */
export function EditionTable({ editions, nameOf, t, numbers }: Props) {
	return (
		<div className="table-wrap mt-3">
			<table className="table">
				<thead>
					<tr>
						<th scope="col">{t("report.figure")}</th>
						{editions.map((edition) => (
							<th dir="auto" key={edition.id} scope="col" className="number">
								{nameOf(edition)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{EDITION_KEYS.map((metric) => (
						<tr key={metric}>
							<th scope="row">
								<span className="whitespace-nowrap">
									{t(`metrics.${metric}.name`)} <MetricDefinitionButton metric={metric} t={t} />
								</span>
							</th>
							{editions.map((edition) => {
								const { numerator, denominator } = editionFigure(edition, metric);
								const isShare = editionMetrics[metric].format !== "count";
								return (
									<td key={edition.id} className="number">
										{editionValue(edition, metric, t, numbers).text}
										{isShare && numerator !== null && denominator !== null && (
											<span className="muted block">
												{numbers.count(numerator)} / {numbers.count(denominator)}
											</span>
										)}
									</td>
								);
							})}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
