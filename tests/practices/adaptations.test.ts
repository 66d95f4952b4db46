import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound } from "@/lib/errors";
import { keepAttachment, markdownOf } from "@/lib/files/attachments";
import { adaptationTies, offersOfPractice, originalOfCopy } from "@/lib/practices/adaptation-pages";
import { adaptPractice, markOriginalSeen, takeOverChange } from "@/lib/practices/adapting";
import { cardOf } from "@/lib/practices/card";
import { changePractice } from "@/lib/practices/changes";
import { answerOffer, offerBack, withdrawOffer } from "@/lib/practices/offers";
import { practiceFields, publishPractice } from "@/lib/practices/practices";
import type { Card } from "@/lib/practices/schema";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { PIXEL } from "../files/pixel";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { fortyWords, published, stored } from "./cards";

/** Olfa's practice, and a copy that Lucía makes in her own community. */
async function originalAndCopy(publish = true) {
	const home = await community({ members: [await castId("champion")] });
	const own = await community({ name: "Madrid desk", members: [await castId("employee")] });
	const original = await published(await as("champion"), home.slug);
	const lucia = await as("employee");
	const asked = { slug: original, communitySlug: own.slug, title: "Forty words in Madrid" };
	const { slug: copy } = await adaptPractice(lucia, asked, at);
	if (publish) await publishPractice(lucia, copy, at);
	return { original, copy, lucia, olfa: await as("champion") };
}

async function change(viewer: Viewer, slug: string, changed: Partial<Card>): Promise<void> {
	const practice = await stored(slug);
	const card = cardOf(practice);
	const form = { contactId: practice.contactId, status: practice.status, publish: false, stillHolds: false };
	const madeFrom = marksOf(practiceFields(card, practice.contactId, practice));
	await changePractice(viewer, slug, { ...form, card: { ...card, ...changed }, madeFrom }, at);
}

const line = (number: number, words: string) => fortyWords.steps.split("\n").with(number, words).join("\n");
const tiesOf = async (viewer: Viewer, slug: string) => adaptationTies(viewer, (await stored(slug)).id);

describe("an adapted copy", () => {
	test("is a draft of its writer with the text and the place of their unit, tied to the version that it came from", async () => {
		const { original, copy, lucia } = await originalAndCopy(false);
		const practice = await stored(copy);
		expect(practice).toMatchObject({
			status: "draft",
			title: "Forty words in Madrid",
			steps: fortyWords.steps,
			authorId: lucia.personId,
			unitIds: [lucia.orgUnitId],
		});
		expect((await tiesOf(lucia, copy)).original).toMatchObject({ slug: original, fromVersion: 1, seenVersion: 1 });
		expect((await tiesOf(await as("newcomer"), original)).copies).toEqual([]);
		await publishPractice(lucia, copy, at);
		expect((await tiesOf(await as("newcomer"), original)).copies).toMatchObject([
			{ slug: copy, unit: { en: "Spain" } },
		]);
		expect(await db.activity.count({ where: { kind: "practice.adapted" } })).toBe(1);
	});

	test("of a hidden community stays there; who sees one card only is not told of the other", async () => {
		const ids = [await castId("champion"), await castId("employee")];
		const hidden = await community({ visibility: "hidden", members: ids });
		const open = await community({ name: "Open desk", members: ids });
		const secret = await published(await as("champion"), hidden.slug);
		const asked = { slug: secret, communitySlug: open.slug, title: "Forty words for all" };
		await expect(adaptPractice(await as("employee"), asked, at)).rejects.toEqual(refusal("hidden_stays"));
		await expect(adaptPractice(await as("newcomer"), asked, at)).rejects.toBeInstanceOf(NotFound);
		const { slug } = await adaptPractice(await as("employee"), { ...asked, communitySlug: hidden.slug }, at);
		// As a community that was opened, and whose original has moved to a hidden one, could have it.
		await db.practice.update({ where: { slug }, data: { community: { connect: { slug: open.slug } } } });
		await publishPractice(await as("employee"), slug, at);
		expect((await tiesOf(await as("champion"), slug)).original).toMatchObject({ slug: secret });
		expect((await tiesOf(await as("newcomer"), slug)).original).toBeNull();
		await expect(originalOfCopy(await as("newcomer"), slug)).rejects.toBeInstanceOf(NotFound);
	});

	test("shows the files that its original shows", async () => {
		const home = await community({ members: [await castId("champion")] });
		const own = await community({ name: "Madrid desk", members: [await castId("employee")] });
		const olfa = await as("champion");
		const kept = await keepAttachment(olfa, { name: "whiteboard.png", content: PIXEL }, at);
		const original = await published(olfa, home.slug, { card: { context: markdownOf(kept) } });
		const asked = { slug: original, communitySlug: own.slug, title: "Forty words in Madrid" };
		const { slug } = await adaptPractice(await as("employee"), asked, at);
		expect(await db.attachment.count({ where: { practice: { slug }, fileId: kept.id } })).toBe(1);
	});
});

