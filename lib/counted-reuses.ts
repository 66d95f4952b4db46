import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool, sql } from "kysely";
import type { DB } from "./db";

type ReuseTables = DB & { r: DB["reuses"] };

/** Reuses `r` that count: neither withdrawn nor disputed by the unit that they name. */
export const reuseIsCounted = (
	eb: ExpressionBuilder<ReuseTables, "r"> = expressionBuilder<ReuseTables, "r">(),
): Expression<SqlBool> => eb.and([eb("r.withdrawnAt", "is", null), eb("r.disputedAt", "is", null)]);

/** How many reuses the rows `r` are: of a practice, each unit counts once a year, whoever says it there. */
export const countReuses = () =>
	sql<number>`count(distinct (r."practiceId", r."orgUnitId", date_part('year', r."usedOn")))::int`;
