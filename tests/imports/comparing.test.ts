import { describe, expect, test } from "vitest";
import { dateColumn } from "@/lib/clock";
import { db } from "@/lib/db";
import { ReportingLines } from "@/lib/imports/managers";
import { at, castId, person, site } from "../factories";
import { applied, apply, counts, findings, line, personOf, previewed } from "./imported";

const numbered = async (number: string, member: Parameters<typeof person>[0] = {}) => {
	const id = await person(member);
	await db.person.update({ where: { id }, data: { employeeNumber: number } });
	return id;
};

describe("two rows of one file", () => {
	test("with one number: the first counts, and the finding says whether the second is the same", async () => {
		const id = await applied([line(), line(), line({ title: "Juriste" })]);
		expect(await findings(id)).toEqual([
			"3 employeeNumber refused row_repeated",
			"4 employeeNumber refused number_repeated",
		]);
		expect((await personOf("E1")).jobTitle).toBe("Data analyst");
	});

	test("with one number: the second counts when the first is refused", async () => {
		const id = await applied([line({ name: "" }), line({ title: "Juriste" })]);
		expect(await findings(id)).toEqual(["2 familyName refused name_missing"]);
		expect((await personOf("E1")).jobTitle).toBe("Juriste");
	});

	test("with one address: the first gets it, unless it already belongs to the second", async () => {
		await numbered("E2", { email: "shared@semis.example", unit: "", site: "" });
		const id = await applied([
			line({ number: "E1", email: "shared@semis.example" }),
			line({ number: "E2", email: "Shared@semis.example" }),
		]);
		expect(await findings(id)).toEqual(["2 email refused email_repeated", "3 email repaired capitals"]);
		expect((await personOf("E2")).email).toBe("shared@semis.example");
	});

	test("may exchange their addresses", async () => {
		await applied([line({ number: "E1", email: "a@semis.example" }), line({ number: "E2", email: "b@semis.example" })]);
		const id = await applied([
			line({ number: "E1", email: "b@semis.example" }),
			line({ number: "E2", email: "a@semis.example" }),
		]);
		expect(await counts(id)).toMatchObject({ change: 2, refuse: 0 });
		expect((await personOf("E1")).email).toBe("b@semis.example");
		expect((await personOf("E2")).email).toBe("a@semis.example");
	});
});

describe("a person in the database", () => {
	test("is changed where the export differs, and only there", async () => {
		await applied([line({ number: "E1" }), line({ number: "E2" })]);
		const id = await previewed([
			line({ number: "E1", title: "Juriste", hired: "", team: "Boutiques" }),
			line({ number: "E2" }),
		]);
		expect(await counts(id)).toEqual({ create: 0, change: 1, same: 1, refuse: 0, leavers: 0 });
		const row = await db.importRow.findFirstOrThrow({ where: { importId: id, number: 2 }, select: { changes: true } });
		expect(Object.keys(row.changes as object).sort()).toEqual(["hiredOn", "jobTitle", "orgUnitId"]);
		expect(row.changes).toMatchObject({ jobTitle: ["Data analyst", "Juriste"], hiredOn: ["2022-01-19", null] });
		await apply(id);
		expect(await personOf("E1")).toMatchObject({
			jobTitle: "Juriste",
			hiredOn: null,
			orgUnit: { names: { fr: "Boutiques" } },
			searchText: "martin ada juriste e1@semis.example",
		});
	});

	test("keeps values that a row leaves out: a missing address, an unknown site, an invalid manager", async () => {
		await site("Paris Arcueil");
		await applied([
			line({ number: "E1" }),
			line({ number: "E2", manager: "E1", site: "Paris Arcueil" }),
			line({ number: "E3" }),
		]);
		const id = await applied([
			line({ number: "E1" }),
			line({ number: "E2", email: "", site: "Atlantis", manager: "E9" }),
			line({ number: "E3" }),
		]);
		expect(await findings(id)).toEqual([
			"3 email left_out email_missing",
			"3 site left_out site_unknown",
			"3 managerNumber left_out manager_unknown",
		]);
		expect(await personOf("E2")).toMatchObject({
			email: "e2@semis.example",
			site: { name: "Paris Arcueil" },
			manager: { employeeNumber: "E1" },
		});
		expect(await counts(id)).toMatchObject({ change: 0, same: 3 });
	});

	test("without a number is matched by the address, and keeps a language they chose", async () => {
		const claire = await castId("communityManager");
		const id = await applied([
			line({
				number: "E1",
				email: "community.manager@semis.example",
				name: "Fontaine",
				given: "Claire",
				language: "en",
			}),
		]);
		expect(await findings(id)).toEqual(["2 email repaired known_by_email"]);
		expect(await personOf("E1")).toMatchObject({ id: claire, locale: "fr", email: "community.manager@semis.example" });
	});

	test("with a new number is matched by address and name when the old number is missing", async () => {
		const before = await numbered("OLD1", { email: "ada@semis.example" });
		await numbered("OLD2", { email: "eva@semis.example", givenName: "Eva" });
		const id = await applied([
			line({ number: "NEW1", email: "ada@semis.example" }),
			line({ number: "NEW2", email: "eva@semis.example", given: "Iris" }),
		]);
		expect(await findings(id)).toEqual(["2 employeeNumber repaired number_changed", "3 email refused email_taken"]);
		expect((await personOf("NEW1")).id).toBe(before);
		expect(await counts(id)).toMatchObject({ change: 1, refuse: 1, leavers: 1 });
	});

	test("who is a guest does not become an employee by an export", async () => {
		await castId("guest");
		const id = await applied([line({ number: "E1", email: "guest@semis.example" })], { isFull: false });
		expect(await findings(id)).toEqual(["2 email refused email_of_guest"]);
		expect(await db.person.count({ where: { kind: "guest" } })).toBe(1);
	});

	test("who leaves loses access after the last day, and gets it again when they return", async () => {
		await applied([line({ left: "18/11/2026" })]);
		const { id } = await personOf("E1");
		expect((await personOf("E1")).status).toBe("active");
		await db.session.create({
			data: { tokenHash: "x", personId: id, createdAt: at, expiresAt: new Date("2027-01-01") },
		});
		const nextDay = new Date("2026-11-19T09:00:00Z");
		expect(await counts(await applied([line({ left: "18/11/2026" })], { when: nextDay }))).toMatchObject({ change: 1 });
		expect((await personOf("E1")).status).toBe("left");
		expect(await db.session.count()).toBe(0);
		await applied([line()], { when: nextDay });
		expect(await personOf("E1")).toMatchObject({ status: "active", leftOn: null });
	});

	test("who is suspended stays suspended", async () => {
		const id = await numbered("E1", { email: "e1@semis.example" });
		await db.person.update({ where: { id }, data: { status: "suspended", suspendedAt: at } });
		await applied([line()]);
		expect((await personOf("E1")).status).toBe("suspended");
	});

	test("who is an administrator keeps access", async () => {
		await numbered("E1", { email: "e1@semis.example", roles: ["administrator"] });
		const id = await applied([line({ left: "01/10/2026" })]);
		expect(await findings(id)).toEqual(["2 leftOn left_out administrator_leaves"]);
		expect((await personOf("E1")).status).toBe("active");
	});

	test("keeps values of columns that the export does not have", async () => {
		await site("Paris Arcueil");
		await applied([line({ site: "Paris Arcueil" })]);
		await applied(["E1;Martin;Ada;e1@semis.example"], { headings: "Matricule;Nom;Prénom;E-mail" });
		expect(await personOf("E1")).toMatchObject({
			jobTitle: "Data analyst",
			country: "FR",
			hiredOn: dateColumn("2022-01-19"),
			orgUnit: { names: { fr: "Web" } },
			site: { name: "Paris Arcueil" },
		});
	});
});

