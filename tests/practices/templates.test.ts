import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { changePractice } from "@/lib/practices/changes";
import { completenessOf } from "@/lib/practices/completeness";
import { practicePage, practiceToChange } from "@/lib/practices/practice-page";
import { draftPractice, publishPractice } from "@/lib/practices/practices";
import { cardInput, draftInput } from "@/lib/practices/schema";
import { as, at, castId, community, orgUnit } from "../factories";
import { refusal } from "../refusal";
import { drafted, fortyWords, published, startingFrom } from "./cards";

const bare = {
	title: "Close a hotline for a day",
	summary: "",
	context: "A hotline of forty people.",
	problem: "",
	steps: "1. Tell the others",
	result: "",
	tags: [],
	language: "en",
} as const;

describe("a card", () => {
	test.each(["practice", "lesson", "how_to", "campaign", "toolkit"] as const)(
		"of the kind %s is published with a title, a context and steps alone",
		async (template) => {
			const { slug } = await community({ members: [await castId("champion")] });
			const olfa = await as("champion");
			const card = { ...bare, tags: [], template };
			const written = await draftPractice(
				olfa,
				{ card, communitySlug: slug, contactId: olfa.personId, publish: true },
				at,
			);
			expect(await practicePage(await as("employee"), written.slug, at)).toMatchObject({
				status: "published",
				template,
			});
		},
	);

	test.each(["context", "steps"])("without %s stays a draft, and the form says which field", (field) => {
		const form = { ...bare, tags: "", [field]: "", communitySlug: "x", contact: "olfa@semis.example" };
		const saved = draftInput.safeParse({ ...form, intent: "save" });
		const sent = draftInput.safeParse({ ...form, intent: "publish" });
		expect(saved.success).toBe(true);
		expect(sent.error?.issues.map(({ path }) => path)).toEqual([[field]]);
	});

	test("says what would help its readers most, by its kind", () => {
		expect(completenessOf({ ...bare, tags: [] })).toMatchObject({ filled: 0, of: 9 });
		expect(completenessOf({ ...bare, tags: [] }).missing[0]).toBe("result");
		expect(completenessOf({ ...bare, tags: [], template: "campaign" }).missing.slice(0, 2)).toEqual([
			"resultFigure",
			"resultMeasured",
		]);
		expect(completenessOf({ ...bare, tags: [], template: "how_to" }).missing).not.toContain("resultFigure");
		const places = { unitIds: ["0198f6a4-8c1e-7000-8000-000000000001"] };
		expect(completenessOf({ ...bare, tags: [], ...places }).missing).not.toContain("appliesTo");
		const full = completenessOf({
			...fortyWords,
			template: "how_to",
			appliesTo: "Hotlines",
			topicId: "x",
			tags: ["a"],
		});
		expect(full).toEqual({ filled: full.of, of: full.of, missing: [] });
	});

	test("holds 200,000 characters", () => {
		const text = "One step more for the next colleague. ".repeat(1100).slice(0, 39_999);
		const [context, problem, steps, result, evidence] = Array.from({ length: 5 }, () => text);
		const parsed = cardInput.safeParse({ ...bare, tags: "", context, problem, steps, result, evidence });
		expect(parsed.success).toBe(true);
	});

	test("has an owner, co-authors and places, who may change it, and evidence that names a colleague", async () => {
		const { slug } = await community({ members: [await castId("champion")] });
		const olfa = await as("champion");
		const unitId = await orgUnit("networks");
		const confirms = await castId("employee");
		const card = {
			...fortyWords,
			resultMeasured: "Letters in March, compared with March a year before.",
			sources: [
				{ note: "The count of letters", address: "https://example.org/letters" },
				{ note: "How it went in Madrid", personId: confirms },
			],
			unitIds: [unitId],
			countries: ["TN", "ES"],
			sizes: ["to_49" as const],
		};
		const draft = { card, communitySlug: slug, contactId: olfa.personId, publish: true };
		const people = { ownerId: await castId("lineManager"), coAuthorIds: [await castId("newcomer")] };
		const written = await draftPractice(olfa, { ...draft, ...people }, at);
		const page = await practicePage(await as("employee"), written.slug, at);
		expect(page.owner?.givenName).toBe("Sami");
		expect(page.coAuthors.map(({ givenName }) => givenName)).toEqual(["Awa"]);
		expect(page.appliesToUnits.map(({ id }) => id)).toEqual([unitId]);
		expect(page).toMatchObject({ countries: ["TN", "ES"], sizes: ["to_49"], resultMeasured: card.resultMeasured });
		expect(page.sources.map(({ note, address, person }) => [note, address, person?.givenName])).toEqual([
			["The count of letters", "https://example.org/letters", undefined],
			["How it went in Madrid", null, "Lucía"],
		]);
		const edit = { ...startingFrom("published", card), contactId: olfa.personId };
		const shorter = { ...edit, card: { ...card, summary: "Shorter." } };
		for (const name of ["lineManager", "newcomer"] as const)
			await changePractice(await as(name), written.slug, shorter, at);
		expect((await practiceToChange(olfa, written.slug)).owner?.givenName).toBe("Sami");
	});

	test("names as owner and co-authors only colleagues who may read it", async () => {
		const { slug } = await community({ visibility: "hidden", members: [await castId("champion")] });
		const olfa = await as("champion");
		const draft = { card: fortyWords, communitySlug: slug, contactId: olfa.personId, publish: false };
		const outsider = await castId("newcomer");
		await expect(draftPractice(olfa, { ...draft, ownerId: outsider }, at)).rejects.toEqual(refusal("owner_unknown"));
		await expect(draftPractice(olfa, { ...draft, coAuthorIds: [outsider] }, at)).rejects.toEqual(
			refusal("co_author_unknown"),
		);
	});

	test("takes evidence by an address here or with https, and nothing else", () => {
		const form = { ...bare, tags: "", communitySlug: "x", contact: "olfa@semis.example" };
		const problems = (address: string) =>
			draftInput
				.safeParse({ ...form, sources: [{ note: "The count", address }] })
				.error?.issues.map(({ path }) => path.join("."));
		for (const address of ["/practices/forty-words", "https://example.org/a"])
			expect(problems(address)).toBeUndefined();
		for (const address of ["javascript:alert(1)", "//evil.example", "http://example.org", "data:text/html,x"])
			expect(problems(address)).toEqual(["sources.0.address"]);
	});
});

test("co-authors see a draft, other colleagues do not", async () => {
	const { slug } = await community({ members: [await castId("champion")] });
	const olfa = await as("champion");
	const draft = await drafted(olfa, slug);
	const practiceId = (await db.practice.findUniqueOrThrow({ where: { slug: draft } })).id;
	await expect(practicePage(await as("newcomer"), draft, at)).rejects.toThrow();
	await db.practiceCoAuthor.create({ data: { practiceId, personId: await castId("newcomer") } });
	expect(await practicePage(await as("newcomer"), draft, at)).toMatchObject({ status: "draft" });
	await publishPractice(olfa, draft, at);
	await published(olfa, slug);
});
