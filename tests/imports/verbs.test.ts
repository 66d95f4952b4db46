import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import {
	approveImport,
	chooseSites,
	correctReading,
	discardImport,
	resumeImport,
	uploadImport,
} from "@/lib/imports/imports";
import { confirmLeavers } from "@/lib/imports/leavers";
import { importList, importPage, proposedLeavers } from "@/lib/imports/queries";
import { importRows } from "@/lib/imports/report-rows";
import { runImport } from "@/lib/imports/running";
import type { ReadingInput } from "@/lib/imports/schema";
import { markExpiredContractsAsLeft } from "@/lib/people/leaving";
import { as, at, castId } from "../factories";
import { refusal } from "../refusal";
import { applied, counts, findings, HEADINGS, line, personOf, previewed, summary } from "./imported";

const stateOf = async (id: string) =>
	(await db.peopleImport.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
const jobs = () =>
	db.$queryRaw<
		{ task: string; key: string | null }[]
	>`select task_identifier as task, key from graphile_worker.jobs order by id`;

async function* text(...lines: string[]) {
	yield Buffer.from([HEADINGS, ...lines].join("\r\n"));
}

const upload = async (...lines: string[]) =>
	(await uploadImport(await as("admin"), { name: "export.csv", content: text(...lines), isFull: true }, at)).id;

const reading = (importId: string): ReadingInput => ({
	importId,
	encoding: "utf-8",
	separator: ";",
	dateOrder: "day",
	extent: "full",
	mapping: ["employeeNumber", "familyName", "givenName", "email"],
});

describe("an administrator", () => {
	test("uploads a file, reads the preview and approves it: jobs do the rest", async () => {
		const admin = await as("admin");
		const id = await upload(line({ number: "E1" }), line({ number: "E2", name: "" }));
		expect(await jobs()).toEqual([{ task: "people.import", key: `people.import:${id}` }]);
		expect(await stateOf(id)).toBe("reading");
		await runImport(id, at);
		const { state, summary: would, mapping } = await importPage(admin, id);
		expect({ state, would, mapping }).toMatchObject({ state: "previewed", would: { create: 1, refuse: 1 } });
		expect(mapping).not.toContain(null);
		const { rows } = await importRows(admin, id, { show: "refuse" });
		expect(rows).toMatchObject([
			{ number: 3, employeeNumber: "E2", findings: [{ field: "familyName", reason: "name_missing" }] },
		]);

		await approveImport(admin, id);
		expect(await stateOf(id)).toBe("applying");
		expect(await db.person.count({ where: { employeeNumber: "E1" } })).toBe(0);
		await runImport(id, at);
		expect(await stateOf(id)).toBe("applied");
		expect(await db.person.count({ where: { employeeNumber: "E1" } })).toBe(1);
		expect(await db.importChunk.count()).toBe(0);
		const facts = await db.activity.findMany({
			where: { kind: "people.imported" },
			select: { actorId: true, subjectId: true },
		});
		expect(facts).toEqual([{ actorId: admin.personId, subjectId: id }]);
		await expect(approveImport(admin, id)).rejects.toEqual(refusal("import_not_ready"));
	});

	test("corrects the fields of columns, and the order of dates", async () => {
		const id = await upload(line({ number: "E1", hired: "03/04/2020" }));
		await runImport(id, at);
		const mapping = HEADINGS.split(";").map(() => "none" as const);
		const chosen = { 0: "employeeNumber", 1: "givenName", 2: "familyName", 10: "hiredOn" } as const;
		await correctReading(await as("admin"), {
			...reading(id),
			dateOrder: "month",
			mapping: Object.assign(mapping, chosen),
		});
		await runImport(id, at);
		const row = await db.importRow.findFirstOrThrow({ where: { importId: id }, select: { values: true, email: true } });
		expect(row).toMatchObject({
			email: null,
			values: { givenName: "Martin", familyName: "Ada", hiredOn: "2020-03-04" },
		});
	});

	test("corrects the encoding: headings are recognised again", async () => {
		const id = await previewed([line({ name: "Béranger", given: "Zoé" })], { encoding: "macintosh" });
		const admin = await as("admin");
		for (const [encoding, name, heading] of [
			["windows-1252", "ZoŽ BŽranger", "PrŽnom"],
			["macintosh", "Zoé Béranger", "Prénom"],
		] as const) {
			await correctReading(admin, { ...reading(id), encoding });
			await runImport(id, at);
			const { rows } = await importRows(admin, id, {});
			expect(rows).toMatchObject([{ name }]);
			const page = await importPage(admin, id);
			expect(page.headings).toContain(heading);
			expect(page.namesInEncoding).toEqual({
				names: [name.split(" ").reverse().join(" ")],
				isDoubtful: encoding === "windows-1252",
			});
		}
	});

	test("chooses the fields of columns when no heading is known", async () => {
		const admin = await as("admin");
		const id = await previewed(["1;Martin;Ada"], { headings: "a;b;c", encoding: "utf-8" });
		expect(await importPage(admin, id)).toMatchObject({
			state: "failed",
			problem: "headings_unknown",
			headings: ["a", "b", "c"],
		});
		await expect(approveImport(admin, id)).rejects.toEqual(refusal("import_not_ready"));
		await correctReading(admin, { ...reading(id), mapping: ["employeeNumber", "familyName", "none"] });
		expect(await stateOf(id)).toBe("failed");
		await correctReading(admin, { ...reading(id), mapping: ["employeeNumber", "familyName", "givenName"] });
		await runImport(id, at);
		expect(await counts(id)).toMatchObject({ create: 1 });
	});

	test("decides about an unknown site", async () => {
		const admin = await as("admin");
		const id = await upload(
			line({ number: "E1", site: "Sevilla Nervión", country: "ES" }),
			line({ number: "E2", site: "Sevila", country: "ES" }),
		);
		await runImport(id, at);
		expect((await summary(id)).sites).toMatchObject([{ create: false }, { create: false }]);
		await chooseSites(admin, {
			importId: id,
			sites: [
				{ key: "sevilla nervion", decision: "create", city: "Sevilla", country: "ES", zone: "Europe/Madrid" },
				{ key: "sevila", decision: "leave_out" },
			],
		});
		await runImport(id, at);
		expect(await findings(id)).toEqual(["3 site left_out site_unknown"]);
		await approveImport(admin, id);
		await runImport(id, at);
		expect((await personOf("E1")).site).toEqual({ name: "Sevilla Nervión", city: "Sevilla", zone: "Europe/Madrid" });
	});

	test("discards an import: the file is deleted, the record of the import stays", async () => {
		const admin = await as("admin");
		const id = await upload(line());
		await runImport(id, at);
		await discardImport(admin, id);
		expect([await db.importRow.count(), await db.importChunk.count()]).toEqual([0, 0]);
		expect((await importList(admin)).rows).toMatchObject([{ id, state: "discarded" }]);
	});

	test("learns when the same file was applied before", async () => {
		await applied([line()], { encoding: "utf-8" });
		const again = await previewed([line()], { encoding: "utf-8" });
		expect((await importPage(await as("admin"), again)).sameFileAppliedAt).toEqual(at);
	});
});

test("nobody else uploads, sees, corrects, applies or confirms an import", async () => {
	const id = await previewed([line()]);
	for (const name of ["employee", "hubLead", "communityManager", "guest"] as const) {
		const viewer = await as(name);
		const no = refusal("administrators_only");
		await expect(uploadImport(viewer, { name: "x", content: text(), isFull: true }, at)).rejects.toEqual(no);
		await expect(correctReading(viewer, reading(id))).rejects.toEqual(no);
		await expect(chooseSites(viewer, { importId: id, sites: [] })).rejects.toEqual(no);
		await expect(approveImport(viewer, id)).rejects.toEqual(no);
		await expect(resumeImport(viewer, id)).rejects.toEqual(no);
		await expect(discardImport(viewer, id)).rejects.toEqual(no);
		await expect(confirmLeavers(viewer, { importId: id, everyone: true, personIds: [] }, at)).rejects.toEqual(no);
		await expect(importList(viewer)).rejects.toEqual(no);
		await expect(importPage(viewer, id)).rejects.toEqual(no);
		await expect(importRows(viewer, id, {})).rejects.toEqual(no);
		await expect(proposedLeavers(viewer, id)).rejects.toEqual(no);
	}
	expect(await db.peopleImport.count()).toBe(1);
});

describe("leavers", () => {
	const everyone = (importId: string) => ({ importId, everyone: true, personIds: [] });

	async function twoMissing() {
		await applied(["E1", "E2", "E3"].map((number) => line({ number })));
		return applied([line({ number: "E1" })], { when: new Date(at.getTime() + DAY) });
	}

	test("are confirmed one by one or all together, lose their sessions and stay in the database", async () => {
		const admin = await as("admin");
		const id = await twoMissing();
		const [e2, e3] = [await personOf("E2"), await personOf("E3")];
		await db.session.create({
			data: { tokenHash: "x", personId: e2.id, createdAt: at, expiresAt: new Date("2027-01-01") },
		});
		expect((await proposedLeavers(admin, id)).rows.map((row) => row.person.employeeNumber).sort()).toEqual([
			"E2",
			"E3",
		]);
		expect(await confirmLeavers(admin, { importId: id, everyone: false, personIds: [e2.id] }, at)).toBe(1);
		expect([(await personOf("E2")).status, (await personOf("E3")).status]).toEqual(["left", "active"]);
		expect(await db.session.count()).toBe(0);
		expect(await confirmLeavers(admin, everyone(id), at)).toBe(1);
		expect(await confirmLeavers(admin, everyone(id), at)).toBe(0);
		expect(
			await db.activity.findMany({ where: { kind: "person.left" }, select: { actorId: true, subjectId: true } }),
		).toEqual(
			expect.arrayContaining([
				{ actorId: admin.personId, subjectId: e2.id },
				{ actorId: admin.personId, subjectId: e3.id },
			]),
		);
		expect(await proposedLeavers(admin, id)).toMatchObject({ rows: [], confirmed: 2 });
	});

	test("are confirmed only on the newest export", async () => {
		const old = await twoMissing();
		await applied(
			["E1", "E2", "E3"].map((number) => line({ number })),
			{ when: new Date(at.getTime() + 2 * DAY) },
		);
		await expect(confirmLeavers(await as("admin"), everyone(old), at)).rejects.toEqual(refusal("import_not_ready"));
		expect((await personOf("E2")).status).toBe("active");
	});

	test("are never administrators: the role is withdrawn first", async () => {
		await db.person.update({ where: { id: await castId("admin") }, data: { employeeNumber: "E9" } });
		const id = await applied([line()]);
		expect(await confirmLeavers(await as("admin"), everyone(id), at)).toBe(0);
		expect(await proposedLeavers(await as("admin"), id)).toMatchObject({
			rows: [{ person: { employeeNumber: "E9" } }],
			waiting: 0,
		});
	});

	test("with a last day in the export leave when that day is over, without another export", async () => {
		await applied([line({ number: "E1", left: "20/11/2026" }), line({ number: "E2" })]);
		expect(await markExpiredContractsAsLeft(new Date("2026-11-20T20:00:00Z"))).toBe(0);
		expect(await markExpiredContractsAsLeft(new Date("2026-11-21T09:00:00Z"))).toBe(1);
		expect([(await personOf("E1")).status, (await personOf("E2")).status]).toEqual(["left", "active"]);
	});
});

describe("an import that is interrupted", () => {
	test("while it is applied has changed nothing, and ends in the same state", async () => {
		const id = await previewed(Array.from({ length: 30 }, (_, n) => line({ number: `E${n}` })));
		await approveImport(await as("admin"), id);
		const power = new Error("the power went");
		const cut = runImport(id, at, (done) => {
			if (done > 0) throw power;
		});
		await expect(cut).rejects.toBe(power);
		expect(await stateOf(id)).toBe("applying");
		expect(await db.person.count({ where: { employeeNumber: { not: null } } })).toBe(0);
		await resumeImport(await as("admin"), id);
		await runImport(id, at);
		expect(await counts(id)).toMatchObject({ create: 30 });
		expect(await db.person.count({ where: { employeeNumber: { not: null } } })).toBe(30);
	});

	test("or started twice at once is applied once", async () => {
		const id = await previewed([line()]);
		await approveImport(await as("admin"), id);
		await Promise.all([runImport(id, at), runImport(id, at)]);
		expect(await db.activity.count({ where: { kind: "people.imported" } })).toBe(1);
		expect(await counts(id)).toMatchObject({ create: 1 });
	});

	test("two imports wait for each other", async () => {
		const [first, second] = [
			await previewed([line({ number: "E1" })]),
			await previewed([line({ number: "E1" }), line({ number: "E2" })]),
		];
		for (const id of [first, second]) await approveImport(await as("admin"), id);
		await Promise.all([runImport(first, at), runImport(second, at)]);
		expect(await db.person.count({ where: { employeeNumber: { in: ["E1", "E2"] } } })).toBe(2);
	});
});
