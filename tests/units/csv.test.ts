import { expect, test } from "vitest";
import { csvLines, csvOf } from "@/lib/csv";

test("a cell that begins like a formula is text, and quotes and separators stay in their cell", () => {
	const rows = [['=HYPERLINK("x")', "+33", "-2 pts", "@sum", "\tx", 'a "b"', "a;b,c", -2, "Tunisie"]];
	expect(csvOf(rows, "fr")).toBe(`\uFEFF"'=HYPERLINK(""x"")";'+33;'-2 pts;'@sum;'\tx;"a ""b""";"a;b,c";-2;Tunisie\r\n`);
	expect(csvOf([["a;b", "a,b"]], "en")).toBe('\uFEFFa;b,"a,b"\r\n');
});

test("a formula after spaces, a line break or in wide characters is text as well", () => {
	expect(csvLines([[" =1+1", "\n@x", "\uFF1D1", " a=b"]], "en")).toBe(`' =1+1,"'\n@x",'\uFF1D1, a=b\r\n`);
});

test("a cell of several lines, an empty cell and a zero are written", () => {
	expect(csvLines([["a\r\nb", "", 0, "c\nd"]], "en")).toBe('"a\r\nb",,0,"c\nd"\r\n');
});
