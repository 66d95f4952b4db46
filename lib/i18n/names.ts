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

/** `TN` as Tunisia, or Tunisie. */
export function countryName(locale: Locale, code: string): string {
	return countries[locale].of(code) ?? code;
}

const lines = new Map<string, string>();

/** What is spoken, as a line: French keeps its capital for the first, "Anglais, français". */
export function languageNames(locale: Locale, spoken: Locale[]): string {
	const key = `${locale} ${spoken.join()}`;
	const line = lines.get(key) ?? lineStart(spoken.map((language) => languages[locale].of(language)).join(", "));
	lines.set(key, line);
	return line;
}

/** "French", or "Français". */
export const languageName = (locale: Locale, language: Locale): string => languageNames(locale, [language]);

/** The offered languages, as choices of a form or a filter. */
export function languageChoices(locale: Locale): { value: OfferedLocale; label: string }[] {
	return OFFERED_LOCALES.map((value) => ({ value, label: languageName(locale, value) }));
}

/** The name of a unit or a topic: in the reader's language, else in English, else in any. */
export function nameIn(locale: Locale, names: Names): string {
	return names[locale] ?? names[FALLBACK_LOCALE] ?? Object.values(names)[0] ?? "";
}

/** A person's name; once it was taken away after they left, what they were to us. */
export function nameOf(t: Translate, person: { givenName: string; familyName: string }): string {
	return fullName(person) || t("shell.formerColleague");
}
