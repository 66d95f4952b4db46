import { beforeEach, describe, expect, test } from "vitest";
import { bodyOf } from "@/app/_web/action";
import { replyAction } from "@/app/(platform)/communities/[slug]/posts/[id]/actions";
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import { countUse, LIMITS } from "@/lib/limits";
import { appealDecision, decideAppeal } from "@/lib/moderation/appeals";
import { lookAtText, moveCases, wordsIn } from "@/lib/moderation/looking";
import { moderationSettingsInput } from "@/lib/moderation/schema";
import { changeModerationSettings } from "@/lib/moderation/settings";
import { movePost } from "@/lib/posts/looking-after";
import { postPage } from "@/lib/posts/post-page";
import { writePost } from "@/lib/posts/posts";
import { reply } from "@/lib/posts/replies";
import { visiblePost } from "@/lib/posts/visible";
import { as, at, castId, community } from "../factories";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { answer, ask, later, say, words } from "../posts/conversation";
import { caseOf, decide, moderated } from "./cases";

let place: { slug: string; id: string };

const set = async (settings: { looksAtFirstPosts?: boolean; fr?: string[]; en?: string[] }) =>
	changeModerationSettings(
		await as("communityManager"),
		place.slug,
		{ looksAtFirstPosts: false, fr: [], en: [], ...settings },
		at,
	);

/** What the queue has to do. */
async function look(): Promise<void> {
	const jobs = await db.$queryRaw<{ payload: { postId: string; replyId: string | null } }[]>`
		select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
		where t.identifier = 'moderation.look' order by j.id`;
	for (const { payload } of jobs) await lookAtText(payload, at);
}

beforeEach(async () => {
	place = await moderated();
});

describe("the first post of a newcomer, where the community looks at first posts", () => {
	beforeEach(() => set({ looksAtFirstPosts: true }));

	const first = async (when = at) =>
		writePost(await as("newcomer"), place.slug, { kind: "question", ...words() }, when);

	test("waits: its author sees that, moderators have it in the queue, nobody else has it and nothing counts", async () => {
		const before = await db.community.findUniqueOrThrow({ where: { id: place.id }, select: { livelyAt: true } });
		const { id, waits } = await first(later(5));
		expect(waits).toBe(true);
		await look();
		await look();
		expect(await caseOf(id)).toMatchObject({ source: "first_post", reportCount: 0, decidedAt: null });
		expect(await db.moderationCase.count()).toBe(1);
		const { post } = await postPage(await as("newcomer"), place.slug, id, at);
		expect(post.hiddenAs).toBe("waiting");
		await expect(visiblePost(await as("employee"), id)).rejects.toMatchObject({ name: "NotFound" });
		expect(await db.activity.count({ where: { kind: "post.asked" } })).toBe(0);
		expect(await db.community.findUniqueOrThrow({ where: { id: place.id }, select: { livelyAt: true } })).toEqual(
			before,
		);
		await tellAll();
		expect(await inboxOf("communityManager")).toEqual(["A text in Customer care writing waits for a moderator."]);
	});

	test("is published when a moderator says so, as of that moment and in its author's name; the next ones do not wait", async () => {
		const { id } = await first();
		await look();
		await decide(
			await as("moderator"),
			{ id: (await caseOf(id)).id, slug: place.slug },
			{ textAct: "keep" },
			later(30),
		);
		const post = await db.post.findUniqueOrThrow({ where: { id } });
		expect(post).toMatchObject({ hiddenAs: null, createdAt: later(30), livelyAt: later(30) });
		const asked = await db.activity.findFirstOrThrow({ where: { kind: "post.asked" } });
		expect(asked).toMatchObject({ actorId: await castId("newcomer"), at: later(30), subjectId: id });
		await tellAll();
		expect(await inboxOf("newcomer")).toEqual(["Your first text was looked at and is published now."]);
		expect(await inboxOf("moderator")).toContain(
			"Awa Diop asks in Customer care writing: How do you answer when the complaint is right?",
		);
		expect((await first(later(40))).waits).toBe(false);
	});

	test("is not published when they decline, and a second one waits as well; an appeal publishes it", async () => {
		const { id } = await first();
		await look();
		const { id: caseId } = await caseOf(id);
		await decide(await as("moderator"), { id: caseId, slug: place.slug }, {});
		expect(await db.post.findUniqueOrThrow({ where: { id } })).toMatchObject({ hiddenAs: "declined" });
		expect((await first(later(3))).waits).toBe(true);
		await appealDecision(await as("newcomer"), caseId, "It is on topic.", later(4));
		await decideAppeal(await as("communityManager"), { caseId, isUpheld: false, message: "It is." }, later(5));
		expect(await visiblePost(await as("employee"), id)).toMatchObject({ livelyAt: later(5) });
		expect(await db.activity.count({ where: { kind: "post.asked", subjectId: id } })).toBe(1);
	});

	test("and a first reply waits, without being counted in its thread", async () => {
		const postId = await ask(await as("moderator"), place.slug);
		const { replyId, waits } = await reply(await as("newcomer"), postId, say(), later(1));
		expect(waits).toBe(true);
		const post = () => db.post.findUniqueOrThrow({ where: { id: postId } });
		expect(await post()).toMatchObject({ replyCount: 0, firstRepliedAt: null });
		await look();
		await decide(
			await as("moderator"),
			{ id: (await caseOf(replyId)).id, slug: place.slug },
			{ textAct: "keep" },
			later(9),
		);
		expect(await post()).toMatchObject({ replyCount: 1, firstRepliedAt: later(9) });
		expect(await db.activity.count({ where: { kind: "reply.written", subjectId: replyId } })).toBe(1);
	});

	test("of somebody who looks after the community, or has written here before, does not wait", async () => {
		await set({});
		await ask(await as("employee"), place.slug);
		await set({ looksAtFirstPosts: true });
		const write = async (name: "employee" | "moderator" | "communityManager") =>
			(await writePost(await as(name), place.slug, { kind: "discussion", ...words() }, at)).waits;
		expect([await write("employee"), await write("moderator"), await write("communityManager")]).toEqual([
			false,
			false,
			false,
		]);
	});
});

