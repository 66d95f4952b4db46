import type { Translate } from "@/lib/i18n/translator";
import type { Adoption, Share } from "@/lib/insights/adoption";
import { isShown } from "@/lib/insights/suppression";
import type { AdoptionRow, Cell } from "./adoption-table";
import { changeWords } from "./change";
import type { Numbers } from "./numbers";

export interface NamedAdoption extends Adoption {
	name: string;
	/** Place of a spoke in the house, null for the hub; countries have no mark. */
	rank?: number | null;
}

/** Furthest along first; what may not be ordered by its number stands below, by name. */
function inOrder(rows: NamedAdoption[]): NamedAdoption[] {
	return rows.toSorted(
		(one, other) => (other.engaged.percent ?? -1) - (one.engaged.percent ?? -1) || one.name.localeCompare(other.name),
	);
}

/** Rows of the table, as text. */
export function adoptionRows(rows: NamedAdoption[], t: Translate, numbers: Numbers): AdoptionRow[] {
	const cell = (share: Share): Cell => ({
		text: numbers.share(share),
		of: share.percent === null ? undefined : `${numbers.count(share.numerator)} / ${numbers.count(share.denominator)}`,
	});
	return inOrder(rows).map(({ scope, name, rank, reach, active, engaged, reuse_rate }) => ({
		scope,
		name,
		rank,
		people: numbers.count(reach.denominator),
		peopleShown: isShown(reach.denominator),
		phone: isShown(active.numerator)
			? t("insights.phoneRow", {
					people: numbers.count(reach.denominator),
					reach: numbers.share(reach),
					active: numbers.share(active),
				})
			: undefined,
		reach: cell(reach),
		active: cell(active),
		engaged: cell(engaged),
		reuse: cell(reuse_rate),
		change: changeWords(engaged, numbers),
		towardsGoal: engaged.percent === null ? undefined : Math.round(engaged.percent),
	}));
}
