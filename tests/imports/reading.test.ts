import { describe, expect, test } from "vitest";
import { readDay, readLastDay } from "@/lib/imports/days";
import { columnsOf, recogniseHeadings } from "@/lib/imports/headings";
import { linesOf, RecordAssembler } from "@/lib/imports/records";
import { readRow } from "@/lib/imports/row";
import { fixCapitals, isRemote, nameKey, readCountry, readLanguage } from "@/lib/imports/values";
import { HEADINGS, line } from "./imported";

describe("a record", () => {
	const records = (lines: string[], columns = 3) => {
		const assembler = new RecordAssembler(";", columns);
		return [...lines.flatMap((text) => [...assembler.take(text)]), ...assembler.end()];
	};

	test("may hold separators, quotes and line breaks inside quotes", () => {
		expect(records(['1;"a;b";"say ""hello"""', '2;"first', 'second";c'])).toEqual([
			{ cells: ["1", "a;b", 'say "hello"'] },
			{ cells: ["2", "first\nsecond", "c"] },
		]);
	});

	test("with a misplaced quote keeps it as a character", () => {
		expect(records(['1;12" screen;"Chef" de rang'])).toEqual([{ cells: ["1", '12" screen', '"Chef" de rang'] }]);
	});

	test("with a quote that is never closed does not affect other lines", () => {
		expect(records(['1;"open;x', "2;b;c", '3;"d";e', "4;f;g"])).toEqual([
			{ cells: ["1", '"open', "x"], openQuote: true },
			{ cells: ["2", "b", "c"] },
			{ cells: ["3", "d", "e"] },
			{ cells: ["4", "f", "g"] },
		]);
		expect(records(['1;"open;x', ...Array.from({ length: 80 }, (_, n) => `${n};b;c`)])).toHaveLength(81);
	});

	test("is the same with every line ending and wherever the pieces of the file are cut", async () => {
		for (const end of ["\r\n", "\n", "\r"]) {
			for (const size of [1, 2, 5, 100]) {
				const text = ["a", "b", "", "c"].join(end);
				const pieces = (async function* () {
					for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
				})();
				expect(await Array.fromAsync(linesOf(pieces))).toEqual(["a", "b", "", "c"]);
			}
		}
	});
});

