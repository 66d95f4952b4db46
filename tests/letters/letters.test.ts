import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound, Stale } from "@/lib/errors";
import { addBlock, changeBlock, moveBlock, removeBlock } from "@/lib/letters/blocks";
import { changeLetter, discardLetter, headFields } from "@/lib/letters/letters";
import { letterPage, sentLetters, unsentLetters } from "@/lib/letters/queries";
import { blockFields, MOST_BLOCKS, newLetterInput } from "@/lib/letters/schema";
import { sendLetter } from "@/lib/letters/sending";
import { acceptAnswer } from "@/lib/posts/answers";
import { deletePost } from "@/lib/posts/posts";
import { react } from "@/lib/posts/reactions";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { answer, ask, later } from "../posts/conversation";
import { published } from "../practices/cards";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { blockOf, letter, say, TO_ALL } from "./writing";

const place = async (visibility: "open" | "by_invitation" = "open") =>
	community({ visibility, members: [await castId("employee"), await castId("champion")] });

const kinds = async (id: string) =>
	(await db.letterBlock.findMany({ where: { letterId: id }, orderBy: { position: "asc" } })).map(({ kind }) => kind);

describe("a letter that is not sent", () => {
	test("has its blocks in an order, which managers change", async () => {
		const { slug } = await place();
		const id = await letter(slug);
		const claire = await as("communityManager");
		expect(await kinds(id)).toEqual(["text", "edition", "answers", "practices"]);
		await addBlock(claire, id, "thanks", at);
		await moveBlock(claire, (await blockOf(id, "thanks")).id, "up", at);
		await moveBlock(claire, (await blockOf(id, "text")).id, "up", at);
		await removeBlock(claire, (await blockOf(id, "answers")).id, at);
		expect(await kinds(id)).toEqual(["text", "edition", "thanks", "practices"]);
		for (let more = 4; more < MOST_BLOCKS; more++) await addBlock(claire, id, "text", at);
		await expect(addBlock(claire, id, "text", at)).rejects.toEqual(refusal("letter_too_long"));
	});

	test("is seen and changed by those who manage the community, and by nobody else", async () => {
		const { slug, id: communityId } = await place();
		const id = await letter(slug);
		for (const name of ["employee", "lineManager", "newcomer"] as const) {
			const viewer = await as(name);
			await expect(letterPage(viewer, slug, id, at)).rejects.toThrow(NotFound);
			await expect(sendLetter(viewer, id, at)).rejects.toThrow(NotFound);
			expect(await unsentLetters(viewer, communityId)).toEqual([]);
			expect((await sentLetters(viewer, communityId)).rows).toEqual([]);
		}
		expect(await unsentLetters(await as("communityManager"), communityId)).toHaveLength(1);
		expect((await letterPage(await as("hubLead"), slug, id, at)).title).toBe("What autumn brought");
	});

	test("tells a manager what another one changed meanwhile, field by field", async () => {
		const { slug } = await place();
		const id = await letter(slug);
		const claire = await as("communityManager");
		const seen = headFields(await db.letter.findUniqueOrThrow({ where: { id } }));
		await changeLetter(claire, id, { ...TO_ALL, title: "What winter brought" }, marksOf(seen), at);
		const other = { ...TO_ALL, otherLanguage: "fr" as const, otherTitle: "Ce que l’automne a apporté" };
		await changeLetter(claire, id, other, marksOf(seen), at);
		expect(await db.letter.findUnique({ where: { id }, select: { title: true, otherTitle: true } })).toEqual({
			title: "What winter brought",
			otherTitle: other.otherTitle,
		});
		await expect(changeLetter(claire, id, { ...other, title: "Autumn" }, marksOf(seen), at)).rejects.toThrow(Stale);
		const block = await blockOf(id, "text");
		const before = blockFields(block);
		await say(id, "text", { body: "First." });
		await expect(changeBlock(claire, block.id, { ...before, body: "Second." }, marksOf(before), at)).rejects.toThrow(
			Stale,
		);
	});

	test("keeps the words of a second language that is taken away for a while", async () => {
		const { slug } = await place();
		const id = await letter(slug, { otherLanguage: "fr", otherTitle: "L’automne" });
		await say(id, "text", { otherBody: "Merci." });
		const claire = await as("communityManager");
		const seen = headFields(await db.letter.findUniqueOrThrow({ where: { id } }));
		await changeLetter(claire, id, TO_ALL, marksOf(seen), at);
		await say(id, "text", { body: "Thanks.", otherBody: "" });
		expect(await blockOf(id, "text")).toMatchObject({ body: "Thanks.", otherBody: "Merci." });
	});

	test("is deleted for good; a sent one stays", async () => {
		const { slug } = await place();
		const claire = await as("communityManager");
		await discardLetter(claire, await letter(slug), at);
		expect(await db.letter.count()).toBe(0);
		expect(await db.letterBlock.count()).toBe(0);
		const id = await letter(slug);
		await sendLetter(claire, id, at);
		await expect(discardLetter(claire, id, at)).rejects.toEqual(refusal("letter_sent"));
		await expect(addBlock(claire, id, "text", at)).rejects.toEqual(refusal("letter_sent"));
		await expect(sendLetter(claire, id, at)).rejects.toEqual(refusal("letter_sent"));
	});

	test("in a second language has a title in it, and is in another one", () => {
		const problems = (fields: object) =>
			(newLetterInput.safeParse({ slug: "x", title: "Autumn", language: "en", ...fields }).error?.issues ?? []).map(
				({ path, message }) => `${path.join(".")}: ${message}`,
			);
		expect(problems({})).toEqual([]);
		expect(problems({ otherLanguage: "fr" })).toEqual(["otherTitle: required"]);
		expect(problems({ otherTitle: "L’automne" })).toEqual(["otherLanguage: choose"]);
		expect(problems({ otherTitle: "Autumn", otherLanguage: "en" })).toEqual(["otherLanguage: choose"]);
	});
});

