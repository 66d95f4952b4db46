import { fullName, lineStart } from "../text";
import {
	FALLBACK_LOCALE,
	forEachLocale,
	type Locale,
	type Names,
	OFFERED_LOCALES,
	type OfferedLocale,
} from "./locales";
import type { Translate } from "./translator";

const countries = forEachLocale((locale) => new Intl.DisplayNames(locale, { type: "region" }));
const languages = forEachLocale((locale) => new Intl.DisplayNames(locale, { type: "language" }));

/** The name of a country: "Tunisia" or "Tunisie" for `TN`. */
export function countryName(locale: Locale, code: string): string {
	return countries[locale].of(code) ?? code;
}

/** Countries as choices of a filter, by their name. */
export function countryChoices(locale: Locale, codes: readonly string[]): { value: string; label: string }[] {
	return codes
		.map((value) => ({ value, label: countryName(locale, value) }))
		.sort((one, other) => one.label.localeCompare(other.label, locale));
}

const languageLines = new Map<string, string>();

/** Names of languages in one line. The line begins with a capital, also in French: "Anglais, français". */
export function languageNames(locale: Locale, spoken: Locale[]): string {
	const key = `${locale} ${spoken.join()}`;
	const line = languageLines.get(key) ?? lineStart(spoken.map((language) => languages[locale].of(language)).join(", "));
	languageLines.set(key, line);
	return line;
}

/** "French", or "Français". */
export const languageName = (locale: Locale, language: Locale): string => languageNames(locale, [language]);

/** Inside a sentence: "French", or "français". */
export const languageWithin = (locale: Locale, language: Locale): string => languages[locale].of(language) ?? language;

/** The languages that people can choose, as options of a form or a filter. */
export function languageChoices(locale: Locale): { value: OfferedLocale; label: string }[] {
	return OFFERED_LOCALES.map((value) => ({ value, label: languageName(locale, value) }));
}

/** The name of a unit or a topic in the reader's language, else in English, else in any language. */
export function nameIn(locale: Locale, names: Names): string {
	return names[locale] ?? names[FALLBACK_LOCALE] ?? Object.values(names)[0] ?? "";
}

/** A person's name, or "former colleague" once it has been erased. */
export function nameOf(t: Translate, person: { givenName: string; familyName: string }): string {
	return fullName(person) || t("shell.formerColleague");
}