describe("a row", () => {
	const columnsIn = (headings: string[]) => columnsOf(recogniseHeadings(headings), headings);
	const columns = columnsIn(HEADINGS.split(";"));
	const read = (cells: string[]) => readRow({ number: 2, cells }, { columns, dayFirst: true, separator: ";" });
	const said = (cells: string[]) =>
		read(cells).problems.map(({ field, severity, reason }) => `${field ?? "row"} ${severity} ${reason}`);
	const cells = (person: Parameters<typeof line>[0]) => line(person).split(";");

	test("that is valid has no findings", () => {
		expect(read(cells({ site: "Paris Arcueil" }))).toMatchObject({
			employeeNumber: "E1",
			email: "e1@semis.example",
			unitKey: "ventes / web",
			siteKey: "paris arcueil",
			outcome: "create",
			problems: [],
			values: { hiredOn: "2022-01-19", leftOn: null, managerNumber: null, country: "FR", locale: "fr" },
		});
	});

	test("has stray spaces, capitals, line breaks and hidden characters corrected, each with a finding", () => {
		const row = cells({
			name: "  LE GOFF ",
			email: "ADA@Semis.Example ",
			title: "Chef\nde produit",
			given: "A\u200bda",
		});
		expect(read(row)).toMatchObject({
			email: "ada@semis.example",
			values: { familyName: "Le Goff", givenName: "Ada", jobTitle: "Chef de produit" },
		});
		expect(said(row)).toEqual([
			"familyName repaired capitals",
			"familyName repaired spaces",
			"givenName repaired hidden_characters",
			"email repaired spaces",
			"email repaired capitals",
			"jobTitle repaired line_break",
		]);
	});

	test.each([
		["without a number", { number: "" }, "employeeNumber refused number_missing"],
		["with a number that is none", { number: "1,5E+07" }, "employeeNumber refused number_invalid"],
		["without a family name", { name: " " }, "familyName refused name_missing"],
		["without a given name", { given: "" }, "givenName refused name_missing"],
		["with a formula for a name", { name: "=cmd|' /C calc'!A0" }, "familyName refused formula"],
		["with a name of a hundred letters", { name: "x".repeat(100) }, "familyName refused too_long"],
		["with a name in unreadable letters", { name: "B\ufffdranger" }, "familyName refused unreadable"],
		["whose last day does not exist", { left: "31/02/2026" }, "leftOn refused date_impossible"],
	])("%s is refused", (_, person, line) => {
		expect(said(cells(person))).toContain(line);
		expect(read(cells(person)).outcome).toBe("refuse");
	});

	test.each([
		["a first day that does not exist", { hired: "31/02/2024" }, "hiredOn left_out date_impossible"],
		["a date in words", { hired: "last spring" }, "hiredOn left_out date_unclear"],
		["a first day after the last", { hired: "18/10/2026", left: "02/03/2026" }, "hiredOn left_out hired_after_left"],
		["four thousand characters", { title: "x".repeat(4000) }, "jobTitle left_out too_long"],
		["a formula", { title: '=HYPERLINK("http://evil.example")' }, "jobTitle left_out formula"],
		["a failed formula", { title: "#REF!" }, "jobTitle left_out spreadsheet_error"],
		["no address", { email: "" }, "email left_out email_missing"],
		["an address that is none", { email: "ada at semis.example" }, "email left_out email_invalid"],
		["themselves as manager", { manager: "E1" }, "managerNumber left_out manager_self"],
		["a country of nowhere", { country: "Syldavie" }, "country left_out country_unknown"],
		["a language we do not speak", { language: "es" }, "language left_out language_unknown"],
		["no business unit", { unit: "", team: "" }, "department left_out department_missing"],
		["a team without its business unit", { unit: "" }, "team left_out team_without_department"],
	])("with %s comes in without it", (_, person, line) => {
		expect(said(cells(person))).toEqual([line]);
		expect(read(cells(person)).outcome).toBe("create");
	});

	test("shortens a long value in its finding, never inside a character", () => {
		const [problem] = read(cells({ title: `${"x".repeat(119)}😀${"x".repeat(4000)}` })).problems;
		expect(problem?.value).toHaveLength(121);
		expect(problem?.value.isWellFormed()).toBe(true);
		expect(problem?.detail).toMatchObject({ length: 4121, maximum: 120 });
	});

	test("that is longer than the headings is refused; a shorter one keeps the other values", () => {
		expect(said([...cells({}), "Paris", "fr"])).toContain("row refused row_too_long");
		expect(said([...cells({}), "", " "])).toEqual([]);
		expect(said(["E1", "Martin", "Ada"])).toEqual(["row left_out row_short"]);
		expect(read(["E1", "Martin", "Ada"])).toMatchObject({ email: null, outcome: "create" });
		expect(read(["E1", "Martin", "Ada"]).values.jobTitle).toBeUndefined();
	});

	test("takes the filled one of two columns, and the better one of two filled ones", () => {
		const headings = ["Matricule", "Nom", "Prénom", "E-mail", "E-mail professionnel"];
		const emailOf = (...emails: string[]) =>
			readRow(
				{ number: 2, cells: ["E1", "Martin", "Ada", ...emails] },
				{ columns: columnsIn(headings), dayFirst: true, separator: ";" },
			).email;
		expect(emailOf("", "work@semis.example")).toBe("work@semis.example");
		expect(emailOf("home@semis.example", " ")).toBe("home@semis.example");
		expect(emailOf("home@semis.example", "work@semis.example")).toBe("work@semis.example");
		expect(emailOf("", "")).toBeNull();
	});

	test("has all its faults named, not the first alone", () => {
		expect(
			said(cells({ number: "", name: "", left: "31/02/2026", email: "ada at semis", country: "Syldavie" })),
		).toEqual([
			"employeeNumber refused number_missing",
			"familyName refused name_missing",
			"email left_out email_invalid",
			"country left_out country_unknown",
			"leftOn refused date_impossible",
		]);
	});

	test("without values is an empty line", () => {
		expect(read(["", " ", ""])).toMatchObject({ outcome: "blank", problems: [] });
	});

	test("may protect the zeros of a number from a spreadsheet", () => {
		expect(read(cells({ number: '="00123"' })).employeeNumber).toBe("00123");
	});
});

