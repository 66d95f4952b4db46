import { type Expression, sql } from "kysely";
import { Prisma } from "../db";
import { FALLBACK_LOCALE, type Locale, type Names } from "./locales";

/** `nameIn` for a column of names in SQL, to sort by. */
export function nameInSql(locale: Locale, names: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`coalesce(${names}->>${locale}, ${names}->>${FALLBACK_LOCALE}, (select min(value) from jsonb_each_text(${names})))`;
}

/** `nameIn` for a column of names, to sort by. */
export const nameFrom = (names: Expression<Names>, locale: Locale) =>
	sql<string>`coalesce(${names}->>${locale}, ${names}->>${FALLBACK_LOCALE}, (select min(value) from jsonb_each_text(${names})))`;
