import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dateColumn } from "@/lib/clock";
import { db } from "@/lib/db";
import { reportFile, reportLines } from "@/lib/imports/report";
import { as, person, site, viewerOf } from "../factories";
import { formulasIn, openedIn } from "../spreadsheet";
import { applied, apply, counts, GIVEN_FILE, personOf, previewed, previewedFile, summary } from "./imported";

const SITES = [
	"Paris Arcueil",
	"Tunis Lac",
	"Madrid Castellana",
	"Warszawa Wola",
	"London Paddington",
	"Dakar Plateau",
];

/** Everything that an import may write, without ids and times. */
async function importedTables() {
	return db.$queryRaw`
		select p."employeeNumber", p.email, p."givenName", p."familyName", p."sortName", p."searchText", p."jobTitle", p.country, p.locale::text,
			p.status::text, p."hiredOn"::text, p."leftOn"::text, u.code as unit, s.name as site, m."employeeNumber" as manager
		from people p left join org_units u on u.id = p."orgUnitId" left join sites s on s.id = p."siteId" left join people m on m.id = p."managerId"
		order by 1, 2`;
}

/** The stored expectation. `UPDATE_EXPECTATIONS=1` writes it again; a person reads it before committing. */
function expectation(name: string, text: string): string {
	const file = `tests/expectations/${name}`;
	if (process.env.UPDATE_EXPECTATIONS) writeFileSync(file, text);
	return readFileSync(file, "utf8");
}

describe("the given export", () => {
	test("is read as it is, and its report is complete in both languages", async () => {
		for (const name of SITES) await site(name);
		const id = await previewedFile(GIVEN_FILE);
		await db.peopleImport.update({ where: { id }, data: { fileName: "people-export.csv" } });
		for (const locale of ["en", "fr"] as const) {
			const report = `${(await Array.fromAsync(reportLines(id, locale))).join("\n")}\n`;
			expect(report).toBe(expectation(`people-import.${locale}.txt`, report));
		}
		expect(await db.person.count()).toBe(0);
	}, 120_000);

	test("adds 5,000 people, once", async () => {
		const first = await apply(await previewedFile(GIVEN_FILE));
		expect(await counts(first)).toEqual({ create: 5000, change: 0, same: 0, refuse: 21, leavers: 0 });
		const before = await importedTables();
		const facts = { where: { kind: "people.imported" }, select: { subjectId: true, detail: true } } as const;
		expect(await db.activity.findMany(facts)).toEqual([
			{ subjectId: first, detail: { create: 5000, change: 0, refuse: 21, leavers: 0 } },
		]);

		const second = await previewedFile(GIVEN_FILE);
		expect(await counts(second)).toEqual({ create: 0, change: 0, same: 5000, refuse: 21, leavers: 0 });
		await apply(second);
		expect(await importedTables()).toEqual(before);

		const headcount = await db.headcount.groupBy({ by: ["on"], _sum: { people: true } });
		const employed = { kind: "employee", status: "active", hiredOn: { gt: dateColumn("2026-11-18") } } as const;
		const later = await db.person.count({ where: employed });
		const active = await db.person.count({ where: { status: "active" } });
		expect(headcount).toEqual([{ on: dateColumn("2026-11-18"), _sum: { people: active - later } }]);
	}, 120_000);

	test("puts each person into their unit, site and line of managers", async () => {
		await apply(await previewedFile(GIVEN_FILE));
		expect(await personOf("E000001")).toMatchObject({
			email: "carmen.nunez@semis.example",
			familyName: "Núñez",
			jobTitle: "Vendeur conseil",
			country: "ES",
			locale: "en",
			hiredOn: dateColumn("2009-09-25"),
			sortName: "nunez carmen",
			searchText: "nunez carmen vendeur conseil carmen.nunez@semis.example",
			orgUnit: { names: { fr: "Plateformes" }, kind: "team", parent: { names: { fr: "Réseaux & SI" } } },
			site: { name: "Madrid Castellana", city: "Madrid", zone: "Europe/Madrid" },
			manager: { employeeNumber: "E000000" },
		});
		// Capitals and stray spaces are corrected; a title has a line break; somebody works from home.
		expect(await personOf("E000154")).toMatchObject({ familyName: "Müller", email: "lea.muller@semis.example" });
		expect(await personOf("E000304")).toMatchObject({ familyName: "D'Arcy", email: "theo.darcy@semis.example" });
		expect(await personOf("E000646")).toMatchObject({ jobTitle: "Community manager (intérim)" });
		expect(await personOf("E000002")).toMatchObject({ site: null, country: "FR" });
		// A cycle of two is broken at its second row. Nobody is their own manager.
		expect((await personOf("E000060")).manager).toEqual({ employeeNumber: "E000061" });
		expect((await personOf("E000061")).manager).toBeNull();
		expect((await personOf("E000685")).manager).toBeNull();
		// Of two rows with one number the first counts. A formula and four thousand characters are not titles.
		expect((await personOf("E004354")).site?.name).toBe("Lyon Part-Dieu");
		for (const number of ["E002452", "E003065", "E004286", "E004050"])
			expect((await personOf(number)).jobTitle).toBeNull();
		// Somebody whose last day is over has left; somebody whose last day is to come is active.
		expect(await personOf("E001648")).toMatchObject({ status: "left", leftOn: dateColumn("2026-07-25") });
		expect(await personOf("E000304")).toMatchObject({ status: "active", leftOn: dateColumn("2026-11-25") });
		expect(await db.person.count({ where: { email: null } })).toBe(22);
		expect(await db.site.count()).toBe(8);
		expect(await db.orgUnit.groupBy({ by: ["kind"], _count: true, orderBy: { kind: "asc" } })).toEqual([
			{ kind: "hub", _count: 1 },
			{ kind: "business_unit", _count: 8 },
			{ kind: "team", _count: 25 },
		]);
	}, 120_000);
});

