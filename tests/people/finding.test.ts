import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { findColleagues, PICKER_CHOICES, understandPeople } from "@/lib/people/finding";
import { personEntry } from "@/lib/people/typed-people";
import { as, castId, person } from "../factories";
import { countStatements } from "../statements";

const names = (people: { name: string }[]) => people.map(({ name }) => name);

describe("a picker", () => {
	test("finds colleagues by the beginnings of their names in any order, whatever accents and strokes they have", async () => {
		await person({ givenName: "Łukasz", familyName: "Ørsted", unit: "poland", site: "Warszawa Wola" });
		const lucia = await as("employee");
		for (const typed of ["lukasz", "orsted", "ØRS łuk", "luk ors", "Orsted, Lukasz"])
			expect(names(await findColleagues(lucia, typed))).toEqual(["Łukasz Ørsted"]);
		const [found] = await findColleagues(lucia, "lukasz");
		expect(found).toMatchObject({ initials: "ŁØ", place: "Poland · Warszawa" });
		for (const typed of ["", "  ", "kasz", "%", "_", "lukasz marek"])
			expect(await findColleagues(lucia, typed)).toEqual([]);
	});

	test("finds them by the beginning of their address", async () => {
		await castId("newcomer");
		const lucia = await as("employee");
		expect(names(await findColleagues(lucia, "newcomer@"))).toEqual(["Awa Diop"]);
		expect(await findColleagues(lucia, "comer@semis")).toEqual([]);
	});

	test("offers whoever has exactly this name first, and no more than a handful", async () => {
		for (let index = 0; index < PICKER_CHOICES + 3; index++)
			await person({ givenName: "Liana", familyName: `Abel${index}` });
		await person({ givenName: "Wei", familyName: "Li" });
		const found = await findColleagues(await as("employee"), "li");
		expect(found).toHaveLength(PICKER_CHOICES);
		expect(found[0]?.name).toBe("Wei Li");
	});

	test("offers no guest, nobody suspended, nobody who has left or was erased, also to administrators", async () => {
		for (const name of ["guest", "suspended"] as const) await castId(name);
		const left = await person({ givenName: "Gone", familyName: "Leaver" });
		await db.person.update({ where: { id: left }, data: { status: "left" } });
		const erased = await person({ givenName: "Erased", familyName: "Leaver" });
		await db.person.update({ where: { id: erased }, data: { anonymisedAt: new Date() } });
		for (const viewer of [await as("employee"), await as("hubLead"), await as("admin")]) {
			for (const typed of ["jonas", "wojcik", "leaver", "guest@semis.example"])
				expect(await findColleagues(viewer, typed)).toEqual([]);
			const people = await understandPeople(viewer, ["guest@semis.example", "Gone Leaver", left, "Piotr Wójcik"]);
			expect(people.flatMap(({ person: found, choices }) => found ?? choices)).toEqual([]);
		}
		await expect(findColleagues(await as("guest"), "awa")).rejects.toBeInstanceOf(NotFound);
		await expect(understandPeople(await as("guest"), ["awa"])).rejects.toBeInstanceOf(NotFound);
	});
});

describe("what was typed as people", () => {
	test("is understood by address, by a whole name in either order, and by name and address", async () => {
		const awa = await castId("newcomer");
		const lucia = await as("employee");
		const typed = ["NEWCOMER@semis.example", "awa diop", "Diop, Awa", "Somebody <newcomer@semis.example>", awa];
		const people = await understandPeople(lucia, typed);
		expect(people.map(({ person: found }) => found?.id)).toEqual(typed.map(() => awa));
	});

	test("is asked back when several people have the name, or when it is a part of a name", async () => {
		for (const unit of ["spain", "poland"]) await person({ givenName: "Anna", familyName: "Nowak", unit });
		await person({ givenName: "Anna Maria", familyName: "Zielinska" });
		const lucia = await as("employee");
		const [twice, first, two, unknown] = await understandPeople(lucia, [
			"Anna Nowak",
			"anna",
			"Anna Zielinska",
			"Anna Nobody",
		]);
		expect(twice?.person).toBeUndefined();
		expect(twice?.choices.map(({ place }) => place).sort()).toEqual(["Poland · Paris", "Spain · Paris"]);
		expect(names(first?.choices ?? [])).toEqual(["Anna Nowak", "Anna Nowak", "Anna Maria Zielinska"]);
		expect(two?.person?.name).toBe("Anna Maria Zielinska");
		expect(unknown).toEqual({ typed: "Anna Nobody", choices: [] });
	});

	test("takes one statement for a list of whole names and addresses, however long it is", async () => {
		const lucia = await as("employee");
		const listed: string[] = [];
		for (let index = 0; index < 40; index++) {
			const one = { givenName: "Given", familyName: `Listed${index}`, email: `listed${index}@semis.example` };
			const personId = await person(one);
			listed.push(index % 2 ? `${one.givenName} ${one.familyName}` : personEntry({ ...one, id: personId }));
		}
		expect(await countStatements(() => understandPeople(lucia, listed.slice(0, 3)))).toBe(1);
		expect(await countStatements(() => understandPeople(lucia, listed))).toBe(1);
		expect((await understandPeople(lucia, listed)).every(({ person: found }) => found)).toBe(true);
	});
});