describe("managers", () => {
	test("are found later in the file, and in the database", async () => {
		await numbered("BOSS");
		await applied([line({ number: "E1", manager: "E2" }), line({ number: "E2", manager: "BOSS" })], { isFull: false });
		expect((await personOf("E1")).manager).toEqual({ employeeNumber: "E2" });
		expect((await personOf("E2")).manager).toEqual({ employeeNumber: "BOSS" });
	});

	test("whose row is refused are nobody's manager", async () => {
		const id = await applied([line({ number: "E1", manager: "E2" }), line({ number: "E2", name: "" })]);
		expect(await findings(id)).toEqual([
			"2 managerNumber left_out manager_unknown",
			"3 familyName refused name_missing",
		]);
	});

	test("in a cycle: the row that closes it has no manager, also when the database completes the cycle", async () => {
		const ring = await applied([
			line({ number: "E1", manager: "E2" }),
			line({ number: "E2", manager: "E3" }),
			line({ number: "E3", manager: "E1" }),
			line({ number: "E4", manager: "E3" }),
		]);
		expect(await findings(ring)).toEqual(["4 managerNumber left_out manager_cycle"]);
		expect((await personOf("E3")).manager).toBeNull();
		expect((await personOf("E4")).manager).toEqual({ employeeNumber: "E3" });
		// In the database E1 answers to E2; in the file E2 answers to E1.
		const half = await applied([line({ number: "E2", manager: "E1" })], { isFull: false });
		expect(await findings(half)).toEqual(["2 managerNumber left_out manager_cycle"]);
	});

	test("in a chain of a hundred thousand people are read once", () => {
		const reporting = new ReportingLines();
		reporting.add(
			Array.from({ length: 100_000 }, (_, n) => ({
				number: n + 2,
				person: `p${n}`,
				manager: `p${(n + 1) % 100_000}`,
				named: true,
			})),
		);
		expect(reporting.cycles()).toEqual([expect.objectContaining({ number: 100_001, alone: false })]);
	});
});

test("a preview is compared again when it is applied, as the database may have changed", async () => {
	const id = await previewed([line({ number: "E1" }), line({ number: "E2", manager: "E1" })]);
	await applied([line({ number: "E1", title: "Juriste" })], { isFull: false });
	await apply(id);
	expect(await counts(id)).toEqual({ create: 1, change: 1, same: 0, refuse: 0, leavers: 0 });
	expect((await personOf("E2")).manager).toEqual({ employeeNumber: "E1" });
});