describe("a value", () => {
	test("of a day is read in the usual forms, and must exist", () => {
		for (const text of ["31/01/2026", "31.1.2026", "31-01-2026", "2026-01-31", "20260131", "31/01/2026 00:00"])
			expect(readDay(text, true)).toEqual({ value: "2026-01-31" });
		expect(readDay("01/31/2026", false)).toEqual({ value: "2026-01-31" });
		expect(readDay("29/02/2024", true)).toEqual({ value: "2024-02-29" });
		expect(readDay("29/02/2023", true)).toEqual({ problem: "date_impossible" });
		expect(readDay("31/12/9999", true)).toEqual({ value: null });
		// A dot is never American.
		expect(readDay("03.04.2020", false)).toEqual({ value: "2020-04-03" });
	});

	test("of a day may have two digits for its year, a month by name, or be Excel's number of a day", () => {
		for (const text of [
			"24/9/15",
			"24.09.15",
			"24-Sep-2015",
			"24-Sep-15",
			"24 septembre 2015",
			"24. September 2015",
			"Sep 24, 2015",
			"September 24th 2015",
			"24 de septiembre de 2015",
			"24 września 2015",
			"24 sept. 2015",
			"42271",
			"42271,5",
		])
			expect([text, readDay(text, true)]).toEqual([text, { value: "2015-09-24" }]);
		expect(readDay("1er mars 2020", true)).toEqual({ value: "2020-03-01" });
		expect(readDay("1. März 1998", true)).toEqual({ value: "1998-03-01" });
		expect(readDay("1/2/98", true)).toEqual({ value: "1998-02-01" });
		expect(readDay("31 février 2020", true)).toEqual({ problem: "date_impossible" });
		for (const text of ["1234", "123456", "24 Foo 2015", "2015"])
			expect(readDay(text, true)).toEqual({ problem: "date_unclear" });
		// No end, not an end long ago: it would close the account.
		expect(readLastDay("31.12.99", true)).toEqual({ value: null });
		expect(readLastDay("30.12.99", true)).toEqual({ value: "1999-12-30" });
		expect(readDay("01/01/0001", true)).toEqual({ problem: "date_impossible" });
		expect(readDay("soon", true)).toEqual({ problem: "date_unclear" });
	});

	test("of a country is a code or a name in either language", () => {
		for (const text of ["TN", "tn", "Tunisie", "TUNISIA"]) expect(readCountry(text)).toEqual({ value: "TN" });
		expect(readCountry("Côte d'Ivoire")).toEqual({ value: "CI" });
		expect(readCountry("Royaume-Uni")).toEqual({ value: "GB" });
		for (const text of ["Deutschland", "Allemagne", "Niemcy"]) expect(readCountry(text)).toEqual({ value: "DE" });
		for (const text of ["ZZ", "EU", "XX"]) expect(readCountry(text)).toEqual({ problem: "country_unknown" });
	});

	test("of a language is a code, with or without a country, or its name", () => {
		for (const text of ["fr", "FR", "fr-TN", "fr_FR", "Français", "French"])
			expect(readLanguage(text)).toEqual({ value: "fr" });
	});

	test("in capitals gets normal capitals, other values stay", () => {
		expect(["N'DIAYE", "BEN SALAH", "JEAN-PIERRE", "ÉLODIE", "MÜLLER"].map(fixCapitals)).toEqual([
			"N'Diaye",
			"Ben Salah",
			"Jean-Pierre",
			"Élodie",
			"Müller",
		]);
		expect(["McDonald", "de Souza", "X", "李小龙"].map(fixCapitals)).toEqual(["McDonald", "de Souza", "X", "李小龙"]);
	});

	test("of a site or unit has the same key with other accents, capitals and words for and", () => {
		expect(nameKey("Réseaux & SI")).toBe(nameKey("RESEAUX ET SI"));
		expect(nameKey("Lyon Part-Dieu")).toBe(nameKey("lyon  part dieu"));
		expect(isRemote("TÉLÉTRAVAIL")).toBe(true);
	});
});
