import { Prisma } from "../db";
import type { ImportField } from "./fields";
import type { FindingReason, Severity } from "./findings";

/**
 * SQL that appends a conflict to a row. `value` and the values of `detail` are SQL expressions; the report shows the
 * conflict by a message of `imports.reasons`.
 */
export function withConflict(
	row: Prisma.Sql,
	field: ImportField,
	value: Prisma.Sql,
	reason: FindingReason,
	severity: Severity,
	detail: Record<string, Prisma.Sql> = {},
): Prisma.Sql {
	const details = Object.entries(detail).flatMap(([name, sql]) => [Prisma.sql`${name}::text`, sql]);
	const built = details.length > 0 ? Prisma.sql`, 'detail', jsonb_build_object(${Prisma.join(details)})` : Prisma.empty;
	return Prisma.sql`${row}.conflicts || jsonb_build_array(jsonb_build_object('field', ${field}::text, 'value', coalesce(${value}, ''), 'reason', ${reason}::text, 'severity', ${severity}::text${built}))`;
}
