import type { Locale } from "./locales";

/** A name that exists in both languages, such as a unit's or a topic's. */
export function nameIn(locale: Locale, named: { nameFr: string; nameEn: string }): string {
	return locale === "fr" ? named.nameFr : named.nameEn;
}
