import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { directory } from "@/lib/people/directory";
import { hubAndSpokes, sitesOfCountry } from "@/lib/people/queries";
import { directoryFilters } from "@/lib/people/schema";
import { as, at, castId, orgUnit, person, site, viewerOf } from "../factories";
import { countStatements } from "../statements";

const names = (rows: { givenName: string }[]) => rows.map((row) => row.givenName);

describe("the directory", () => {
	test("finds a name whatever its accents, capitals and order", async () => {
		for (const name of ["employee", "hubLead", "suspended"] as const) await castId(name);
		const lucia = await as("employee");
		for (const q of ["lucia", "IBANEZ", "ibáñez lucía", "héLène", "directrice helene", "wojcik"]) {
			const found = names((await directory(lucia, directoryFilters.parse({ q }), at)).rows);
			expect(found).toEqual(/h.l.ne/i.test(q) ? ["Hélène"] : q === "wojcik" ? [] : ["Lucía"]);
		}
	});

	test("filters by a unit with those below it, a country, a role, an expertise", async () => {
		for (const name of ["employee", "newcomer", "hubLead", "champion"] as const) await castId(name);
		const tunisia = await orgUnit("tunisia");
		const below = await db.orgUnit.create({
			data: {
				code: "hotline",
				kind: "team",
				names: { fr: "Hotline", en: "Hotline" },
				parentId: tunisia,
				spokeId: tunisia,
			},
			select: { id: true },
		});
		const rim = await person({ givenName: "Rim", site: "Tunis Lac" });
		await db.person.update({ where: { id: rim }, data: { orgUnitId: below.id, expertise: ["Réclamations"] } });
		const viewer = await as("employee");
		expect(names((await directory(viewer, directoryFilters.parse({ unit: tunisia }), at)).rows)).toEqual([
			"Rim",
			"Olfa",
		]);
		expect(names((await directory(viewer, directoryFilters.parse({ country: "SN" }), at)).rows)).toEqual(["Awa"]);
		expect(names((await directory(viewer, directoryFilters.parse({ role: "hub_lead" }), at)).rows)).toEqual(["Hélène"]);
		expect(names((await directory(viewer, directoryFilters.parse({ expertise: "Réclamations" }), at)).rows)).toEqual([
			"Rim",
		]);
		expect((await hubAndSpokes()).map((unit) => unit.names.en)).not.toContain("Hotline");
	});

	test("filters by site, and by champions of any topic or of one, whose term runs", async () => {
		const [awa, olfa] = [await castId("newcomer"), await castId("champion")];
		const viewer = await as("employee");
		const [care, data] = [
			await db.topic.create({ data: { slug: "care", names: { en: "Customer care" } } }),
			await db.topic.create({ data: { slug: "data", names: { en: "Data" } } }),
		];
		const term = async (personId: string, topicId: string, endsOn: string) => {
			const { id: nominationId } = await db.nomination.create({
				data: { nomineeId: personId, nominatorId: viewer.personId, topicId, reason: "Helps", createdAt: at },
				select: { id: true },
			});
			await db.championTerm.create({
				data: { personId, topicId, nominationId, startsOn: new Date("2026-01-01"), endsOn: new Date(endsOn) },
			});
		};
		await term(olfa, care.id, "2027-01-01");
		await term(awa, data.id, "2026-02-01");
		const shown = async (filters: Record<string, string>, by = viewer) =>
			names((await directory(by, directoryFilters.parse(filters), at)).rows);
		expect(await shown({ champion: "any" })).toEqual(["Olfa"]);
		expect(await shown({ champion: "care" })).toEqual(["Olfa"]);
		expect(await shown({ champion: "data" })).toEqual([]);
		expect(await shown({ site: await site("Tunis Lac") })).toEqual(["Olfa"]);
		expect(await shown({ champion: "any" }, await as("guest"))).toEqual([]);
		expect((await sitesOfCountry("TN")).map(({ city }) => city)).toEqual(["Tunis"]);
	});

	test("is in the order of last names or of first names, whatever their accents, page after page", async () => {
		for (const [givenName, familyName] of [
			["Élodie", "Zola"],
			["Emil", "Łukaszewicz"],
			["Łukasz", "Abel"],
			["Zoé", "Adler"],
		])
			await person({ givenName, familyName });
		const viewer = await viewerOf(await person({ givenName: "Ada", familyName: "Young" }));
		const shown = async (filters: Record<string, string>) =>
			names((await directory(viewer, directoryFilters.parse(filters), at)).rows);
		expect(await shown({ sort: "given" })).toEqual(["Ada", "Élodie", "Emil", "Łukasz", "Zoé"]);
		expect(await shown({})).toEqual(["Łukasz", "Zoé", "Emil", "Ada", "Élodie"]);
		for (let n = 0; n < 60; n++) await person({ givenName: "Ada", familyName: `Young ${n}` });
		const seen: string[] = [];
		let after: string | undefined;
		do {
			const page = await directory(viewer, directoryFilters.parse({ sort: "given", after }), at);
			seen.push(...page.rows.map(({ id }) => id));
			after = page.next ?? undefined;
		} while (after);
		expect(new Set(seen).size).toBe(65);
		expect(seen).toHaveLength(65);
	});

	test("has no unit without a name in some language", async () => {
		for (const names of [{}, { en: "" }])
			await expect(db.orgUnit.create({ data: { code: "nameless", kind: "team", names } })).rejects.toThrow(
				"have_a_name",
			);
	});

	test("continues after the last row of a page, also among people with the same name", async () => {
		for (let n = 0; n < 65; n++) await person({ familyName: n % 2 ? "Martin" : "Durand", givenName: "Ada" });
		const viewer = await viewerOf(await person({ familyName: "Zola", givenName: "Émile" }));
		const seen = new Set<string>();
		let after: string | undefined;
		do {
			const page = await directory(viewer, directoryFilters.parse({ after }), at);
			for (const row of page.rows) seen.add(row.id);
			after = page.next ?? undefined;
		} while (after);
		expect(seen.size).toBe(66);
	});
});

test("a directory of thirty people takes as many statements as one of one person", async () => {
	const viewer = await as("employee");
	const few = await countStatements(() => directory(viewer, directoryFilters.parse({}), at));
	for (let n = 0; n < 29; n++) await person({ familyName: `Martin ${n}` });
	expect(await countStatements(() => directory(viewer, directoryFilters.parse({}), at))).toBe(few);
	expect(few).toBeLessThanOrEqual(4);
});
