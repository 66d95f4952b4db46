import { type Expression, expressionBuilder } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { DB } from "../db";

/** Id and name of a person, as JSON for `select`; null for none. */
export const personJson = (id: Expression<string | null>) =>
	jsonObjectFrom(
		expressionBuilder<DB>()
			.selectFrom("people as named")
			.select(["named.id", "named.givenName", "named.familyName"])
			.where("named.id", "=", id),
	);
