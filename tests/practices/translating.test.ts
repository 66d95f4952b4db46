import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { keepAttachment } from "@/lib/files/attachments";
import { textsOf } from "@/lib/practices/card";
import { practicePage } from "@/lib/practices/practice-page";
import { translationToWrite } from "@/lib/practices/translation-form";
import { translatePractice } from "@/lib/practices/translations";
import { as, at } from "../factories";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { olfasDraft, published } from "./cards";
import { change, newSteps, olfasCard, opened, quaranteMots, readerOf, translated } from "./translated";

test("those who keep a card, and members of its community, translate it; its author and owner are told", async () => {
	const { home, olfa, slug } = await olfasCard();
	const outsider = await as("employee");
	await expect(translated(outsider, slug)).rejects.toEqual(refusal("members_only"));
	const { id } = await db.community.findUniqueOrThrow({ where: { slug: home }, select: { id: true } });
	await db.membership.create({
		data: { communityId: id, personId: outsider.personId, role: "member", status: "active", since: at },
	});
	await translated(await as("employee"), slug);
	await change(olfa, slug, { steps: newSteps });
	await tellAll();
	expect(await inboxOf("champion")).toContainEqual(expect.stringMatching(/translated your practice into French/));
	expect(await inboxOf("employee")).toContainEqual(
		expect.stringMatching(/original has changed since you translated it into French/),
	);
	expect(await pathsOf("employee")).toContain(`/practices/${slug}/translations/fr`);
	expect(await db.activity.count({ where: { kind: "practice.translated", actorId: outsider.personId } })).toBe(1);
	await expect(translatePractice(olfa, { ...(await opened(olfa, slug)), language: "en" }, at)).rejects.toEqual(
		refusal("translation_is_original"),
	);
	await expect(translationToWrite(olfa, slug, "en", at)).rejects.toBeInstanceOf(NotFound);
	const draft = (await olfasDraft()).slug;
	await expect(translated(olfa, draft)).rejects.toEqual(refusal("practice_not_published"));
});

test("files of a translation are the card's, and stay when the original is saved", async () => {
	const { olfa, slug } = await olfasCard();
	const file = await keepAttachment(olfa, { name: "plan.txt", content: Buffer.from("Plan") }, at);
	await translated(olfa, slug, { steps: `${quaranteMots.steps}\n\n[Plan](file:${file.id})` });
	await change(olfa, slug, { result: "A third." });
	expect(await db.attachment.count({ where: { fileId: file.id, practiceId: { not: null } } })).toBe(1);
	expect((await practicePage(await readerOf("fr"), slug, at)).stepsHtml).toContain("/api/files/");
});

test("a card of 200,000 characters is translated, and asks as many statements as a small one", async () => {
	const { home, olfa, slug } = await olfasCard();
	await translated(olfa, slug);
	const long = (word: string) => `${word} sentence that goes on.\n\n`.repeat(1300).slice(0, 39_900);
	const texts = { context: long("One"), problem: long("Two"), steps: long("Three"), result: long("Four") };
	const big = await published(olfa, home, { card: { ...texts, evidence: long("Five") } });
	await translated(olfa, big, { ...texts, evidence: long("Cinq") });
	const cost = async (card: string) => {
		const reader = await readerOf("fr");
		return countStatements(() => practicePage(reader, card, at));
	};
	expect(await cost(big)).toBe(await cost(slug));
	await change(olfa, big, { steps: `${texts.steps}!` });
	const started = performance.now();
	const page = await practicePage(await readerOf("fr"), big, at);
	expect(page.translation?.changed).toEqual({ fields: ["steps"], compared: null });
	expect(performance.now() - started).toBeLessThan(2000);
	const form = await translationToWrite(olfa, big, "fr", at);
	expect(form.changed[0]?.parts.map(({ text }) => text).join("").length).toBeLessThan(5000);
	expect(textsOf(form.written).evidence).toContain("Cinq");
});
