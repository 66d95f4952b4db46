import { Meter } from "@/components/ui/meter";
import type { ChangeWords } from "./change";
import { SpokeMark } from "./spoke-mark";

export interface Cell {
	text: string;
	/** "12 / 40", where both may be shown. */
	of?: string;
}

export interface AdoptionRow {
	scope: string;
	name: string;
	/** Place of a spoke in the house, null for the hub; without it there is no mark. */
	rank?: number | null;
	people: string;
	peopleShown: boolean;
	/** What a phone reads below the name, in place of the columns it does not show. */
	phone?: string;
	reach: Cell;
	active: Cell;
	engaged: Cell;
	reuse: Cell;
	change?: ChangeWords;
	/** Percent engaged, where it may be shown. */
	towardsGoal?: number;
}

export interface AdoptionWords {
	people: string;
	reach: string;
	active: string;
	engaged: string;
	reuse: string;
	change: string;
	sinceBefore: string;
	towardsGoal: string;
}

interface Props {
	caption: string;
	head: string;
	words: AdoptionWords;
	rows: AdoptionRow[];
	goalPercent: number;
}

/** The four figures by part of the house, each with its numerator and denominator. */
export function AdoptionTable({ caption, head, words, rows, goalPercent }: Props) {
	return (
		<div className="table-wrap">
			<table className="table">
				<caption className="sr-only">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{head}</th>
						{(["people", "reach", "active"] as const).map((column) => (
							<th key={column} scope="col" className="number not-phone">
								{words[column]}
							</th>
						))}
						<th scope="col" className="number">
							{words.engaged}
						</th>
						<th scope="col" className="number not-phone">
							{words.reuse}
						</th>
						<th scope="col" className="number" title={words.sinceBefore}>
							{words.change}
						</th>
						<th scope="col" className="not-phone w-28">
							{words.towardsGoal}
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.scope}>
							<th scope="row">
								{row.rank === undefined ? (
									row.name
								) : (
									<span className="flex items-baseline gap-2">
										<SpokeMark rank={row.rank ?? undefined} />
										{row.name}
									</span>
								)}
								{row.phone && <span className="muted only-phone">{row.phone}</span>}
							</th>
							<td className={row.peopleShown ? "number not-phone" : "number not-phone muted"}>{row.people}</td>
							<ShareCell {...row.reach} look="number not-phone" />
							<ShareCell {...row.active} look="number not-phone" />
							<ShareCell {...row.engaged} look="number font-semibold" />
							<ShareCell {...row.reuse} look="number not-phone" />
							<td className={`number text-small font-semibold whitespace-nowrap ${row.change?.tone ?? ""}`}>
								{row.change?.points}
							</td>
							<td className="not-phone align-middle">
								{row.towardsGoal !== undefined && <Meter value={row.towardsGoal} of={goalPercent} />}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function ShareCell({ text, of, look }: Cell & { look: string }) {
	return (
		<td className={of === undefined ? `${look} muted` : look}>
			{text}
			{of !== undefined && <small>{of}</small>}
		</td>
	);
}
