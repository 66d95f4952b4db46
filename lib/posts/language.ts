import { LOCALES, type Locale } from "../i18n/locales";

/** What says nothing about the language of a text: quotes, code, addresses, names of people. */
const FOREIGN = [/```[\s\S]*?```/g, /`[^`\n]*`/g, /^>.*$/gm, /\]\([^()\s]*\)/g, /https?:\/\/\S+/g, /@"[^"\n]*"|@\S+/g];

const LONGEST = 2000;

/**
 * The language that a text is most likely in, of those that the product speaks; else the one the writer reads in. The library is
 * loaded with the first text: its tables are a megabyte and a half.
 */
export async function languageOf(text: string, otherwise: Locale): Promise<Locale> {
	const own = FOREIGN.reduce((rest, pattern) => rest.replaceAll(pattern, " "), text.slice(0, LONGEST * 2)).trim();
	if (!own) return otherwise;
	const { eld } = await import("eld/small");
	eld.setLanguageSubset([...LOCALES]);
	const found = eld.detect(own.slice(0, LONGEST));
	return LOCALES.find((locale) => locale === found.language && found.isReliable()) ?? otherwise;
}
