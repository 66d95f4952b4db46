import { sql } from "kysely";

/** A day such as `2026-12-17` for a date column: as a Date the driver would write it in the server's zone. */
export const dayValue = (day: string) => sql<Date>`${day}::date`;

/** Rows of a whole query: the driver returns `count(*)` as bigint inside a verb's transaction. */
export const countRows = () => sql<number>`count(*)::int`;
