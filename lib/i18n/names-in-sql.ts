import { type Expression, sql } from "kysely";
import { FALLBACK_LOCALE, type Locale, type Names } from "./locales";

/** `nameIn` for a column of names in a query, to sort by. */
export function nameInQuery(locale: Locale, names: Expression<Names>) {
	return sql<string>`coalesce(${names}->>${locale}, ${names}->>${FALLBACK_LOCALE}, (select min(value) from jsonb_each_text(${names})))`;
}
