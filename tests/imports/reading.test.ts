import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { EncodingDetector } from "@/lib/imports/encoding";
import { recogniseHeadings } from "@/lib/imports/fields";
import { recogniseFormat } from "@/lib/imports/format";
import { linesOf, RecordAssembler } from "@/lib/imports/records";
import { readRow } from "@/lib/imports/row";
import { fixCapitals, isRemote, nameKey, readCountry, readDay, readLanguage } from "@/lib/imports/values";
import { HEADINGS, line } from "./imported";

function encodingOf(bytes: Buffer, pieces = 7) {
	const detector = new EncodingDetector();
	for (let at = 0; at < bytes.length; at += pieces) detector.add(bytes.subarray(at, at + pieces));
	return detector.result();
}

describe("the encoding", () => {
	const text = `${HEADINGS}\r\n${line({ name: "Béranger", given: "Théo" })}\r\n${line({ number: "E2", name: "Núñez", title: "Ingénieur réseau" })}`;

	test.each([
		["utf-8", "utf-8"],
		["windows-1252", "windows-1252"],
		["utf-16le", "utf-16le"],
		["utf-16be", "utf-16be"],
	])("is recognised for a file in %s, whatever pieces it comes in", (written, recognised) => {
		expect(encodingOf(iconv.encode(text, written, { addBOM: written.startsWith("utf-16") }))).toBe(recognised);
	});

	test("is UTF-8 with or without a byte order mark, and for plain ASCII", () => {
		expect(encodingOf(iconv.encode(text, "utf-8", { addBOM: true }))).toBe("utf-8");
		expect(encodingOf(Buffer.from("Employee ID,Last name\n1,Martin"))).toBe("utf-8");
	});

	test("is found when the first accent comes after a hundred kilobytes", () => {
		const late = `${`${line()}\r\n`.repeat(1500)}${line({ name: "Lefèvre", title: "Chargé de clientèle" })}\r\n`;
		expect(encodingOf(iconv.encode(late, "windows-1252"), 4096)).toBe("windows-1252");
	});

	test("is not found in a workbook or a picture", () => {
		expect(encodingOf(Buffer.from([0x50, 0x4b, 3, 4, 20, 0]))).toBe("workbook");
		expect(encodingOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe("not_text");
	});
});

describe("separator and headings", () => {
	const english = ["Employee ID", "Last name", "First name", "Work email", "Job title", "Department", "Hire date"];

	test.each([[";"], [","], ["\t"], ["|"]])("are recognised with %j between them", (separator) => {
		const text = `${english.join(separator)}\n${["1", "Martin", "Ada", "ada@semis.example", "Writer", "Sales", "2020-01-31"].join(separator)}\n`;
		const format = recogniseFormat(Buffer.from(text), "utf-8");
		expect(format).toMatchObject({ separator, headingRow: 1 });
		expect(format.mapping).toEqual([
			"employeeNumber",
			"familyName",
			"givenName",
			"email",
			"jobTitle",
			"department",
			"hiredOn",
		]);
	});

	test("are found below a title and an empty line; Excel's separator line is not counted", () => {
		const text = `sep=;\r\nExport RH du 20/11/2026;;\r\n\r\n${HEADINGS}\r\n${line()}\r\n`;
		expect(recogniseFormat(Buffer.from(text), "utf-8")).toMatchObject({ separator: ";", headingRow: 3 });
	});

	test("are recognised in capitals, with other words and without accents", () => {
		expect(recogniseHeadings(["N° SALARIÉ", "NOM D'USAGE", "PRENOM", "Courriel", "Poste", "Truc", "Nom"])).toEqual([
			"employeeNumber",
			"familyName",
			"givenName",
			"email",
			"jobTitle",
			null,
			null,
		]);
	});

	test("tell whether dates begin with the month", () => {
		const file = (dates: string[]) =>
			Buffer.from(
				`Employee ID,Last name,First name,Hire date\n${dates.map((day) => `1,Martin,Ada,${day}\n`).join("")}`,
			);
		expect(recogniseFormat(file(["03/04/2020", "12/31/2020"]), "utf-8").dayFirst).toBe(false);
		expect(recogniseFormat(file(["03/04/2020", "31/12/2020"]), "utf-8").dayFirst).toBe(true);
		expect(recogniseFormat(file(["03/04/2020"]), "utf-8").dayFirst).toBe(true);
	});
});

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
	const mapping = recogniseHeadings(HEADINGS.split(";"));
	const read = (cells: string[]) => readRow({ number: 2, cells }, { mapping, dayFirst: true, separator: ";" });
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
		["a date of two digits", { hired: "1/2/24" }, "hiredOn left_out date_unclear"],
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
		expect(readDay("01/01/0001", true)).toEqual({ problem: "date_impossible" });
		expect(readDay("soon", true)).toEqual({ problem: "date_unclear" });
	});

	test("of a country is a code or a name in either language", () => {
		for (const text of ["TN", "tn", "Tunisie", "TUNISIA"]) expect(readCountry(text)).toEqual({ value: "TN" });
		expect(readCountry("Côte d'Ivoire")).toEqual({ value: "CI" });
		expect(readCountry("Royaume-Uni")).toEqual({ value: "GB" });
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
