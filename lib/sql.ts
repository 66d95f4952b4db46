import { type Expression, type SqlBool, sql } from "kysely";

/** A day such as `2026-12-17` for a date column: as a Date the driver would write it in the server's zone. */
export const dayValue = (day: string) => sql<Date>`${day}::date`;

/** Rows of a whole query: the driver returns `count(*)` as bigint inside a verb's transaction. */
export const countRows = () => sql<number>`count(*)::int`;

/** A condition as a column: PostgreSQL answers true or false, never the numbers that Kysely allows for other databases. */
export const asBoolean = (condition: Expression<SqlBool>) => sql<boolean>`(${condition})`;

type Whole<Row> = { [Column in keyof Row]: NonNullable<Row[Column]> };

/** Columns of a left join, none of them nullable in its table, as one object; null where there was no row. */
export function joined<Row extends object>(row: Row): Whole<Row> | null {
	return Object.values(row).includes(null) ? null : (row as Whole<Row>);
}
