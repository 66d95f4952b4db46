import { Prisma } from "../db";
import { FALLBACK_LOCALE, type Locale } from "./locales";

/** `nameIn` for a column of names in SQL, to sort by. */
export function nameInSql(locale: Locale, names: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`coalesce(${names}->>${locale}, ${names}->>${FALLBACK_LOCALE}, (select min(value) from jsonb_each_text(${names})))`;
}
