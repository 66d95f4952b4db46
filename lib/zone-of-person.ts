import { expressionBuilder, sql } from "kysely";
import type { DB } from "./db";
import { env } from "./env";

/** The zone of the row `person`, as an expression for `select`: their own, else that of their site, else the organisation's. */
export function zoneOfPerson() {
	const eb = expressionBuilder<DB & { person: DB["people"] }, "person">();
	const ofSite = eb.selectFrom("sites").select("sites.zone").whereRef("sites.id", "=", "person.siteId");
	return eb.fn.coalesce("person.zone", ofSite.$asScalar(), sql.lit(env().ORGANISATION_ZONE));
}
