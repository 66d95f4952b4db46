import type { Tx } from "../db";
import type { ImportField } from "./fields";
import type { FindingReason, Severity } from "./findings";
import type { NewUnit, UnknownSite } from "./places";

export type ReasonCount = {
	field: ImportField | null;
	reason: FindingReason;
	severity: Severity;
	rows: number;
};

/** What an import would do, or did. */
export type ImportSummary = {
	rows: number;
	create: number;
	change: number;
	same: number;
	refuse: number;
	blank: number;
	/** Rows that come in without one of their values, and rows with something put right. */
	leftOut: number;
	repaired: number;
	/** Among those created or changed, people whose last day is behind. */
	departed: number;
	leavers: number;
	reasons: ReasonCount[];
	units: NewUnit[];
	sites: UnknownSite[];
};

/** Longest list of new units and unknown sites that is kept; their rows are in the report in any case. */
const LISTED = 500;

export async function summarise(
	tx: Tx,
	importId: string,
	day: string,
	units: NewUnit[],
	sites: UnknownSite[],
): Promise<ImportSummary> {
	const [counts] = await tx.$queryRaw<Omit<ImportSummary, "leavers" | "reasons" | "units" | "sites">[]>`
		select count(*) filter (where outcome <> 'blank')::int as rows, count(*) filter (where outcome = 'create')::int as create,
			count(*) filter (where outcome = 'change')::int as change, count(*) filter (where outcome = 'same')::int as same,
			count(*) filter (where outcome = 'refuse')::int as refuse, count(*) filter (where outcome = 'blank')::int as blank,
			count(*) filter (where outcome <> 'refuse' and (problems || conflicts) @> '[{"severity":"left_out"}]')::int as "leftOut",
			count(*) filter (where outcome <> 'refuse' and (problems || conflicts) @> '[{"severity":"repaired"}]')::int as repaired,
			count(*) filter (where outcome = 'create' and values->>'leftOn' < ${day} or changes->'status'->>1 = 'left')::int as departed
		from import_rows where "importId" = ${importId}::uuid`;
	const reasons = await tx.$queryRaw<ReasonCount[]>`
		select p->>'field' as field, p->>'reason' as reason, p->>'severity' as severity, count(distinct number)::int as rows
		from import_rows, jsonb_array_elements(problems || conflicts) p
		where "importId" = ${importId}::uuid and (outcome <> 'refuse' or p->>'severity' = 'refused')
		group by 1, 2, 3 order by 4 desc, 2, 1`;
	const leavers = await tx.importLeaver.count({ where: { importId } });
	if (!counts) throw new Error("A count answers with a row");
	return { ...counts, leavers, reasons, units: units.slice(0, LISTED), sites: sites.slice(0, LISTED) };
}

/** The summary as it is kept with its import; null while the file is being read. */
export function summaryOf(kept: { summary: unknown }): ImportSummary | null {
	return (kept.summary ?? null) as ImportSummary | null;
}
