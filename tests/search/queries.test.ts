import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { termsAlone } from "@/lib/search/found";
import { searchText } from "@/lib/search-text";
import { as, at, castId, community, person } from "../factories";
import { ask } from "../posts/conversation";
import { countStatements } from "../statements";
import { counts, dandelions, find, meetup } from "./results";

describe("a town", () => {
	test("finds the people who work there and the meetups held there, whatever its letters", async () => {
		const rue = await db.site.create({
			data: { name: "Piotrkowska 12", city: "Łódź", country: "PL", zone: "Europe/Warsaw" },
			select: { id: true },
		});
		const anna = await person({ givenName: "Anna", familyName: "Nowak" });
		await db.person.update({ where: { id: anna }, data: { siteId: rue.id } });
		const open = await community({ name: "Question box" });
		const { id } = await meetup(open.id, "A walk in spring");
		await db.venue.create({
			data: {
				meetupId: id,
				kind: "room",
				name: "Room 3",
				siteId: rue.id,
				accessNotes: "The code of the door is on the moon",
				zone: "Europe/Warsaw",
				capacity: 10,
				position: 0,
			},
		});
		const awa = await as("newcomer");
		for (const q of ["lodz", "Łódź", "Anna Lodz", "piotrkowska"]) {
			const results = await find(awa, q);
			expect(results.people.rows).toMatchObject([{ id: anna, city: "Łódź" }]);
			expect(results.meetups.rows.map(({ towns }) => towns)).toEqual(q === "Anna Lodz" ? [] : [["Łódź"]]);
		}
		expect(await counts(awa, "walk lodz")).toEqual({ meetups: 1 });
		expect(await counts(awa, "moon")).toEqual({});
	});

	test("of a meetup that somebody may not see finds nothing", async () => {
		const town = await db.site.create({
			data: { name: "Quai 1", city: "Tromsø", country: "NO", zone: "Europe/Oslo" },
			select: { id: true },
		});
		const place = await community({ visibility: "hidden", members: [await castId("employee")] });
		const { id } = await meetup(place.id, "A walk in winter");
		await db.venue.create({
			data: {
				meetupId: id,
				kind: "room",
				name: "Hall",
				siteId: town.id,
				zone: "Europe/Oslo",
				capacity: 9,
				position: 0,
			},
		});
		expect(await counts(await as("employee"), "tromso")).toEqual({ meetups: 1 });
		for (const name of ["newcomer", "hubLead", "guest"] as const)
			expect(await counts(await as(name), "tromso")).toEqual({});
	});
});

describe("signs and quotation marks", () => {
	test("are searched where they are part of a word, and a phrase where it stands together", async () => {
		const { slug } = await community({ name: "Question box" });
		const claire = await as("communityManager");
		const awa = await as("newcomer");
		const ids = {
			cpp: await ask(claire, slug, at, "Who teaches C++ (or C#)?"),
			mail: await ask(claire, slug, at, "Shaun O’Neill's e-mail, today"),
			qa: await ask(claire, slug, at, "Is the Q&A today or not?"),
			forty: await ask(claire, slug, at, "Forty good words, or words of forty"),
		};
		const found = async (q: string) => (await find(awa, q)).posts.rows.map(({ id }) => id);
		for (const [q, id] of [
			["C++", ids.cpp],
			["c#", ids.cpp],
			["email", ids.mail],
			["e-mail/email", ids.mail],
			["O'Neill", ids.mail],
			["oneill", ids.mail],
			["Q & A", ids.qa],
			['"good words"', ids.forty],
			["« words of forty »", ids.forty],
		] as const)
			expect([q, await found(q)]).toEqual([q, [id]]);
		expect(await found('"good forty"')).toEqual([]);
	});
});

describe("nothing found", () => {
	test("says which words are found alone, by the same person's rights, in one statement", async () => {
		await dandelions("hidden");
		await community({ name: "Question box" });
		const lucia = await as("employee");
		const awa = await as("newcomer");
		expect(await termsAlone(lucia, 'dandelion "question box" zebra')).toEqual([
			{ typed: '"question box"', isFound: true },
			{ typed: "dandelion", isFound: true },
			{ typed: "zebra", isFound: false },
		]);
		expect((await termsAlone(awa, "dandelion question")).map(({ isFound }) => isFound)).toEqual([false, true]);
		expect((await termsAlone(await as("guest"), "dandelion question")).map(({ isFound }) => isFound)).toEqual([
			false,
			false,
		]);
		expect(await countStatements(() => termsAlone(awa, "dandelion question"))).toBe(1);
		expect(await termsAlone(awa, "zebra")).toEqual([{ typed: "zebra", isFound: false }]);
		expect(await countStatements(() => termsAlone(awa, "zebra"))).toBe(0);
	});
});

test("what was stored before signs were searched is rewritten by the migration as it would be written today", async () => {
	const file = readFileSync("prisma/migrations/20261130080000_people_by_given_name/migration.sql", "utf8");
	const [create = ""] = /CREATE FUNCTION[^;]+/.exec(file) ?? [];
	const before = (text: string) =>
		text
			.normalize("NFKD")
			.replaceAll(/\p{M}/gu, "")
			.toLowerCase()
			.replaceAll("ł", "l")
			.replaceAll(/[’'`-]/g, " ")
			.replaceAll(/\s+/g, " ")
			.trim();
	const texts = [
		"Who teaches C++ (or C#)?",
		"Shaun O’Neill's e-mail, today.",
		"« Écrire » : l’accueil en Łódź, à jean-luc@semis.example...",
		"Version 2.0; 5_% of [answers](https://example.org)",
	];
	await db.$transaction(async (tx) => {
		await tx.$executeRawUnsafe(create);
		for (const text of texts) {
			const rows: { stored: string }[] = await tx.$queryRawUnsafe(
				"select words_of_search($1, $2) as stored",
				before(text),
				text,
			);
			const parts = (stored: string | undefined) => {
				const [words, compounds = ""] = (stored ?? "").split(" | ");
				return [words, compounds.split(" ").sort()];
			};
			expect(parts(rows[0]?.stored)).toEqual(parts(searchText(text)));
		}
		await tx.$executeRawUnsafe("drop function words_of_search(text, text)");
	});
});
