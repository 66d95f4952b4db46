import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound, Stale } from "@/lib/errors";
import { cardOf } from "@/lib/practices/card";
import { changePractice, restoreVersion } from "@/lib/practices/changes";
import { comparedCards } from "@/lib/practices/compared-cards";
import { mergedPassages } from "@/lib/practices/merging";
import { practicePage } from "@/lib/practices/practice-page";
import { practiceFields } from "@/lib/practices/practices";
import { type Card, cardInput } from "@/lib/practices/schema";
import { practiceComparison } from "@/lib/practices/version-pages";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { drafted, fortyWords, olfasDraft, published, stored } from "./cards";

const steps = "1. Say what went wrong\n2. Say what happens next\n3. Stop";

/** What somebody who opened the form now would send. */
async function opened(slug: string, changed: Partial<Card>) {
	const row = await stored(slug);
	const card = cardOf(row);
	const contactId = row.contactId;
	return {
		card: { ...card, ...changed },
		contactId,
		status: row.status,
		madeFrom: marksOf(practiceFields(card, contactId)),
		basedOn: row.version,
		publish: false,
		stillHolds: false,
	};
}

async function olfasPractice(): Promise<{ slug: string; olfa: Viewer }> {
	const { community: home } = await olfasDraft();
	const olfa = await as("champion");
	return { slug: await published(olfa, home), olfa };
}

describe("two people who edit at the same time", () => {
	test.each([["published"], ["a draft"]])(
		"in different passages of a card that is %s, are both kept",
		async (state) => {
			const { community: home } = await olfasDraft();
			const olfa = await as("champion");
			const slug = state === "published" ? await published(olfa, home) : await drafted(olfa, home);
			const [first, second] = [
				await opened(slug, { steps: steps.replace("went wrong", "went wrong, in their words") }),
				await opened(slug, { steps: steps.replace("Stop", "Stop, and sign") }),
			];
			expect(await changePractice(olfa, slug, first, at)).toEqual({ published: false, merged: false });
			expect(await changePractice(await as("communityManager"), slug, second, at)).toEqual({
				published: false,
				merged: true,
			});
			expect((await stored(slug)).steps).toBe(
				"1. Say what went wrong, in their words\n2. Say what happens next\n3. Stop, and sign",
			);
		},
	);

	test("in the same passage, are told, and neither text is lost", async () => {
		const { slug, olfa } = await olfasPractice();
		const [first, second] = [
			await opened(slug, { steps: steps.replace("Stop", "Stop there") }),
			await opened(slug, { steps: steps.replace("Stop", "Sign") }),
		];
		await changePractice(olfa, slug, first, at);
		const late = await changePractice(await as("communityManager"), slug, second, at).catch((problem) => problem);
		expect(late).toBeInstanceOf(Stale);
		expect(Object.keys((late as Stale).fields)).toEqual(["steps"]);
		expect((await stored(slug)).steps).toContain("Stop there");
	});

	test("merges nothing where the form was made from a version that nobody has", async () => {
		const { slug, olfa } = await olfasPractice();
		const first = await opened(slug, { steps: steps.replace("went", "goes") });
		const second = { ...(await opened(slug, { steps: steps.replace("Stop", "Sign") })), basedOn: 99 };
		await changePractice(olfa, slug, first, at);
		await expect(changePractice(olfa, slug, second, at)).rejects.toBeInstanceOf(Stale);
	});

	test("keeps every line of both that the other did not touch", () => {
		const lines = Array.from({ length: 60 }, (_, index) => `Line ${index}`);
		const change = (at: number, text: string) => lines.with(at, text).join("\n");
		const merged = mergedPassages(lines.join("\n"), change(3, "Mine"), change(40, "Yours"));
		expect(merged).toBe(lines.with(3, "Mine").with(40, "Yours").join("\n"));
		expect(mergedPassages("", "Mine", "Yours")).toBeUndefined();
		// A form without script sends its lines so.
		const sent = cardInput.parse({ ...fortyWords, tags: "", steps: "1. One\r\n2. Two" });
		expect(sent.steps).toBe("1. One\n2. Two");
	});
});