describe("a similar export", () => {
	const headings =
		"Employee ID,Last name,First name,Work email,Job title,Business unit,Team,Office,Country,Manager ID,Hire date,Termination date,Language";
	const rows = [
		'1001,Núñez,Carmen,carmen@semis.example,"Writer, senior",Sales,Web,Madrid Castellana,Spain,,09/25/2009,,English',
		"1002,Łukasz,Żółć,zolc@semis.example,Writer,Sales,Web,Madrid Castellana,Spain,1001,12/31/2020,,en",
	];

	test.each([
		["UTF-8 with its mark, commas, English headings, month first", "utf-8", ","],
		["UTF-16, tabs", "utf-16le", "\t"],
		["UTF-8, vertical bars", "utf-8", "|"],
	])("comes in as it is: %s", async (_, encoding, separator) => {
		const written = (text: string) => text.replace('"Writer, senior"', "Writer senior").replaceAll(",", separator);
		const id = await applied(rows.map(written), { encoding, headings: written(headings) });
		expect(await counts(id)).toMatchObject({ create: 2, refuse: 0 });
		expect(await personOf("1002")).toMatchObject({
			familyName: "Łukasz",
			givenName: "Żółć",
			country: "ES",
			locale: "en",
			hiredOn: dateColumn("2020-12-31"),
			orgUnit: { names: { fr: "Web" }, parent: { names: { fr: "Sales" } } },
			manager: { employeeNumber: "1001" },
		});
	});

	test("is imported with semicolons inside quotes and without a separator at the end", async () => {
		await applied(['E1;Martin;Ada;ada@semis.example;"Rédactrice; senior"'], {
			headings: "Matricule;Nom;Prénom;E-mail;Poste",
			encoding: "utf-8",
		});
		expect(await personOf("E1")).toMatchObject({ jobTitle: "Rédactrice; senior", orgUnit: null, site: null });
	});

	test("says what is wrong with a file as a whole", async () => {
		const problem = async (id: string) =>
			(await db.peopleImport.findUniqueOrThrow({ where: { id }, select: { state: true, problem: true } })).problem;
		expect(await problem(await previewed([], { headings: "" }))).toBe("empty");
		expect(await problem(await previewed(["x;y"], { headings: "PK\u0003\u0004;zip" }))).toBe("workbook");
		expect(await problem(await previewed(["1;2"], { headings: "Foo;Bar" }))).toBe("headings_unknown");
		expect(await problem(await previewed([";;"], { headings: "Matricule;Nom;Prénom" }))).toBe("no_rows");
	});
});

describe("the report as a file", () => {
	const administrator = async (locale: "en" | "fr") => viewerOf(await person({ locale, roles: ["administrator"] }));

	test("has no formula that a spreadsheet would run", async () => {
		const id = await previewed(
			[
				'E1;Martin;Ada;ada@semis.example;"=HYPERLINK(""http://evil.example"";""Juriste"")"',
				"E2;=1+1;Ada;b@semis.example;Juriste",
				"E3;Martin;Ada;@SUM(A1);-2+3",
			],
			{ headings: "Matricule;Nom;Prénom;E-mail;Poste" },
		);
		for (const locale of ["en", "fr"] as const) {
			const csv = (await Array.fromAsync(reportFile(await administrator(locale), id))).join("");
			expect(csv).toMatch(/^\ufeff/);
			expect(csv).toContain("'=HYPERLINK");
			const opened = openedIn(locale, csv);
			expect(new Set(opened.map((row) => row.length))).toEqual(new Set([8]));
			expect(formulasIn(opened)).toEqual([]);
		}
	});

	test("is for administrators only", async () => {
		const id = await previewed(["E1;Martin;Ada;ada at home;x"], { headings: "Matricule;Nom;Prénom;E-mail;Poste" });
		const read = async () => Array.fromAsync(reportFile(await as("hubLead"), id));
		await expect(read()).rejects.toMatchObject({ reason: "administrators_only" });
	});

	test("is in its reader's language, with all shown findings of each row", async () => {
		await site("Paris Arcueil");
		const id = await previewed(["E1;Martin;Ada;ada at home;x", "E1;Martin;Eva;;"], {
			headings: "Matricule;Nom;Prénom;E-mail;Poste",
		});
		const lines = (await Array.fromAsync(reportFile(await administrator("fr"), id))).join("").split("\r\n");
		expect(lines.slice(1, 3)).toEqual([
			"2;E1;Ada Martin;créée;Ignoré;Adresse e-mail;ada at home;Ce n’est pas une adresse e-mail valide\u00a0: la personne est importée sans elle.",
			"3;E1;Eva Martin;refusée;Refusé;Matricule;E1;La ligne 2 porte le même matricule avec d’autres valeurs. Seule la première est utilisée.",
		]);
		expect((await summary(id)).reasons).toHaveLength(2);
	});
});
