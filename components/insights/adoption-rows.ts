import type { Translate } from "@/lib/i18n/translator";
import type { Adoption, Share } from "@/lib/insights/adoption";
import type { HubMetric } from "@/lib/insights/metrics";
import { isShown } from "@/lib/insights/shown";
import type { AdoptionRow } from "./adoption-table";
import { changeWords } from "./change";
import type { Numbers } from "./numbers";

export interface NamedAdoption extends Adoption {
	name: string;
	/** Position of a spoke in the organisation, null for the hub; countries have no mark. */
	rank?: number | null;
}

/** The most engaged first; where the share may not be shown last, by name. */
function inOrder(rows: NamedAdoption[]): NamedAdoption[] {
	return rows.toSorted(
		(one, other) => (other.engaged.percent ?? -1) - (one.engaged.percent ?? -1) || one.name.localeCompare(other.name),
	);
}

export function adoptionRows(
	rows: NamedAdoption[],
	metrics: readonly HubMetric[],
	t: Translate,
	numbers: Numbers,
): AdoptionRow[] {
	const share = (value: Share) => ({
		text: numbers.share(value),
		of: value.percent === null ? undefined : `${numbers.count(value.numerator)} / ${numbers.count(value.denominator)}`,
	});
	return inOrder(rows).map((row) => ({
		scope: row.scope,
		name: row.name,
		rank: row.rank,
		people: numbers.count(row.reach.denominator),
		peopleShown: isShown(row.reach.denominator),
		phone: isShown(row.active.numerator)
			? t("insights.phoneRow", {
					people: numbers.count(row.reach.denominator),
					reach: numbers.share(row.reach),
					active: numbers.share(row.active),
				})
			: undefined,
		shares: metrics.map((metric) => ({ metric, ...share(row[metric]) })),
		change: changeWords(row.engaged, numbers),
		towardsGoal: row.engaged.percent === null ? undefined : Math.round(row.engaged.percent),
	}));
}