describe("versions", () => {
	test("say who, when and why, and are compared by words, any two of them", async () => {
		const { slug, olfa } = await olfasPractice();
		await changePractice(
			olfa,
			slug,
			{ ...(await opened(slug, { result: "A third fewer second letters." })), note: "Counted again." },
			at,
		);
		await changePractice(olfa, slug, await opened(slug, { title: "Answer a complaint in thirty words" }), at);
		const reader = await as("employee");
		const { compared, versions } = await practiceComparison(reader, slug, { from: 1, to: 3 });
		expect(versions.map(({ number, givenName, note }) => [number, givenName, note])).toEqual([
			[3, "Olfa", null],
			[2, "Olfa", "Counted again."],
			[1, "Olfa", null],
		]);
		expect(compared?.fields.map(({ field }) => field)).toEqual(["title", "result"]);
		expect(compared?.fields[0]?.parts).toEqual([
			{ text: "Answer a complaint in ", is: "same" },
			{ text: "forty", is: "removed" },
			{ text: "thirty", is: "added" },
			{ text: " words", is: "same" },
		]);
		expect((await practiceComparison(reader, slug, {})).from).toBe(2);
		expect((await practiceComparison(reader, slug, { from: 1, to: 9 })).compared).toBeUndefined();
	});

	test("are restored as a new version, by those who may change the card, and none is lost", async () => {
		const { slug, olfa } = await olfasPractice();
		await changePractice(olfa, slug, await opened(slug, { result: "Worse.", resultMeasured: "Counted." }), at);
		await expect(restoreVersion(await as("employee"), { slug, number: 1 }, at)).rejects.toEqual(
			refusal("practice_maintainers_only"),
		);
		await restoreVersion(olfa, { slug, number: 1, note: "The count was wrong." }, at);
		const page = await practicePage(await as("employee"), slug, at);
		expect(page).toMatchObject({ result: fortyWords.result, resultMeasured: null, version: 3 });
		expect(page.versions.map(({ number, note, restoredFrom }) => [number, note, restoredFrom])).toEqual([
			[3, "The count was wrong.", 1],
			[2, null, null],
			[1, null, null],
		]);
		await expect(restoreVersion(olfa, { slug, number: 3 }, at)).rejects.toEqual(refusal("version_is_current"));
		await expect(restoreVersion(olfa, { slug, number: 7 }, at)).rejects.toBeInstanceOf(NotFound);
	});

	test("of a hidden community are compared by its members alone", async () => {
		const { slug: home } = await community({ visibility: "hidden", members: [await castId("champion")] });
		const slug = await published(await as("champion"), home);
		await expect(practiceComparison(await as("employee"), slug, {})).rejects.toBeInstanceOf(NotFound);
	});

	test("of a card before it had templates are compared and restored", async () => {
		const { slug, olfa } = await olfasPractice();
		const { id } = await stored(slug);
		await db.practiceVersion.update({
			where: { practiceId_number: { practiceId: id, number: 1 } },
			data: { card: { title: "An old title", steps: "Old steps", context: "Old context" } },
		});
		await changePractice(olfa, slug, await opened(slug, { summary: "New." }), at);
		await restoreVersion(olfa, { slug, number: 1 }, at);
		expect(await stored(slug)).toMatchObject({ title: "An old title", result: "", template: "practice" });
	});

	test("may be five hundred, of a card of 200,000 characters: pages of them take the same statements as one", async () => {
		const { slug, olfa } = await olfasPractice();
		const { id } = await stored(slug);
		const text = (seed: number) =>
			Array.from({ length: 800 }, (_, line) => `Line ${line} of ${seed} ${"x ".repeat(12)}`);
		const card = (seed: number) => ({
			...fortyWords,
			...Object.fromEntries(
				["context", "problem", "steps", "result", "evidence"].map((field) => [field, text(seed).join("\n")]),
			),
		});
		const one = await countStatements(() => practiceComparison(olfa, slug, {}));
		await db.practiceVersion.createMany({
			data: Array.from({ length: 499 }, (_, index) => ({
				practiceId: id,
				number: index + 2,
				card: index < 2 ? card(index) : { ...fortyWords },
				editedById: olfa.personId,
				at,
			})),
		});
		await db.practice.update({ where: { id }, data: { version: 500 } });
		const many = await countStatements(() => practiceComparison(olfa, slug, { from: 2, to: 3 }));
		expect(many).toBe(one);
		const page = await practiceComparison(olfa, slug, { from: 2, to: 3 });
		expect(page.versions.length).toBe(50);
		expect(page.next).toBe(451);
		expect((await practiceComparison(olfa, slug, { before: 51 })).versions.at(-1)?.number).toBe(1);
		expect((await practicePage(olfa, slug, at)).versions.length).toBe(5);
		const begun = performance.now();
		expect(comparedCards(card(1), card(2)).length).toBe(5);
		// Each of the five texts is compared for 80 ms at most.
		expect(performance.now() - begun).toBeLessThan(2000);
	});
});

test("a draft that is published leaves no earlier text behind", async () => {
	const { slug } = await olfasDraft();
	const olfa = await as("champion");
	await changePractice(olfa, slug, await opened(slug, { result: "Ask Sami, off the record." }), at);
	expect(await db.practiceDraftText.count()).toBe(2);
	await changePractice(olfa, slug, { ...(await opened(slug, { result: "Half." })), publish: true }, at);
	expect(await db.practiceDraftText.count()).toBe(0);
	expect(await db.practiceVersion.count()).toBe(1);
});
