import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { EncodingDetector } from "@/lib/imports/encoding";
import { recogniseFormat } from "@/lib/imports/format";
import { recogniseHeadings } from "@/lib/imports/headings";
import { likeliestFormat, namesSample } from "@/lib/imports/names-sample";
import { HEADINGS, line } from "./imported";

function encodingOf(bytes: Buffer, pieces = 7) {
	const detector = new EncodingDetector();
	for (let at = 0; at < bytes.length; at += pieces) detector.add(bytes.subarray(at, at + pieces));
	const found = detector.result();
	return Array.isArray(found) ? likeliestFormat(detector.beginning, detector.namesPart, found).encoding : found;
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

	test.each([
		["utf-16le", "utf-16le"],
		["utf-16be", "utf-16be"],
	])("is recognised for %s without its mark", (written, recognised) => {
		expect(encodingOf(iconv.encode(text, written, { addBOM: false }))).toBe(recognised);
	});

	const polish = ["Wójcik-Żółkiewska;Łucja", "Ślęzak;Wiesława", "Błażejczyk;Jan", "Dąbrowski;Paweł"];
	const french = ["Béranger;Théo", "Lefèvre;Noémie", "Gœthals;Zoé", "D’Açores;Anaïs"];

	test.each([
		["windows-1250", polish],
		["iso-8859-2", polish],
		["windows-1252", french],
		["macintosh", french],
	])("of %s is the one in which the names look right", (written, names) => {
		const bytes = iconv.encode(
			`Matricule;Nom;Prénom\r\n${names.map((name, n) => `E${n};${name}\r\n`).join("")}`,
			written,
		);
		const detector = new EncodingDetector();
		detector.add(bytes);
		const found = detector.result();
		if (!Array.isArray(found)) throw new Error("not text");
		const format = likeliestFormat(detector.beginning, detector.namesPart, found);
		const sample = namesSample(bytes, format);
		expect(sample.isDoubtful).toBe(false);
		expect(sample.names).toContain(names[0]?.replace(";", " "));
	});

	test("is doubted when names look wrong in it", () => {
		const bytes = iconv.encode(
			`Matricule;Nom;Prénom\r\n${polish.map((name, n) => `E${n};${name}\r\n`).join("")}`,
			"windows-1250",
		);
		const { isDoubtful, names } = namesSample(bytes, recogniseFormat(bytes, "windows-1252"));
		expect(isDoubtful).toBe(true);
		expect(names[0]).toBe("Wójcik-¯ó³kiewska £ucja");
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
			"familyName",
		]);
	});

	test("of units keep two sizes: the larger is the business unit, the other the team", () => {
		expect(recogniseHeadings(["Department", "Division"])).toEqual(["team", "department"]);
		expect(recogniseHeadings(["Direction", "Département", "Service"])).toEqual(["department", null, "team"]);
		expect(recogniseHeadings(["Business Unit", "Division", "Department"])).toEqual(["department", "team", null]);
		expect(recogniseHeadings(["Abteilung"])).toEqual(["department"]);
	});

	test("tell whether dates begin with the month", () => {
		const file = (dates: string[]) =>
			Buffer.from(
				`Employee ID,Last name,First name,Hire date\n${dates.map((day) => `1,Martin,Ada,${day}\n`).join("")}`,
			);
		expect(recogniseFormat(file(["03/04/2020", "12/31/2020"]), "utf-8").dayFirst).toBe(false);
		expect(recogniseFormat(file(["03/04/2020", "31/12/2020"]), "utf-8").dayFirst).toBe(true);
		expect(recogniseFormat(file(["03/04/20", "12/31/20"]), "utf-8").dayFirst).toBe(false);
		for (const unproved of [["03/04/2020"], ["13/04/2020", "04/13/2020"], ["03.04.2020"]])
			expect(recogniseFormat(file(unproved), "utf-8").dayFirst).toBeNull();
	});
});
