import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { endorsementsOf, endorsePractice, restoreEndorsement, takeBackEndorsement } from "@/lib/practices/endorsements";
import { termOf } from "../champions/running-term";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";
import { published, stored } from "./cards";

const words = "I have seen it work in Madrid.";

async function practiceAndChampion(visibility: "open" | "hidden" = "open") {
	const topic = await db.topic.create({ data: { slug: "writing", names: { en: "Writing" } } });
	await termOf(await castId("employee"), topic.id, at);
	const { slug } = await community({ visibility, members: [await castId("champion")] });
	return published(await as("champion"), slug);
}

test("a champion endorses a card with a sentence, which stands there with their name and topic", async () => {
	const slug = await practiceAndChampion();
	const lucia = await as("employee");
	await endorsePractice(lucia, { slug, words }, at);
	const practice = await stored(slug);
	expect(practice.endorsementCount).toBe(1);
	const shown = await endorsementsOf(await as("newcomer"), practice.id, at);
	expect(shown).toMatchObject({
		rows: [{ givenName: "Lucía", words, badges: [{ topic: { en: "Writing" } }] }],
		mine: null,
		isChampion: false,
	});
	await expect(endorsePractice(lucia, { slug, words }, at)).rejects.toEqual(refusal("endorsed_already"));
	expect(await db.activity.count({ where: { kind: "practice.endorsed", subjectId: practice.id } })).toBe(1);
});

test("they take it back, and may bring it back; what they said then stays a row", async () => {
	const slug = await practiceAndChampion();
	const lucia = await as("employee");
	await expect(takeBackEndorsement(lucia, slug, at)).rejects.toEqual(refusal("not_endorsed"));
	await endorsePractice(lucia, { slug, words }, at);
	await takeBackEndorsement(lucia, slug, at);
	expect((await stored(slug)).endorsementCount).toBe(0);
	expect((await endorsementsOf(lucia, (await stored(slug)).id, at)).rows).toEqual([]);
	await restoreEndorsement(lucia, slug, at);
	expect((await endorsementsOf(lucia, (await stored(slug)).id, at)).mine).toMatchObject({ words });
	expect(await db.practiceEndorsement.count()).toBe(2);
});

test("nobody else does: no colleague without a running term, not those whom the card names, nobody who does not see it", async () => {
	const slug = await practiceAndChampion();
	await expect(endorsePractice(await as("newcomer"), { slug, words }, at)).rejects.toEqual(refusal("champions_only"));
	const ended = new Date("2027-12-01T09:00:00Z");
	await expect(endorsePractice(await as("employee"), { slug, words }, ended)).rejects.toEqual(
		refusal("champions_only"),
	);
	const writing = await db.topic.findUniqueOrThrow({ where: { slug: "writing" } });
	await termOf(await castId("champion"), writing.id, at);
	await expect(endorsePractice(await as("champion"), { slug, words }, at)).rejects.toEqual(refusal("endorse_your_own"));
});

test("a card of a hidden community is not found by a champion who is no member", async () => {
	const slug = await practiceAndChampion("hidden");
	await expect(endorsePractice(await as("employee"), { slug, words }, at)).rejects.toBeInstanceOf(NotFound);
});
