import { z } from "zod";
import { LOCALES, OFFERED_LOCALES, type OfferedLocale } from "../i18n/locales";
import { languageName } from "../i18n/names";
import { searchable } from "../text";
import { isVisible } from "../typed-text";
import type { FindingReason } from "./findings";

/** A value as it is stored, or why it is not accepted; null for a blank value. */
export type Reading<T> = { value: T | null } | { problem: FindingReason };

interface Cleaned {
	text: string;
	repairs: FindingReason[];
}

const REPAIRS: [reason: FindingReason, repair: (text: string) => string][] = [
	[
		"line_break",
		(text) => (/[\r\n\u2028\u2029]/.test(text) ? text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, " ").trim() : text),
	],
	// Control characters, soft hyphens, zero-width and direction marks.
	[
		"hidden_characters",
		(text) =>
			isVisible(text) || text.trim() === ""
				? text.replaceAll(/[[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]--\t]/gv, "")
				: "",
	],
	["spaces", (text) => text.replaceAll(/\s+/g, " ").trim()],
];

/** Removes stray spaces, line breaks and invisible characters. */
export function clean(raw: string): Cleaned {
	const repairs: FindingReason[] = [];
	let text = raw.toWellFormed().normalize("NFC");
	for (const [reason, repair] of REPAIRS) {
		const repaired = repair(text);
		if (repaired !== text) repairs.push(reason);
		text = repaired;
	}
	return { text, repairs };
}

/** What people type for "nothing". Not used for names: a person may be called Null. */
export function isPlaceholder(text: string): boolean {
	return /^(-+|—|–|\.|n\/?a|null|néant|none|aucune?)$/i.test(text);
}

/** A cell that a spreadsheet would run as a formula (OWASP, "CSV injection"). */
export function isFormula(text: string): boolean {
	return /^[=+\-@]/.test(text);
}

/** What a spreadsheet shows where a formula failed. */
export function isSpreadsheetError(text: string): boolean {
	return /^#(n\/a|ref!|value!|valeur!|name\?|nom\?|div\/0!|null!|nul!|num!|nombre!|#+)$/i.test(text);
}

/** Some exports write `="00123"` to keep the leading zeros in a spreadsheet. */
export function unwrapText(text: string): string {
	return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
}

export function readNumber(text: string): Reading<string> {
	return /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(text) ? { value: text } : { problem: "number_invalid" };
}

/**
 * Writes a name that is all capitals with normal capitals: `N'DIAYE` becomes `N'Diaye`, `LE GOFF` becomes `Le Goff`.
 */
export function fixCapitals(name: string): string {
	const letters = name.replaceAll(/\P{L}/gu, "");
	if (letters.length < 2 || letters !== letters.toUpperCase() || letters === letters.toLowerCase()) return name;
	return name
		.toLowerCase()
		.replaceAll(/(^|[^\p{L}\p{M}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const email = z.email();

/** An address in lower case, checked by the same rule as in forms. */
export function readEmail(text: string): Reading<string> {
	const address = text.toLowerCase();
	return email.safeParse(address).success ? { value: address } : { problem: "email_invalid" };
}

/** Codes that are not a country: groups, tests, stateless places. */
const NOT_A_COUNTRY = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);

/** The languages in which exports name countries and months. */
export const EXPORT_LANGUAGES = ["fr", "en", "de", "es", "it", "pt", "pl", "nl"];

let codes: Map<string, string> | undefined;

/** Countries by their two-letter code and by their names. */
function countryCodes(): Map<string, string> {
	if (codes) return codes;
	codes = new Map();
	const names = EXPORT_LANGUAGES.map(
		(language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
	);
	const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
	for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
		// A code in use is its own canonical form: SU, DD and UK are not.
		if (NOT_A_COUNTRY.has(code) || Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) continue;
		for (const name of names.map((display) => display.of(code))) {
			if (!name) continue;
			codes.set(code.toLowerCase(), code);
			codes.set(searchable(name), code);
		}
	}
	codes.set("uk", "GB");
	codes.set("usa", "US");
	return codes;
}

/** The most values that are remembered: units and sites of a large company. */
const REMEMBERED = 5000;

/** Remembers the reading of values that many rows share. */
function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
	const known = new Map<string, { result: Result }>();
	return (text) => {
		const before = known.get(text);
		if (before) return before.result;
		if (known.size >= REMEMBERED) known.clear();
		const result = read(text);
		known.set(text, { result });
		return result;
	};
}

export const readCountry = remembered((text): Reading<string> => {
	const code = countryCodes().get(searchable(text));
	return code ? { value: code } : { problem: "country_unknown" };
});

/** The names of the languages that people can choose, in every language. */
const LANGUAGES = new Map(
	OFFERED_LOCALES.flatMap((language) =>
		LOCALES.map((locale) => [searchable(languageName(locale, language)), language] as const),
	),
);

/** "fr" for fr, fra, fr-TN or fr_FR. */
function languageCode(word: string): string | undefined {
	try {
		return new Intl.Locale(word.split(/[ _]/)[0] ?? "").language;
	} catch {
		return undefined;
	}
}

export const readLanguage = remembered((text): Reading<OfferedLocale> => {
	const word = searchable(text);
	const code = languageCode(word);
	const locale = LANGUAGES.get(word) ?? OFFERED_LOCALES.find((known) => known === code);
	return locale ? { value: locale } : { problem: "language_unknown" };
});

/** Words for working without a site. */
const REMOTE = new Set([
	"teletravail",
	"teletravail complet",
	"a distance",
	"domicile",
	"a domicile",
	"remote",
	"fully remote",
	"home",
	"home office",
	"homeoffice",
	"telework",
	"work from home",
	"telearbeit",
	"mobiles arbeiten",
	"wfh",
]);

export const isRemote = remembered((site) => REMOTE.has(searchable(site)));

/**
 * The key of a name. It ignores accents, capitals, punctuation and the word for "and": `Réseaux & SI` and `reseaux
 * et SI` have the same key.
 */
export const nameKey = remembered((name) =>
	searchable(name.replaceAll("&", " & ").replaceAll(/[^\p{L}\p{N}&]+/gu, " "))
		.split(" ")
		.map((word) => (word === "&" || word === "and" ? "et" : word))
		.join(" "),
);
