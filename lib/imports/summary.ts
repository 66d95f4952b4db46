import { type Expression, type SqlBool, sql } from "kysely";
import { kysely, readIn, type Tx } from "../db";
import { literal } from "../sql";
import type { ImportField } from "./fields";
import type { Finding, FindingReason, Severity } from "./findings";
import type { NewUnit, UnknownSite } from "./places";
import { findingsOf, hasFinding } from "./staging";

type ReasonCount = {
	field: ImportField | null;
	reason: FindingReason;
	severity: Severity;
	rows: number;
};

/** The summary of an import, planned or applied. */
export type ImportSummary = {
	rows: number;
	create: number;
	change: number;
	same: number;
	refuse: number;
	blank: number;
	/** Rows imported without one of their values, and rows with a corrected value. */
	leftOut: number;
	repaired: number;
	/** People created or changed whose last day is over. */
	departed: number;
	leavers: number;
	reasons: ReasonCount[];
	units: NewUnit[];
	sites: UnknownSite[];
};

/** The most new units and unknown sites in a summary; the report has all of their rows. */
const LISTED = 500;

export async function summarise(
	tx: Tx,
	importId: string,
	day: string,
	units: NewUnit[],
	sites: UnknownSite[],
): Promise<ImportSummary> {
	const [counts] = await readIn(tx, countsOf(importId, day));
	const reasons = await readIn(tx, reasonsOf(importId));
	const leavers = await tx.importLeaver.count({ where: { importId } });
	if (!counts) throw new Error("A count answers with a row");
	return { ...counts, leavers, reasons, units: units.slice(0, LISTED), sites: sites.slice(0, LISTED) };
}

function countsOf(importId: string, day: string) {
	return kysely
		.selectFrom("import_rows as i")
		.where("i.importId", "=", importId)
		.select((eb) => {
			const count = (condition: Expression<SqlBool>) =>
				eb.cast<number>(eb.fn.countAll().filterWhere(condition), "integer");
			const isIn = eb("i.outcome", "!=", literal("refuse"));
			const leftByThen = eb(eb.ref("i.values", "->>").key("leftOn"), "<", day);
			return [
				count(eb("i.outcome", "!=", literal("blank"))).as("rows"),
				count(eb("i.outcome", "=", literal("create"))).as("create"),
				count(eb("i.outcome", "=", literal("change"))).as("change"),
				count(eb("i.outcome", "=", literal("same"))).as("same"),
				count(eb("i.outcome", "=", literal("refuse"))).as("refuse"),
				count(eb("i.outcome", "=", literal("blank"))).as("blank"),
				count(eb.and([isIn, hasFinding(eb, { severity: "left_out" })])).as("leftOut"),
				count(eb.and([isIn, hasFinding(eb, { severity: "repaired" })])).as("repaired"),
				count(
					eb.or([
						eb.and([eb("i.outcome", "=", literal("create")), leftByThen]),
						eb(sql<string>`${eb.ref("i.changes")}->'status'->>1`, "=", literal("left")),
					]),
				).as("departed"),
			];
		});
}

/** The number of rows for each finding. A refused row counts only for the findings that refuse it. */
function reasonsOf(importId: string) {
	return kysely
		.selectFrom("import_rows as i")
		.innerJoinLateral(
			(eb) =>
				sql<Pick<Finding, "field" | "reason" | "severity">>`jsonb_to_recordset(${findingsOf(eb)})`.as<"finding">(
					sql`finding(field text, reason text, severity text)`,
				),
			(join) => join.onTrue(),
		)
		.where("i.importId", "=", importId)
		.where((eb) => eb.or([eb("i.outcome", "!=", literal("refuse")), eb("finding.severity", "=", literal("refused"))]))
		.groupBy(["finding.field", "finding.reason", "finding.severity"])
		.select((eb) => [
			"finding.field",
			"finding.reason",
			"finding.severity",
			eb.cast<number>(eb.fn.count("i.number").distinct(), "integer").as("rows"),
		])
		.orderBy("rows", "desc")
		.orderBy("finding.reason")
		.orderBy("finding.field");
}

/** The summary of an import; null while the file is being read. */
export function summaryOf(stored: { summary: unknown }): ImportSummary | null {
	return (stored.summary ?? null) as ImportSummary | null;
}
