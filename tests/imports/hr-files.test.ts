import { expect, test } from "vitest";
import { dateColumn } from "@/lib/clock";
import { db } from "@/lib/db";
import { correctReading } from "@/lib/imports/imports";
import { importPage } from "@/lib/imports/queries";
import { reportLines } from "@/lib/imports/report";
import { runImport } from "@/lib/imports/running";
import { as, at } from "../factories";
import { apply, counts, findings, personOf, previewed, previewedFile } from "./imported";

/** Exports that other systems wrote. Each was misread once. */
const file = (name: string) => previewedFile(`tests/imports/hr-files/${name}.csv`);

const FIRST_DAY = dateColumn("2015-09-24");

test.each([
	["sap-report", "00001000", 20, { fr: "Marketing" }],
	["workday-report", "WD0000", 20, { fr: "Marketing" }],
	["german-headings", "DE0000", 10, { fr: "Marketing" }],
	["excel-serial-dates", "SR0000", 20, { fr: "Marketing" }],
	["two-mail-columns", "DF0000", 10, { fr: "Marketing" }],
	["utf16le-no-bom", "UC0000", 30, { fr: "Marketing" }],
	["windows-1250", "PL0000", 20, { fr: "Marketing" }],
])("%s is read as its system means it", async (name, number, people, unit) => {
	const id = await file(name);
	const { create, refuse } = await counts(id);
	expect({ create, refuse }).toEqual({ create: people, refuse: 0 });
	const noted = await findings(id);
	expect(noted.filter((line) => / (refused|left_out) /.test(line) && !/site|country/.test(line))).toEqual([]);
	await apply(id);
	const person = await personOf(number);
	expect(person).toMatchObject({ jobTitle: "Engineer", hiredOn: FIRST_DAY, leftOn: null, status: "active" });
	expect(person.email).toContain("@semis.example");
	expect(person.orgUnit?.names).toMatchObject(unit);
	expect(await db.orgUnit.count({ where: { kind: { not: "hub" } } })).toBe(1);
});

test("a Polish export has its letters, and the page shows names for a person to check", async () => {
	const id = await file("windows-1250");
	const { encoding, namesInEncoding } = await importPage(await as("admin"), id);
	expect(["windows-1250", "iso-8859-2"]).toContain(encoding);
	expect(namesInEncoding).toMatchObject({ isDoubtful: false });
	expect(namesInEncoding?.names).toContain("Wójcik-Żółkiewska Łucja");
});

test("names that look wrong in the encoding that somebody chose are shown first", async () => {
	const id = await file("windows-1250");
	const admin = await as("admin");
	const page = await importPage(admin, id);
	await correctReading(admin, {
		importId: id,
		encoding: "windows-1252",
		separator: page.separator,
		extent: "full",
		mapping: page.mapping.map((field) => field ?? "none"),
	});
	await runImport(id, at);
	const { namesInEncoding } = await importPage(admin, id);
	expect(namesInEncoding).toMatchObject({ isDoubtful: true });
	expect(namesInEncoding?.names[0]).toBe("Wójcik-¯ó³kiewska £ucja");
});

test("dates that can be read in two ways are asked for, and then read as somebody said", async () => {
	const id = await file("us-dates-ambiguous");
	const admin = await as("admin");
	const page = await importPage(admin, id);
	expect(page).toMatchObject({ state: "failed", problem: "date_order", dayFirst: null });
	expect(await db.importRow.count({ where: { importId: id } })).toBe(0);
	await correctReading(admin, {
		importId: id,
		encoding: page.encoding,
		separator: page.separator,
		dateOrder: "month",
		asksDateOrder: true,
		extent: "full",
		mapping: page.mapping.map((field) => field ?? "none"),
	});
	await runImport(id, at);
	await apply(id);
	expect((await personOf("AM0000")).hiredOn).toEqual(dateColumn("2020-03-04"));
});

test("one date at the end of a long file proves the order of all", async () => {
	const headings = "Employee ID,Last name,First name,Hire date";
	const early = Array.from({ length: 3000 }, (_, n) => `E${n},Martin,Ada Ada Ada Ada Ada Ada,03/04/2020`);
	const id = await previewed([...early, "E9999,Martin,Eva,12/31/2019"], { headings, encoding: "utf-8" });
	await apply(id);
	expect((await personOf("E0")).hiredOn).toEqual(dateColumn("2020-03-04"));
	expect((await personOf("E9999")).hiredOn).toEqual(dateColumn("2019-12-31"));
});

test("Division and Department are both kept, as unit and team", async () => {
	const headings = "Employee ID,Last name,First name,Email,Division,Department";
	await apply(await previewed(["E1,Martin,Ada,ada@semis.example,Networks,Radio"], { headings, encoding: "utf-8" }));
	expect((await personOf("E1")).orgUnit).toMatchObject({
		names: { en: "Radio" },
		kind: "team",
		parent: { names: { en: "Networks" } },
	});
});

test("a report says the same remark once with its rows and their number, and every fault of a refused row", async () => {
	const headings = "Matricule;Nom;Prénom;E-mail;Pays;Matricule manager;Couleur préférée";
	const id = await previewed(
		[
			...Array.from({ length: 14 }, (_, n) => `E${n};Martin;Ada;a${n}@semis.example;Syldavie;;bleu`),
			";;Eva;eva at semis;Syldavie;X999;rouge",
		],
		{ headings, encoding: "utf-8" },
	);
	const lines = await Array.fromAsync(reportLines(id, "en"));
	const remarks = lines.filter((line) => line.includes("Syldavie"));
	expect(remarks).toEqual([
		"  row 16, Country “Syldavie”: No country has this name or code.",
		"  14 rows (2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 4 more), Country “Syldavie”: No country has this name or code.",
	]);
	const ofRefused = lines.filter((line) => line.startsWith("  row 16,")).map((line) => line.split(" “")[0]);
	expect(ofRefused).toEqual([
		"  row 16, Employee number (empty): The employee number is missing: it is needed to recognise the person in the next export.",
		"  row 16, Last name (empty): The name is missing.",
		"  row 16, Email address",
		"  row 16, Country",
		"  row 16, Manager’s number",
	]);
	expect(lines).toContain("  Couleur préférée -> Ignored");
});
