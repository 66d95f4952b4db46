import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { changePractice } from "@/lib/practices/changes";
import { practicePage } from "@/lib/practices/practice-page";
import { publishPractice } from "@/lib/practices/practices";
import { passOnReviews } from "@/lib/reviews/passing-on";
import { reviewPage } from "@/lib/reviews/queries";
import { remark, settleRemark } from "@/lib/reviews/remarks";
import { answerReview, askForReview, sendAgain, withdrawFromReview } from "@/lib/reviews/reviews";
import type { CastName } from "../cast";
import { as, at, castId, community } from "../factories";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { drafted, fortyWords, published, startingFrom, stored } from "../practices/cards";
import { refusal } from "../refusal";
import { countStatements } from "../statements";

const later = (days: number) => new Date(at.getTime() + days * DAY);
const TITLE = fortyWords.title;

interface Place {
	reviewers?: 1 | 2;
	members?: CastName[];
	visibility?: "open" | "hidden";
}

/** A draft of Olfa's (Tunis) in Claire's community, which reviews practices. Lucía works in another unit. */
async function draftToReview({ reviewers = 1, members = ["employee"], visibility = "open" }: Place = {}) {
	const ids: string[] = [];
	for (const name of members) ids.push(await castId(name));
	const home = await community({ visibility, members: [await castId("champion"), ...ids] });
	await db.community.update({ where: { id: home.id }, data: { practiceReviewers: reviewers } });
	return { ...home, draft: await drafted(await as("champion"), home.slug) };
}

/** Somebody who is a champion of a topic, and the topic of the community is that. */
async function championOf(name: CastName, communityId: string): Promise<void> {
	const topic = await db.topic.create({ data: { slug: "complaints", names: { en: "Complaints" } } });
	await db.community.update({ where: { id: communityId }, data: { topicId: topic.id } });
	const personId = await castId(name);
	await db.nomination.create({
		data: {
			nomineeId: personId,
			nominatorId: await castId("hubLead"),
			topicId: topic.id,
			reason: "She answers.",
			state: "granted",
			createdAt: at,
			term: { create: { personId, topicId: topic.id, startsOn: later(-10), endsOn: later(300) } },
		},
		select: { id: true },
	});
}

const askedFor = async (slug: string) =>
	(await reviewPage(await as("champion"), slug)).reviewers.map(({ givenName, rule }) => [givenName, rule]);

describe("a community that reviews practices", () => {
	test("publishes no draft directly, and one that does not says so on the card", async () => {
		const { slug, draft } = await draftToReview();
		const olfa = await as("champion");
		await expect(publishPractice(olfa, draft, at)).rejects.toEqual(refusal("review_needed"));
		const change = { ...startingFrom("draft"), contactId: olfa.personId, publish: true };
		await expect(changePractice(olfa, draft, change, at)).rejects.toEqual(refusal("review_needed"));
		await db.community.update({ where: { slug }, data: { practiceReviewers: 0 } });
		await expect(askForReview(olfa, draft, at)).rejects.toEqual(refusal("published_directly"));
		await publishPractice(olfa, draft, at);
		expect((await practicePage(await as("employee"), draft, at)).approval).toBeNull();
	});

	test("asks a champion of the topic and somebody of another unit, never somebody whom the card names", async () => {
		const { id, draft } = await draftToReview({ reviewers: 2, members: ["employee", "newcomer"] });
		await championOf("newcomer", id);
		await db.practice.update({ where: { slug: draft }, data: { contactId: await castId("communityManager") } });
		await askForReview(await as("champion"), draft, at);
		expect(await askedFor(draft)).toEqual([
			["Awa", "champion"],
			["Lucía", "other_unit"],
		]);
	});

	test("asks a manager where nobody else may review, and sends nothing where nobody may", async () => {
		const { draft } = await draftToReview({ members: [] });
		await db.person.update({
			where: { id: await castId("communityManager") },
			data: { orgUnitId: (await as("champion")).orgUnitId },
		});
		await askForReview(await as("champion"), draft, at);
		expect(await askedFor(draft)).toEqual([["Claire", "manager"]]);
		await withdrawFromReview(await as("champion"), draft, at);
		await db.practice.update({ where: { slug: draft }, data: { ownerId: await castId("communityManager") } });
		await expect(askForReview(await as("champion"), draft, at)).rejects.toEqual(refusal("no_reviewer"));
		expect(await stored(draft)).toMatchObject({ status: "draft" });
	});

	test("of a hidden community asks its members alone", async () => {
		const { id, draft } = await draftToReview({ visibility: "hidden", members: ["employee"] });
		await championOf("newcomer", id);
		await askForReview(await as("champion"), draft, at);
		expect(await askedFor(draft)).toEqual([["Lucía", "other_unit"]]);
		await expect(reviewPage(await as("newcomer"), draft)).rejects.toBeInstanceOf(NotFound);
	});
});

