import { readFileSync } from "node:fs";
import path from "node:path";

/** Families for what the font of the site does not have; each package has a file for a range of characters. */
const FAMILIES = [
	"noto-sans",
	"noto-sans-arabic",
	"noto-sans-hebrew",
	"noto-sans-devanagari",
	"noto-sans-thai",
] as const;
const EAST_ASIAN = ["noto-sans-sc", "noto-sans-jp", "noto-sans-kr"] as const;
type Family = (typeof FAMILIES)[number] | (typeof EAST_ASIAN)[number];

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Latin of Europe, and signs between words. */
const IN_FONT_OF_SITE = /[\u0020-\u017F\u0218-\u021B\u2010-\u203A\u20AC]/u;
/** A name with one of them is written in one font, all of it. */
const VIETNAMESE = /[\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const STRONG = /\p{L}/u;
/** Signs around a text of another direction: no font draws them. */
const ISOLATING = /[\u2066-\u2069]/g;

const folderOf = (family: Family) => path.resolve("node_modules/@fontsource", family);

type Ranges = { part: string; from: number; to: number }[];
const loaded = new Map<Family, Ranges>();

/** Which file of a family has which characters; read when a name first needs it. */
function rangesOf(family: Family): Ranges {
	const known = loaded.get(family);
	if (known) return known;
	const parts: Record<string, string> = JSON.parse(readFileSync(`${folderOf(family)}/unicode.json`, "utf8"));
	const ranges = Object.entries(parts).flatMap(([part, text]) =>
		text.split(",").map((range) => {
			const [from = "", to = from] = range.replace("U+", "").split("-");
			return { part: part.replaceAll(/[[\]]/g, ""), from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
		}),
	);
	loaded.set(family, ranges);
	return ranges;
}

/** The file with a character; null for one that no family has. */
function fileFor(character: string, families: readonly Family[], weight: number): string | null {
	const code = character.codePointAt(0) ?? 0;
	for (const family of families) {
		const range = rangesOf(family).find(({ from, to }) => from <= code && code <= to);
		if (range) return `${folderOf(family)}/files/${family}-${range.part}-${weight}-normal.woff`;
	}
	return null;
}

/** A part of a text in one font; null is the font of the site. */
interface FontRun {
	text: string;
	file: string | null;
}

/** A text by the fonts that its letters need, in the order in which they are drawn from left to right. */
export function fontRuns(text: string, weight: 400 | 600): FontRun[] {
	const [sc, jp, kr] = EAST_ASIAN;
	const eastAsian = KANA.test(text) ? [jp, sc, kr] : HANGUL.test(text) ? [kr, sc, jp] : [sc, jp, kr];
	const families = [...FAMILIES, ...eastAsian];
	const written = text.normalize("NFC").replaceAll(ISOLATING, "");
	const inFontOfSite = (character: string) => IN_FONT_OF_SITE.test(character) && !VIETNAMESE.test(written);
	const runs: FontRun[] = [];
	for (const character of written) {
		const last = runs.at(-1);
		// A mark belongs to its letter, and a blank between two words of a script to both.
		const stays = last && (/[\p{M}\p{Cf}]/u.test(character) || (character === " " && last.file !== null));
		const file = stays ? last.file : inFontOfSite(character) ? null : fileFor(character, families, weight);
		if (last?.file === file) last.text += character;
		else runs.push({ text: character, file });
	}
	const first = [...text].find((character) => STRONG.test(character));
	return first && RIGHT_TO_LEFT.test(first) ? runs.reverse() : runs;
}
