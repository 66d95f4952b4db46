import type { Translate } from "@/lib/i18n/translator";
import type { Adoption, Share } from "@/lib/insights/adoption";
import { METRICS } from "@/lib/insights/schema";
import { changeWords } from "./change";
import { MetricDefinitionButton } from "./definition";
import type { Numbers } from "./numbers";

interface Props {
	house: Adoption;
	goalPercent: number;
	t: Translate;
	numbers: Numbers;
}

/** The four figures of the house, each with what it is a part of. */
export function FigureTiles({ house, goalPercent, t, numbers }: Props) {
	return (
		<dl className="grid grid-cols-2 gap-px overflow-hidden rounded-large border border-line bg-line lg:grid-cols-4">
			{METRICS.map((metric) => (
				<div key={metric} className="bg-surface px-4 py-3.5 md:px-5">
					<dt className="muted">
						{t(`insights.metrics.${metric}`)} <MetricDefinitionButton metric={metric} t={t} />
					</dt>
					<dd>
						<span className={house[metric].percent === null ? "text-title-s" : "figure-value"}>
							{numbers.share(house[metric])}
						</span>{" "}
						<Change share={house[metric]} t={t} numbers={numbers} />
					</dd>
					<dd className="muted">
						{t(`insights.of.${metric}`, {
							numerator: numbers.count(house[metric].numerator),
							denominator: numbers.count(house[metric].denominator),
						})}
						{metric === "engaged" && ` · ${t("insights.goal", { percent: numbers.percent(goalPercent) })}`}
					</dd>
				</div>
			))}
		</dl>
	);
}

function Change({ share, t, numbers }: { share: Share; t: Translate; numbers: Numbers }) {
	const change = changeWords(share, numbers);
	if (!change) return null;
	return (
		<span className={`${change.tone} text-small font-semibold whitespace-nowrap`} title={t("insights.sinceBefore")}>
			{change.points}
			<span className="sr-only">{` ${t("insights.sinceBefore")}`}</span>
		</span>
	);
}
