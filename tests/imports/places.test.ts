import { describe, expect, test } from "vitest";
import { dateColumn } from "@/lib/clock";
import { db } from "@/lib/db";
import { castId, orgUnit, site } from "../factories";
import { applied, counts, findings, line, personOf, previewed, summary } from "./imported";

describe("units and sites", () => {
	test("are recognised without accents, capitals and the word for and", async () => {
		await orgUnit("networks");
		await site("Madrid Castellana");
		const id = await applied([line({ unit: "RESEAUX & SI", team: "", site: "madrid castellana", country: "ES" })]);
		expect(await summary(id)).toMatchObject({ units: [], sites: [] });
		expect(await personOf("E1")).toMatchObject({
			orgUnit: { names: { fr: "Réseaux et SI" } },
			site: { name: "Madrid Castellana" },
		});
	});

	test("that are new become a spoke under the hub, a team in the spoke, and a site with its zone", async () => {
		await orgUnit("hub");
		const people = ["E1", "E2", "E3"].map((number) =>
			line({ number, unit: "Études", team: "Panels", site: "Sevilla Nervión", country: "ES" }),
		);
		const kigali = ["E4", "E5", "E6"].map((number) => line({ number, site: "Kigali Heights", country: "Rwanda" }));
		const id = await applied([...people, ...kigali]);
		expect(
			await db.orgUnit.findMany({
				orderBy: { code: "asc" },
				select: { code: true, kind: true, parent: { select: { code: true } }, spoke: { select: { code: true } } },
			}),
		).toEqual([
			{ code: "etudes", kind: "business_unit", parent: { code: "hub" }, spoke: { code: "etudes" } },
			{ code: "etudes / panels", kind: "team", parent: { code: "etudes" }, spoke: { code: "etudes" } },
			{ code: "hub", kind: "hub", parent: null, spoke: null },
			{ code: "ventes", kind: "business_unit", parent: { code: "hub" }, spoke: { code: "ventes" } },
			{ code: "ventes / web", kind: "team", parent: { code: "ventes" }, spoke: { code: "ventes" } },
		]);
		// Spain has three zones, and Seville is in no zone's name: an administrator decides.
		expect(await findings(id)).toEqual([2, 3, 4].map((number) => `${number} site left_out site_unknown`));
		expect(await db.site.findMany({ select: { name: true, country: true, zone: true } })).toEqual([
			{ name: "Kigali Heights", country: "RW", zone: "Africa/Kigali" },
		]);
	});

	test("that only one or two people have are not created: an administrator decides", async () => {
		const id = await previewed([line({ number: "E1", site: "Pariss" }), line({ number: "E2", site: "Pariss" })]);
		expect((await summary(id)).sites).toMatchObject([
			{ name: "Pariss", people: 2, create: false, country: "FR", zone: "Europe/Paris" },
		]);
	});

	test("that are closed get nobody; a row without a site is valid", async () => {
		const closed = await site("Paris Arcueil");
		await db.site.update({ where: { id: closed }, data: { closedOn: dateColumn("2026-01-01") } });
		const id = await applied([
			line({ number: "E1", site: "Paris Arcueil" }),
			line({ number: "E2", site: "Télétravail" }),
			line({ number: "E3", site: "" }),
		]);
		expect(await findings(id)).toEqual(["2 site left_out site_closed", "3 site repaired site_remote"]);
	});

	test("give their country to people without one", async () => {
		await site("Tunis Lac");
		const id = await applied([
			line({ number: "E1", site: "Tunis Lac", country: "" }),
			line({ number: "E2", site: "", country: "" }),
		]);
		expect(await findings(id)).toEqual(["3 country left_out country_missing"]);
		expect((await personOf("E1")).country).toBe("TN");
	});
});

describe("the headcount", () => {
	const heads = () =>
		db.headcount.findMany({
			orderBy: [{ on: "asc" }, { country: "asc" }],
			select: { country: true, on: true, people: true },
		});

	test("counts employees of a day by unit and country, and has a zero where nobody is left", async () => {
		await applied([
			line({ number: "E1" }),
			line({ number: "E2", country: "TN", site: "" }),
			line({ number: "E3", hired: "01/12/2026" }),
			line({ number: "E4", left: "01/10/2026" }),
			line({ number: "E5", country: "", site: "" }),
		]);
		const on = dateColumn("2026-11-18");
		expect(await heads()).toEqual([
			{ country: "FR", on, people: 1 },
			{ country: "TN", on, people: 1 },
			{ country: "ZZ", on, people: 1 },
		]);
		await applied([line({ number: "E1" }), line({ number: "E2" }), line({ number: "E5" })], {
			when: new Date("2026-11-30T09:00:00Z"),
		});
		expect((await heads()).slice(3)).toEqual([
			{ country: "FR", on: dateColumn("2026-11-30"), people: 3 },
			{ country: "TN", on: dateColumn("2026-11-30"), people: 0 },
			{ country: "ZZ", on: dateColumn("2026-11-30"), people: 0 },
		]);
	});

	test("is not written after a partial export", async () => {
		await applied([line()], { isFull: false });
		expect(await heads()).toEqual([]);
	});
});

describe("a person who is not in the export", () => {
	test("is proposed as a leaver by a full export, and is not changed", async () => {
		await applied(["E1", "E2", "E3"].map((number) => line({ number })));
		await castId("employee");
		const id = await applied([line({ number: "E1" }), line({ number: "E2", name: "" })]);
		// A person with a refused row is not missing, nor is a person without an employee number.
		expect(await counts(id)).toMatchObject({ same: 1, refuse: 1, leavers: 1 });
		expect(
			await db.importLeaver.findMany({
				where: { importId: id },
				select: { person: { select: { employeeNumber: true, status: true } } },
			}),
		).toEqual([{ person: { employeeNumber: "E3", status: "active" } }]);
	});

	test("is not proposed by a partial export", async () => {
		await applied(["E1", "E2"].map((number) => line({ number })));
		expect(await counts(await previewed([line({ number: "E1" })], { isFull: false }))).toMatchObject({ leavers: 0 });
	});
});
