import { type Expression, expressionBuilder } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { DB } from "../db";

/** The names of a unit, as an expression for `select`; null for no unit. */
export function unitNames(unitId: Expression<string | null>) {
	return jsonObjectFrom(
		expressionBuilder<DB>()
			.selectFrom("org_units as ou")
			.select(["ou.nameFr", "ou.nameEn"])
			.where("ou.id", "=", unitId),
	);
}
