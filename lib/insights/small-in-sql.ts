import { type Expression, sql } from "kysely";
import { MINIMUM_GROUP } from "../minimum-group";

/** `isSmall` in SQL. */
export const isSmallInSql = (people: Expression<unknown>) =>
	sql<boolean>`${people} between 1 and ${sql.lit(MINIMUM_GROUP - 1)}`;
