import type { Translate } from "@/lib/i18n/translator";
import type { Adoption, Share } from "@/lib/insights/adoption";
import { METRICS } from "@/lib/insights/schema";
import { DefinitionButton } from "./definition";
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
						{t(`insights.metrics.${metric}`)} <DefinitionButton metric={metric} t={t} />
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

/** Points gained or lost since the window before; nothing where either is unknown. */
export function Change({ share, t, numbers }: { share: Share; t: Translate; numbers: Numbers }) {
	if (share.change === null) return null;
	const points = Math.round(share.change);
	const tone = points > 0 ? "text-accent" : points < 0 ? "text-danger" : "text-ink-3";
	return (
		<span className={`${tone} text-small font-semibold whitespace-nowrap`} title={t("insights.sinceBefore")}>
			{numbers.points(share.change)}
			<span className="sr-only"> {t("insights.sinceBefore")}</span>
		</span>
	);
}