describe("a review", () => {
	test("with a disagreement and a suggestion that is taken over ends in publication", async () => {
		const { id, draft } = await draftToReview({ reviewers: 2, members: ["employee", "newcomer"] });
		await championOf("newcomer", id);
		const [olfa, lucia, awa] = [await as("champion"), await as("employee"), await as("newcomer")];
		await askForReview(olfa, draft, at);
		expect(await answerReview(awa, { slug: draft, answer: "approved" }, at)).toEqual({ published: false });
		const suggested = await remark(
			lucia,
			{ slug: draft, field: "steps", quote: "Say what happens next", suggestion: "Say who calls, and when" },
			at,
		);
		await answerReview(lucia, { slug: draft, answer: "changes", note: "Nobody knows who calls." }, at);
		const stands = await reviewPage(olfa, draft);
		expect(stands.reviewers.map(({ givenName, answer, note }) => [givenName, answer, note])).toEqual([
			["Awa", "approved", null],
			["Lucía", "changes", "Nobody knows who calls."],
		]);
		await settleRemark(olfa, { id: suggested, how: "accepted" }, at);
		expect((await stored(draft)).steps).toBe("1. Say what went wrong\n2. Say who calls, and when\n3. Stop");
		await sendAgain(olfa, draft, at);
		expect(await answerReview(lucia, { slug: draft, answer: "approved" }, later(1))).toEqual({ published: true });
		const card = await practicePage(await as("admin"), draft, later(1));
		expect(card).toMatchObject({ status: "published", version: 1 });
		expect(card.approval?.reviewers.map(({ givenName }) => givenName).sort()).toEqual(["Awa", "Lucía"]);
		await tellAll();
		expect(await inboxOf("champion")).toEqual([
			`Awa Diop approved: ${TITLE}`,
			`Lucía Ibáñez commented on a passage: ${TITLE}`,
			`Lucía Ibáñez asks for changes: ${TITLE}`,
			`Lucía Ibáñez approved, and it is published: ${TITLE}`,
			`New practice in Customer care writing: ${TITLE}`,
		]);
		expect(await inboxOf("employee")).toContainEqual(expect.stringContaining(`took over your wording: ${TITLE}`));
	});

	test("is seen by those who are asked, while they are asked, and by no other colleague", async () => {
		const { draft } = await draftToReview();
		await expect(reviewPage(await as("employee"), draft)).rejects.toBeInstanceOf(NotFound);
		await askForReview(await as("champion"), draft, at);
		expect((await reviewPage(await as("employee"), draft)).mine).toBe(true);
		await expect(reviewPage(await as("newcomer"), draft)).rejects.toBeInstanceOf(NotFound);
		await withdrawFromReview(await as("champion"), draft, at);
		await expect(reviewPage(await as("employee"), draft)).rejects.toBeInstanceOf(NotFound);
	});

	test("is answered by reviewers alone; its author may edit meanwhile, and an answer about an earlier text says so", async () => {
		const { draft } = await draftToReview({ reviewers: 2, members: ["employee", "newcomer"] });
		const olfa = await as("champion");
		await askForReview(olfa, draft, at);
		await expect(answerReview(olfa, { slug: draft, answer: "approved" }, at)).rejects.toEqual(
			refusal("reviewers_only"),
		);
		const asked = (await reviewPage(olfa, draft)).reviewers.map(({ personId }) => personId);
		const lucia = await as("employee");
		expect(asked).toContain(lucia.personId);
		await answerReview(lucia, { slug: draft, answer: "approved" }, at);
		const edit = { ...startingFrom("draft"), contactId: olfa.personId, card: { ...fortyWords, summary: "Shorter." } };
		await changePractice(olfa, draft, edit, at);
		const { practice, reviewers } = await reviewPage(olfa, draft);
		expect(reviewers.find(({ personId }) => personId === lucia.personId)?.versionSeen).toBeLessThan(practice.version);
	});
});

