import { createHash } from "node:crypto";
import { log } from "./log";

const SLOW_MS = 200;
const TABLE = /\b(?:from|join|into|update)\s+(?:"?public"?\.)?"?([a-z_]+)"?/gi;

/** A name for a statement: its verb, its tables and a hash of its text, without values. */
export function statementName(sql: string): string {
	const verb = /^\W*(\w+)/.exec(sql)?.[1]?.toLowerCase() ?? "";
	const tables = [...new Set([...sql.matchAll(TABLE)].map(([, table]) => table))].slice(0, 4);
	return `${verb} ${tables.join(" ")} #${createHash("sha256").update(sql).digest("hex").slice(0, 8)}`;
}

/** Logs a statement that took longer than 200 ms. */
export function logIfSlow({ sql, milliseconds }: { sql: string; milliseconds: number }): void {
	if (milliseconds < SLOW_MS) return;
	log.warn({ statement: statementName(sql), ms: Math.round(milliseconds) }, "slow statement");
}
