/** Every language that has messages. Add a new one here; the compiler then says what else it needs. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The languages that people can choose. A language with incomplete messages is not in this list. */
export const OFFERED_LOCALES = ["fr", "en"] as const satisfies readonly Locale[];
export type OfferedLocale = (typeof OFFERED_LOCALES)[number];

/** The language that is used where another has no text. */
export const FALLBACK_LOCALE = "en" satisfies OfferedLocale;

/** The region whose format of dates and numbers is used for each language. */
export const REGION: Readonly<Record<Locale, string>> = { fr: "fr-FR", en: "en-GB" };

/** A name by language. It has at least one. */
export type Names = Partial<Record<Locale, string>>;

/** Other words for one thing, by language. */
export type Synonyms = Partial<Record<Locale, string[]>>;

/** Makes one value for each language, such as a formatter. */
export function forEachLocale<Made>(make: (locale: Locale) => Made): Readonly<Record<Locale, Made>> {
	return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, Made>;
}
