import { Meter } from "@/components/ui/meter";
import type { HubMetric } from "@/lib/insights/metrics";
import type { ChangeWords } from "./change";
import { SpokeMark } from "./spoke-mark";

interface ShareText {
	metric: HubMetric;
	text: string;
	/** "12 / 40", where both may be shown. */
	of?: string;
}

export interface AdoptionRow {
	scope: string;
	name: string;
	/** Position of a spoke in the organisation, null for the hub; without it there is no mark. */
	rank?: number | null;
	people: string;
	peopleShown: boolean;
	/** What a phone reads below the name, in place of the columns it does not show. */
	phone?: string;
	/** One for each metric, as in the words. */
	shares: ShareText[];
	/** Of the share of engaged people. */
	change?: ChangeWords;
	/** Percent engaged, where it may be shown. */
	towardsGoal?: number;
}

interface AdoptionWords {
	people: string;
	metrics: { metric: HubMetric; name: string }[];
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

/** A phone shows the column of engaged people alone, and says the rest below the name. */
const lookOf = (metric: HubMetric) => (metric === "engaged" ? "number" : "number not-phone");

/** The metrics by part of the organisation, each with its numerator and denominator. */
export function AdoptionTable({ caption, head, words, rows, goalPercent }: Props) {
	return (
		<div className="table-wrap">
			<table className="table">
				<caption className="sr-only">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{head}</th>
						<th scope="col" className="number not-phone">
							{words.people}
						</th>
						{words.metrics.map(({ metric, name }) => (
							<th key={metric} scope="col" className={lookOf(metric)}>
								{name}
							</th>
						))}
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
							{row.shares.map((share) => (
								<ShareCell key={share.metric} {...share} />
							))}
							<td className={`number text-small font-semibold whitespace-nowrap ${row.change?.tone ?? ""}`}>
								{row.change?.points}
							</td>
							<td className="not-phone align-middle">
								{row.towardsGoal !== undefined && <Meter value={row.towardsGoal} of={goalPercent} towardsGoal />}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function ShareCell({ metric, text, of }: ShareText) {
	const look = metric === "engaged" ? `${lookOf(metric)} font-semibold` : lookOf(metric);
	return (
		<td className={of === undefined ? `${look} muted` : look}>
			{text}
			{of !== undefined && <small>{of}</small>}
		</td>
	);
}
