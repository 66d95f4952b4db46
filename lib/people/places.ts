import { expressionBuilder, sql } from "kysely";
import type { DB } from "../db";
import { foldedColumn, hasTerm } from "../search-text";

/** The ids of the sites whose name or town has one of the patterns of a search, as an array that an index can look up. */
export function sitesNamed(patterns: readonly string[]) {
	const sites = expressionBuilder<DB>()
		.selectFrom("sites as place")
		.select("place.id")
		.where((eb) =>
			hasTerm(foldedColumn(sql<string>`(${eb.ref("place.city")} || ' ' || ${eb.ref("place.name")})`), patterns),
		);
	return sql<string[]>`array(${sites})`;
}