describe("a comment on a passage", () => {
	async function commented(quote: string, suggestion?: string) {
		const { draft } = await draftToReview();
		const olfa = await as("champion");
		await askForReview(olfa, draft, at);
		const input = { slug: draft, field: "steps" as const, quote, body: "When?", suggestion };
		return { draft, olfa, id: await remark(await as("employee"), input, at) };
	}

	const passageNow = async (draft: string) => {
		const { texts } = await reviewPage(await as("champion"), draft);
		return texts.find(({ field }) => field === "steps")?.pieces.find(({ remarkIds }) => remarkIds.length > 0)?.text;
	};

	const rewrite = async (draft: string, steps: string) => {
		const olfa = await as("champion");
		const edit = { ...startingFrom("draft"), contactId: olfa.personId, card: { ...fortyWords, steps } };
		await changePractice(olfa, draft, edit, at);
	};

	test("stays with it when the text moves", async () => {
		const { draft, id, olfa } = await commented("Say what happens next", "Say who calls");
		await rewrite(draft, "0. Read it twice\n1. Say what happens next\n2. Say what went wrong\n3. Stop");
		expect(await passageNow(draft)).toBe("Say what happens next");
		await settleRemark(olfa, { id, how: "accepted" }, at);
		expect((await stored(draft)).steps).toBe("0. Read it twice\n1. Say who calls\n2. Say what went wrong\n3. Stop");
	});

	test("says that the passage has changed or is gone, and then suggests nothing to take over", async () => {
		const { draft, id, olfa } = await commented("Say what happens next", "Say who calls");
		await rewrite(draft, "1. Say what will happen next\n2. Stop");
		const shown = async () =>
			(await reviewPage(olfa, draft)).texts.find(({ field }) => field === "steps")?.remarks[0]?.passage;
		expect((await shown())?.isSame).toBe(false);
		await expect(settleRemark(olfa, { id, how: "accepted" }, at)).rejects.toEqual(refusal("passage_changed"));
		await settleRemark(olfa, { id, how: "declined" }, at);
		await expect(settleRemark(olfa, { id, how: "done" }, at)).rejects.toEqual(refusal("remark_settled"));
	});

	test("needs a passage that is there", async () => {
		await expect(commented("Say nothing of the kind")).rejects.toEqual(refusal("passage_unknown"));
	});

	test("is settled by those who keep the draft, or as done by who wrote it", async () => {
		const { id } = await commented("Stop", "Sign");
		await expect(settleRemark(await as("employee"), { id, how: "accepted" }, at)).rejects.toEqual(
			refusal("practice_maintainers_only"),
		);
		await settleRemark(await as("employee"), { id, how: "done" }, at);
	});

	test("of many takes the same statements as of one", async () => {
		const { draft, olfa } = await commented("Stop");
		const one = await countStatements(() => reviewPage(olfa, draft));
		for (const quote of ["went wrong", "happens", "next"])
			await remark(await as("employee"), { slug: draft, field: "steps", quote, body: "Why?" }, at);
		expect(await countStatements(() => reviewPage(olfa, draft))).toBe(one);
	});
});

describe("a review that is late", () => {
	test("passes to somebody else, who is told, as the author is; the first no longer sees it", async () => {
		const { draft } = await draftToReview({ members: ["employee", "newcomer"] });
		await askForReview(await as("champion"), draft, at);
		const first = (await reviewPage(await as("champion"), draft)).reviewers[0]?.personId;
		expect(await passOnReviews(later(7))).toBe(0);
		expect(await passOnReviews(later(8))).toBe(1);
		expect(await passOnReviews(later(8))).toBe(0);
		const { reviewers } = await reviewPage(await as("champion"), draft);
		expect(reviewers.length).toBe(2);
		expect(reviewers[0]).toMatchObject({ personId: first, passedOnAt: later(8) });
		expect(reviewers[1]?.passedOnAt).toBeNull();
		expect(reviewers[1]?.dueOn).toBe("2026-12-03");
		await tellAll();
		expect(await inboxOf("champion")).toContainEqual(expect.stringContaining("did not answer in time"));
		const names = { [await castId("employee")]: "employee", [await castId("newcomer")]: "newcomer" } as const;
		const late = names[first ?? ""] ?? "employee";
		await expect(answerReview(await as(late), { slug: draft, answer: "approved" }, later(8))).rejects.toThrow();
	});

	test("stays with whoever has it where nobody else may review, and managers are told once a week", async () => {
		const { draft } = await draftToReview();
		await db.practice.update({ where: { slug: draft }, data: { ownerId: await castId("communityManager") } });
		await askForReview(await as("champion"), draft, at);
		expect(await passOnReviews(later(8))).toBe(1);
		expect(await passOnReviews(later(9))).toBe(0);
		await tellAll();
		expect(await inboxOf("communityManager")).toContain(`A review is late, and nobody else can be asked: ${TITLE}`);
		await answerReview(await as("employee"), { slug: draft, answer: "approved" }, later(9));
		expect(await stored(draft)).toMatchObject({ status: "published" });
	});
});

test("what was published before the community reviewed practices stays published and may be changed", async () => {
	const { slug } = await community({ members: [await castId("champion")] });
	const olfa = await as("champion");
	const practice = await published(olfa, slug);
	await db.community.update({ where: { slug }, data: { practiceReviewers: 2 } });
	await changePractice(
		olfa,
		practice,
		{ ...startingFrom("published"), contactId: olfa.personId, card: { ...fortyWords, result: "A third." } },
		at,
	);
	expect(await stored(practice)).toMatchObject({ status: "published", result: "A third." });
});
