import { type Expression, expressionBuilder } from "kysely";
import type { DB } from "../db";

/** The names of a unit, as an expression for `select`; null for no unit. */
export function unitNames(unitId: Expression<string | null>) {
	return expressionBuilder<DB>()
		.selectFrom("org_units as ou")
		.select("ou.names")
		.where("ou.id", "=", unitId)
		.$asScalar();
}

/** The ids of a unit and of the units of its spoke, for `in`. */
export function unitsWithin(unitId: string) {
	return expressionBuilder<DB>()
		.selectFrom("org_units as within")
		.select("within.id")
		.where((eb) => eb.or([eb("within.id", "=", unitId), eb("within.spokeId", "=", unitId)]));
}