describe("when the original has changed", () => {
	test("the keeper of the copy sees which passages, takes them over beside their own changes, and marks them as seen", async () => {
		const { original, copy, lucia, olfa } = await originalAndCopy();
		expect((await originalOfCopy(lucia, copy)).changed).toEqual([]);
		await change(lucia, copy, { steps: line(2, "3. Sign") });
		await change(olfa, original, { steps: line(0, "1. Name what went wrong"), resultFigure: "-50 %" });
		const seen = await originalOfCopy(lucia, copy);
		expect(seen.changed.map(({ field, state }) => [field, state])).toEqual([
			["steps", "takeable"],
			["resultFigure", null],
		]);
		await takeOverChange(lucia, { slug: copy, field: "steps" }, at);
		const taken = await stored(copy);
		expect(taken.steps).toBe("1. Name what went wrong\n2. Say what happens next\n3. Sign");
		const versions = await db.practiceVersion.findMany({
			where: { practiceId: taken.id },
			orderBy: { number: "desc" },
		});
		expect(versions[0]?.note).toContain("version 2");
		expect((await originalOfCopy(lucia, copy)).changed[0]?.state).toBe("same");
		await expect(takeOverChange(lucia, { slug: copy, field: "steps" }, at)).rejects.toEqual(
			refusal("nothing_to_take_over"),
		);
		await markOriginalSeen(lucia, { slug: copy, version: 2 }, at);
		expect((await originalOfCopy(lucia, copy)).changed).toEqual([]);
		await markOriginalSeen(lucia, { slug: copy, version: 99 }, at);
		expect((await tiesOf(lucia, copy)).original?.seenVersion).toBe(2);
	});

	test("the same passage is left to people, and others take nothing over", async () => {
		const { original, copy, lucia, olfa } = await originalAndCopy();
		await change(lucia, copy, { steps: line(0, "1. Say sorry") });
		await change(olfa, original, { steps: line(0, "1. Name it") });
		expect((await originalOfCopy(lucia, copy)).changed[0]?.state).toBe("conflict");
		await expect(takeOverChange(lucia, { slug: copy, field: "steps" }, at)).rejects.toEqual(
			refusal("passages_conflict"),
		);
		await expect(takeOverChange(await as("newcomer"), { slug: copy, field: "steps" }, at)).rejects.toEqual(
			refusal("practice_maintainers_only"),
		);
	});
});

describe("a change that is offered back", () => {
	test("is accepted, and becomes a version of the original beside what changed there since", async () => {
		const { original, copy, lucia, olfa } = await originalAndCopy();
		await change(lucia, copy, { steps: line(2, "3. Sign"), result: "Only ours." });
		await offerBack(lucia, { slug: copy, fields: ["steps"], note: "People know whom to ask." }, at);
		await expect(offerBack(lucia, { slug: copy, fields: ["result"] }, at)).rejects.toEqual(refusal("offer_open"));
		expect((await tiesOf(olfa, original)).openOffers).toBe(1);
		await change(olfa, original, { steps: line(0, "1. Name it") });
		const [offer] = (await offersOfPractice(olfa, original)).offers;
		expect(offer).toMatchObject({ conflicts: false, note: "People know whom to ask.", copy: { slug: copy } });
		expect(offer?.changes.map(({ field }) => field)).toEqual(["steps"]);
		const id = offer?.id ?? "";
		await expect(answerOffer(await as("newcomer"), { id, decision: "accepted" }, at)).rejects.toEqual(
			refusal("practice_maintainers_only"),
		);
		await answerOffer(olfa, { id, decision: "accepted" }, at);
		expect(await stored(original)).toMatchObject({
			steps: "1. Name it\n2. Say what happens next\n3. Sign",
			result: fortyWords.result,
			version: 3,
		});
		const version = await db.practiceVersion.findFirstOrThrow({ where: { number: 3, practice: { slug: original } } });
		expect(version.note).toContain("Lucía");
		await expect(answerOffer(olfa, { id, decision: "declined", answer: "No." }, at)).rejects.toEqual(
			refusal("already_decided"),
		);
	});

	test("is declined with a word, or withdrawn by who made it; nothing changes", async () => {
		const { original, copy, lucia, olfa } = await originalAndCopy();
		await expect(offerBack(lucia, { slug: copy, fields: ["steps"] }, at)).rejects.toEqual(refusal("nothing_to_offer"));
		await change(lucia, copy, { steps: line(0, "1. Say sorry") });
		await offerBack(lucia, { slug: copy, fields: ["steps"] }, at);
		await change(olfa, original, { steps: line(0, "1. Name it") });
		const [offer] = (await offersOfPractice(olfa, original)).offers;
		expect(offer?.conflicts).toBe(true);
		const id = offer?.id ?? "";
		await expect(answerOffer(olfa, { id, decision: "accepted" }, at)).rejects.toEqual(refusal("passages_conflict"));
		await answerOffer(olfa, { id, decision: "declined", answer: "We name it instead." }, at);
		expect((await originalOfCopy(lucia, copy)).offers[0]).toMatchObject({ answer: "We name it instead." });
		await offerBack(lucia, { slug: copy, fields: ["steps"] }, at);
		const second = (await originalOfCopy(lucia, copy)).offers[0]?.id ?? "";
		await expect(withdrawOffer(olfa, second, at)).rejects.toEqual(refusal("authors_only"));
		await withdrawOffer(lucia, second, at);
		expect((await stored(original)).version).toBe(2);
		expect((await offersOfPractice(olfa, original)).offers).toHaveLength(1);
	});

	test("takes as many statements to show for many offers as for one", async () => {
		const { original, copy, lucia, olfa } = await originalAndCopy();
		await change(lucia, copy, { steps: line(2, "3. Sign") });
		await offerBack(lucia, { slug: copy, fields: ["steps"] }, at);
		const show = () => offersOfPractice(olfa, original);
		const one = await countStatements(show);
		const { id: _, ...offer } = await db.practiceOffer.findFirstOrThrow();
		const many = Array.from({ length: 12 }, () => ({ ...offer, texts: offer.texts as object }));
		await db.practiceOffer.createMany({ data: many });
		expect(await countStatements(show)).toBe(one);
	});
});
