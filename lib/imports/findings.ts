import type { en } from "../i18n/en";
import type { ImportField } from "./fields";

/** What a line of the report says: a key of the `imports.reasons` messages. */
export type FindingReason = keyof (typeof en)["imports"]["reasons"];

/**
 * - `refused`: the row does not come in, and changes nothing of a person we know.
 * - `left_out`: the row comes in without this value; what we knew stays.
 * - `repaired`: the row comes in with this value put right.
 */
export type Severity = "refused" | "left_out" | "repaired";

export interface Finding {
	field: ImportField | null;
	value: string;
	reason: FindingReason;
	severity: Severity;
	/** Figures of the message: `row`, `length`, `maximum` … */
	detail?: Record<string, string | number>;
}

/** A report quotes enough of a value to find it, never four thousand characters. */
const QUOTED = 120;

export function quote(value: string): string {
	const text = value.length <= QUOTED ? value : `${value.slice(0, QUOTED)}…`;
	// PostgreSQL keeps neither half a character nor the character zero.
	return text.toWellFormed().replaceAll("\0", "");
}
