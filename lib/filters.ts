import { type Expression, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { typedText } from "./typed-text";

/** Parameters of a list's address. What is not understood is no filter. */
export const filterText = (length: number) => typedText().max(length).optional().catch(undefined);
export const filterChoice = <const Choices extends readonly string[]>(choices: Choices) =>
	z.enum(choices).optional().catch(undefined);
export const filterId = z.uuid().optional().catch(undefined);
export const filterCountry = z
	.string()
	.regex(/^[A-Z]{2}$/)
	.optional()
	.catch(undefined);

/** Longer than any cursor of a list that is ordered by names. */
export const filterCursor = filterText(1000);

/** The rows after a cursor in an order by a value and then by id. */
export function afterCursor<Value>(
	value: Expression<Value>,
	direction: "asc" | "desc",
	id: Expression<string>,
	cursor: { at: Value; id: string },
): Expression<SqlBool> {
	const past = sql.raw(direction === "desc" ? "<" : ">");
	return sql<SqlBool>`(${value} ${past} ${cursor.at} or (${value} = ${cursor.at} and ${id} > ${cursor.id}))`;
}
