import type { ReactNode } from "react";
import { Meter } from "@/components/ui/meter";
import type { Translate } from "@/lib/i18n/translator";
import type { Adoption, Share } from "@/lib/insights/adoption";
import { METRICS } from "@/lib/insights/schema";
import { Change } from "./figure-tiles";
import type { Numbers } from "./numbers";

export interface NamedAdoption extends Adoption {
	name: string;
	mark?: ReactNode;
}

interface Props {
	caption: string;
	head: string;
	rows: NamedAdoption[];
	goalPercent: number;
	t: Translate;
	numbers: Numbers;
}

/** Furthest along first; what may not be ordered by its number stands below, by name. */
function inOrder(rows: NamedAdoption[]): NamedAdoption[] {
	return rows.toSorted(
		(one, other) => (other.engaged.percent ?? -1) - (one.engaged.percent ?? -1) || one.name.localeCompare(other.name),
	);
}

/** The four figures by part of the house, each with its numerator and denominator. */
export function AdoptionTable({ caption, head, rows, goalPercent, t, numbers }: Props) {
	const count = (share: Share) => `${numbers.count(share.numerator)} / ${numbers.count(share.denominator)}`;
	const cell = (share: Share, look: string) => (
		<td className={share.percent === null ? `${look} muted` : look}>
			{numbers.share(share)}
			{share.percent !== null && <small>{count(share)}</small>}
		</td>
	);
	return (
		<div className="table-wrap">
			<table className="table">
				<caption className="sr-only">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{head}</th>
						<th scope="col" className="number not-phone">
							{t("insights.columns.people")}
						</th>
						{METRICS.map((metric) => (
							<th key={metric} scope="col" className={metric === "engaged" ? "number" : "number not-phone"}>
								{t(`insights.metrics.${metric}`)}
							</th>
						))}
						<th scope="col" className="number">
							{t("insights.columns.change")}
						</th>
						<th scope="col" className="not-phone w-28">
							{t("insights.columns.towardsGoal", { percent: numbers.percent(goalPercent) })}
						</th>
					</tr>
				</thead>
				<tbody>
					{inOrder(rows).map((row) => (
						<tr key={row.scope}>
							<th scope="row">
								<span className="flex items-baseline gap-2">
									{row.mark}
									{row.name}
								</span>
								{typeof row.active.numerator === "number" && (
									<span className="muted only-phone">
										{t("insights.phoneRow", {
											people: numbers.count(row.reach.denominator),
											reach: numbers.share(row.reach),
											active: numbers.share(row.active),
										})}
									</span>
								)}
							</th>
							<td className={typeof row.reach.denominator === "number" ? "number not-phone" : "number not-phone muted"}>
								{numbers.count(row.reach.denominator)}
							</td>
							{cell(row.reach, "number not-phone")}
							{cell(row.active, "number not-phone")}
							{cell(row.engaged, "number font-semibold")}
							{cell(row.reuse_rate, "number not-phone")}
							<td className="number">
								<Change share={row.engaged} t={t} numbers={numbers} />
							</td>
							<td className="not-phone align-middle">
								{row.engaged.percent !== null && <Meter value={Math.round(row.engaged.percent)} of={goalPercent} />}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
