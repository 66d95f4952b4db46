import { type Expression, type SqlBool, sql } from "kysely";

/** A day such as `2026-12-17` for a date column. The driver would write a Date in the server's zone. */
export const dayValue = (day: string) => sql<Date>`${day}::date`;

/** The number of rows of a query. Inside a verb's transaction the driver would return `count(*)` as bigint. */
export const countRows = () => sql<number>`count(*)::int`;

/**
 * A constant that is part of a statement's text. As a parameter, a prepared plan could not use the partial indexes and the
 * statistics of its value, and PostgreSQL would plan each call anew.
 */
export const literal = <const Value extends string | number | boolean>(value: Value) => sql.lit(value);

/** Constants for `in`. */
export const literals = <const Value extends string>(values: readonly Value[]) => values.map((value) => sql.lit(value));

/** A condition as a column. Kysely's type allows numbers for other databases; PostgreSQL returns true or false. */
export const asBoolean = (condition: Expression<SqlBool>) => sql<boolean>`(${condition})`;

type Whole<Row> = { [Column in keyof Row]: NonNullable<Row[Column]> };

/**
 * The columns of a left join as one object; null when no row matched. None of the columns may be nullable in its
 * table.
 */
export function joined<Row extends object>(row: Row): Whole<Row> | null {
	return Object.values(row).includes(null) ? null : (row as Whole<Row>);
}
