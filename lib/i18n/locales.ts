/** Every language that the product has messages in. A new one starts here; the compiler then says what else it needs. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The languages that people can choose. One whose messages are incomplete stays out of this list. */
export const OFFERED_LOCALES = ["fr", "en"] as const satisfies readonly Locale[];
export type OfferedLocale = (typeof OFFERED_LOCALES)[number];

/** Used where a language has no text of its own. */
export const FALLBACK_LOCALE = "en" satisfies OfferedLocale;

/** The region whose dates and numbers are written in each language. */
export const REGION: Readonly<Record<Locale, string>> = { fr: "fr-FR", en: "en-GB" };

/** The name of a thing in each language it has one in. At least one is there. */
export type Names = Partial<Record<Locale, string>>;

/** One of something for each language, such as a formatter. */
export function forEachLocale<Made>(make: (locale: Locale) => Made): Readonly<Record<Locale, Made>> {
	return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, Made>;
}
