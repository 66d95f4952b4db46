import { expect, test } from "vitest";
import { csvLines, csvOf } from "@/lib/csv";
import { formulasIn, openedIn } from "../spreadsheet";

test("a cell that begins like a formula is text, and quotes and separators stay in their cell", () => {
	const rows = [['=HYPERLINK("x")', "+33", "-2 pts", "@sum", "\tx", 'a "b"', "a;b,c", -2, "Tunisie"]];
	expect(csvOf(rows, "fr")).toBe(`\uFEFF"'=HYPERLINK(""x"")";'+33;'-2 pts;'@sum;'\tx;"a ""b""";"a;b,c";-2;Tunisie\r\n`);
	expect(csvOf([["a;b", "a,b"]], "en")).toBe('\uFEFFa;b,"a,b"\r\n');
});

test("a formula after spaces, a line break or in wide characters is text as well", () => {
	expect(csvLines([[" =1+1", "\n@x", "\uFF1D1", " a=b"]], "en")).toBe(`' =1+1,"'\n@x",'\uFF1D1, a=b\r\n`);
});

test("a number has the decimal sign of the reader's spreadsheet, and a negative one stays a number", () => {
	const rows = [[0.5, -2.25, 1234567, "0.5", "a;b,c"]];
	expect(openedIn("fr", csvOf(rows, "fr"))).toEqual([["0,5", "-2,25", "1234567", "0.5", "a;b,c"]]);
	expect(openedIn("en", csvOf(rows, "en"))).toEqual([["0.5", "-2.25", "1234567", "0.5", "a;b,c"]]);
});

test.each(["fr", "en"] as const)("no cell is a formula in %s, whatever stands before its first sign", (locale) => {
	const before = [
		"",
		" ",
		"   ",
		"\t",
		"\r",
		"\n",
		"\r\n",
		"\u00a0",
		"\u3000",
		"\u200b",
		"\ufeff",
		"\u0000",
		"\u202e",
		" \t\r",
	];
	const signs = ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"];
	const cells = before.flatMap((blank) => signs.map((sign) => `${blank}${sign}1+cmd|' /C calc'!A0`));
	const opened = openedIn(locale, csvOf([cells], locale));
	expect(opened[0]).toHaveLength(cells.length);
	expect(formulasIn(opened)).toEqual([]);
	expect(opened[0]?.map((cell) => cell.slice(1))).toEqual(cells);
});

test("a cell of several lines, an empty cell and a zero are written", () => {
	expect(csvLines([["a\r\nb", "", 0, "c\nd"]], "en")).toBe('"a\r\nb",,0,"c\nd"\r\n');
});
