import { type Expression, sql } from "kysely";
import { FALLBACK_LOCALE, type Locale, type Names } from "./locales";

/** `nameIn` as SQL, to sort by a column of names. */
export function nameInQuery(locale: Locale, names: Expression<Names>) {
	return sql<string>`coalesce(${names}->>${locale}, ${names}->>${FALLBACK_LOCALE}, (select min(value) from jsonb_each_text(${names})))`;
}