describe("what a letter names", () => {
	async function full() {
		const where = await place("by_invitation");
		const lucia = await as("employee");
		const olfa = await as("champion");
		const claire = await as("communityManager");
		const questions = [];
		for (const [index, title] of ["Who signs the letters?", "Who reads them twice?"].entries()) {
			const question = await ask(lucia, where.slug, later(index), title);
			const reply = await answer(olfa, question, later(index + 2));
			await acceptAnswer(lucia, reply, later(index + 4));
			questions.push({ question, reply });
		}
		const practice = await published(olfa, where.slug);
		const { id: meetup } = await edition({ communityId: where.id, title: "Second letters" });
		const id = await letter(where.slug);
		await addBlock(claire, id, "thanks", at);
		await say(id, "thanks", { people: [olfa.personId] });
		return { ...where, id, claire, lucia, olfa, questions, practice, meetup };
	}

	const named = async (slug: string, id: string, when = later(30)) =>
		(await letterPage(await as("communityManager"), slug, id, when)).blocks.flatMap(({ things, people }) => [
			...things.map(({ title }) => title),
			...people.map(({ givenName }) => givenName),
		]);

	test("is the next edition, the best answers with the most reactions first, new practices and people to thank", async () => {
		const { slug, id, claire, questions } = await full();
		await react(claire, { text: "reply", id: questions[0]?.reply ?? "", kind: "thanks" }, later(8));
		expect(await named(slug, id)).toEqual([
			"Second letters",
			"Who signs the letters?",
			"Who reads them twice?",
			"Answer a complaint in forty words",
			"Olfa",
		]);
	});

	test("is kept on the day it is sent, and asked for again whenever it is shown", async () => {
		const { slug, id, claire, lucia, questions } = await full();
		await sendLetter(claire, id, later(20));
		const before = await named(slug, id);
		const late = await ask(lucia, slug, later(21), "Who answers the late ones?");
		await acceptAnswer(lucia, await answer(await as("champion"), late, later(22)), later(23));
		expect(await named(slug, id)).toEqual(before);
		await deletePost(lucia, questions[0]?.question ?? "", later(24));
		expect(await named(slug, id)).toEqual(before.filter((title) => title !== "Who signs the letters?"));
		await db.post.update({ where: { id: questions[1]?.question ?? "" }, data: { hiddenAs: "hidden" } });
		await db.person.update({ where: { id: await castId("champion") }, data: { status: "left" } });
		expect(await named(slug, id)).toEqual(["Second letters", "Answer a complaint in forty words"]);
	});

	test("begins after the last letter", async () => {
		const { slug, id, claire } = await full();
		await sendLetter(claire, id, later(20));
		const next = await letter(slug, { title: "What winter brought" }, later(21));
		expect(await named(slug, next)).toEqual(["Second letters"]);
	});

	test("is read in the same number of statements, whatever a letter has", async () => {
		const { slug, id, claire } = await full();
		const read = () => letterPage(claire, slug, id, later(30));
		const few = await countStatements(read);
		for (let more = 5; more < MOST_BLOCKS; more++) await addBlock(claire, id, "answers", at);
		expect(await countStatements(read)).toBe(few);
	});
});
