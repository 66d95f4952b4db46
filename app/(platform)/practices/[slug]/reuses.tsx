import { ReuseLane, spanOf } from "@/components/practices/reuse-lanes";
import { requestContext } from "@/components/request-context";
import { Section } from "@/components/ui/page";
import type { PracticePage } from "@/lib/practices/practice-page";
import { ReuseRow } from "./reuses/reuse-row";

const RESULTS_SHOWN = 3;

/** Units that used it last, with what they say; all of them stand on a page of their own. */
export function Reuses({ practice }: { practice: PracticePage }) {
	const { t } = requestContext();
	const { reusingUnits, uses } = practice;
	if (reusingUnits.length === 0) return null;
	const firsts = reusingUnits.map(({ firstOn }) => firstOn.getTime());
	const span = spanOf(practice, new Date(Math.min(...firsts)));
	return (
		<>
			<Section
				title={t("practices.reuse.units")}
				more={{ href: `/practices/${practice.slug}/reuses`, label: t("reuses.wholeTrail") }}
			>
				<ul className="divide-y divide-line">
					{reusingUnits.map((unit) => (
						<ReuseLane key={unit.id} unit={unit} authorUnitId={practice.orgUnitId} span={span} />
					))}
				</ul>
			</Section>
			<Section title={t("practices.reuse.results")}>
				<ul className="rows">
					{uses.slice(0, RESULTS_SHOWN).map((use) => (
						<ReuseRow key={use.id} reuse={use} />
					))}
				</ul>
			</Section>
		</>
	);
}
