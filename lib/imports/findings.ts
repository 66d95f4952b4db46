import type { en } from "../i18n/en";
import type { ImportField } from "./fields";

/** The text of a finding: a key of the `imports.reasons` messages. */
export type FindingReason = keyof (typeof en)["imports"]["reasons"];

/**
 * - `refused`: the row is not imported and changes nothing.
 * - `left_out`: the row is imported without this value; the person's present value stays.
 * - `repaired`: the row is imported with this value corrected.
 */
export type Severity = "refused" | "left_out" | "repaired";

export interface Finding {
	field: ImportField | null;
	value: string;
	reason: FindingReason;
	severity: Severity;
	/** Values of the message: `row`, `length`, `maximum` … */
	detail?: Record<string, string | number>;
}

/** The length of a value in the report, in characters. */
const QUOTED = 120;

export function quote(value: string): string {
	const text = value.length <= QUOTED ? value : `${value.slice(0, QUOTED)}…`;
	// PostgreSQL accepts neither half a surrogate pair nor the character zero.
	return text.toWellFormed().replaceAll("\0", "");
}