describe("a word of the list", () => {
	test("is a whole word of its language, without regard to accents and capitals", () => {
		expect(wordsIn(["loterie", "pari sportif"], "Une LOTÉRIE, un pari-sportif…")).toEqual(["loterie", "pari sportif"]);
		expect(wordsIn(["loterie", "art"], "Loteries et cartes")).toEqual([]);
		expect(wordsIn(["", "   "], "anything")).toEqual([]);
	});

	test("brings a text into the queue as marked, and readers notice nothing", async () => {
		await set({ en: ["billed", "lottery"], fr: ["customer"] });
		const postId = await ask(await as("employee"), place.slug);
		const replyId = await answer(await as("champion"), postId, at, "Play the **Lottery** instead.");
		await look();
		expect(await caseOf(postId)).toMatchObject({ source: "words", words: ["billed"], reportCount: 0 });
		expect(await caseOf(replyId)).toMatchObject({ words: ["lottery"] });
		const { post, replies } = await postPage(await as("newcomer"), place.slug, postId, at);
		expect([post.hiddenAs, replies.rows[0]?.hiddenAs]).toEqual([null, null]);
		await tellAll();
		expect((await inboxOf("employee")).join()).not.toContain("moderator");
	});

	test("is bounded: so many words, of so many letters", () => {
		const parse = (en: string) => moderationSettingsInput.safeParse({ slug: "x", en }).success;
		expect(parse("lottery\nbetting, casino")).toBe(true);
		expect(parse("x".repeat(41))).toBe(false);
		expect(parse(Array.from({ length: 201 }, (_, index) => `word${index}`).join("\n"))).toBe(false);
	});

	test("that nobody listed asks for no look", async () => {
		await ask(await as("employee"), place.slug);
		await look();
		expect(await db.moderationCase.count()).toBe(0);
	});
});

test("the open cases of a thread go with it to another community", async () => {
	const target = await community({ name: "Elsewhere", members: [await castId("moderator")] });
	await set({ en: ["billed"] });
	const postId = await ask(await as("employee"), place.slug);
	await look();
	await movePost(await as("communityManager"), postId, target.slug, at);
	await moveCases(postId);
	expect(await caseOf(postId)).toMatchObject({ communityId: target.id });
});

test("one person writes so many posts and replies in ten minutes, and what is typed comes back with the refusal", async () => {
	const postId = await ask(await as("employee"), place.slug);
	const olfa = await as("champion");
	for (let count = 0; count < LIMITS.text.person; count++)
		await countUse("text", { personId: olfa.personId, sender: null }, now());
	const form = new FormData();
	form.set("postId", postId);
	form.set("body", "Once more.");
	form.set("language", "en");
	const outcome = await bodyOf(replyAction)?.(olfa, form);
	expect(outcome).toMatchObject({ reason: "refusals.too_many_attempts", values: { body: "Once more." } });
	expect(await db.reply.count()).toBe(0);
});
