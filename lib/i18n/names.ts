import { fullName, lineStart } from "../text";
import type { Locale } from "./locales";
import type { Translate } from "./translator";

const countries: Record<Locale, Intl.DisplayNames> = {
	fr: new Intl.DisplayNames("fr", { type: "region" }),
	en: new Intl.DisplayNames("en", { type: "region" }),
};

const languages: Record<Locale, Intl.DisplayNames> = {
	fr: new Intl.DisplayNames("fr", { type: "language" }),
	en: new Intl.DisplayNames("en", { type: "language" }),
};

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

/** A name that exists in both languages, such as a unit's or a topic's. */
export function nameIn(locale: Locale, named: { nameFr: string; nameEn: string }): string {
	return locale === "fr" ? named.nameFr : named.nameEn;
}

/** A person's name; once it was taken away after they left, what they were to us. */
export function nameOf(t: Translate, person: { givenName: string; familyName: string }): string {
	return fullName(person) || t("shell.formerColleague");
}
