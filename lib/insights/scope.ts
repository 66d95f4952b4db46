import { sql } from "kysely";
import { env } from "../env";

/** Days are cut at midnight of this zone. */
export const organisationZone = () => env().ORGANISATION_ZONE;

/** Groups rows by spoke, by country and all together: `scopeOfGroup` then says which group a row is. */
export const bySpokeAndCountry = sql`grouping sets ((), ("spokeId"), (country))`;

/** The same, and the people of each spoke in each country. */
export const bySpokeCountryAndBoth = sql`grouping sets ((), ("spokeId"), (country), ("spokeId", country))`;

export const scopeOfGroup = sql`
	case grouping("spokeId", country) when 0 then 'group:' || coalesce("spokeId"::text, 'hub') || ':' || country when 3 then 'all' when 1 then 'spoke:' || coalesce("spokeId"::text, 'hub') else 'country:' || country end`;
