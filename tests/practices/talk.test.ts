import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { acceptAnswer } from "@/lib/posts/answers";
import { postPage } from "@/lib/posts/post-page";
import { deletePost, writePost } from "@/lib/posts/posts";
import { postsAboutPractice } from "@/lib/posts/practice-talk";
import { reply } from "@/lib/posts/replies";
import { practiceOfPost, practiceToTalkAbout } from "@/lib/practices/talked-about";
import { search } from "@/lib/search/queries";
import { searchFilters } from "@/lib/search/schema";
import { countWords } from "@/lib/search/vocabulary";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { published } from "./cards";

/** Olfa's card in a community with Lucía. */
async function talkedAbout(visibility: "open" | "hidden" | "on_request" = "open") {
	const members = [await castId("champion"), await castId("employee")];
	const { slug: home, id } = await community({ visibility, members });
	const slug = await published(await as("champion"), home);
	const practice = await practiceToTalkAbout(await as("champion"), { slug, community: home });
	return { home, id, slug, practiceId: practice.id };
}

const ask = async (viewer: Viewer, home: string, practiceId: string, title = "Does it work on the telephone?") =>
	writePost(viewer, home, { kind: "question", title, body: "We rarely write.", language: "en", practiceId }, at);

const titles = async (viewer: Viewer, practiceId: string) =>
	(await postsAboutPractice(viewer, practiceId, undefined, at)).rows.map(({ title }) => title);

describe("questions and comments on a card", () => {
	test("stand below it with their accepted answer, and lead back to it", async () => {
		const { home, practiceId, slug } = await talkedAbout();
		const [lucia, olfa] = [await as("employee"), await as("champion")];
		const { id } = await ask(lucia, home, practiceId);
		await writePost(lucia, home, { kind: "discussion", title: "Nothing to do with it", body: "", language: "en" }, at);
		const answer = await reply(olfa, id, { body: "Yes: read it aloud.", language: "en" }, at);
		await acceptAnswer(lucia, answer.replyId, at);
		expect((await postsAboutPractice(lucia, practiceId, undefined, at)).rows).toMatchObject([
			{ id, kind: "question", replyCount: 1, answeredBy: { givenName: olfa.givenName }, communitySlug: home },
		]);
		const { post } = await postPage(lucia, home, id, at);
		expect(await practiceOfPost(lucia, post.practiceId ?? "")).toMatchObject({ slug });
		await countWords();
		expect((await search(lucia, searchFilters.parse({ q: "telephone", kind: "posts" }), at)).total).toBe(1);
	});

	test("are told to those whom the card names", async () => {
		const { home, practiceId } = await talkedAbout();
		await ask(await as("employee"), home, practiceId);
		await tellAll();
		expect(await inboxOf("champion")).toEqual([
			expect.stringMatching(/asks about your practice “Answer a complaint in forty words”: Does it work/),
		]);
	});

	test("are written by members, about a card of the community", async () => {
		const { home, practiceId } = await talkedAbout();
		const other = await talkedAbout();
		await expect(ask(await as("newcomer"), home, practiceId)).rejects.toEqual(refusal("members_only"));
		await expect(ask(await as("employee"), home, other.practiceId)).rejects.toBeInstanceOf(NotFound);
	});

	test("are absent when they are deleted or hidden, and for those who may not read them", async () => {
		const { home, practiceId, id } = await talkedAbout();
		const lucia = await as("employee");
		const [deleted, hidden] = [
			await ask(lucia, home, practiceId),
			await ask(lucia, home, practiceId, "Is it a template?"),
		];
		await deletePost(lucia, deleted.id, at);
		expect(await titles(await as("champion"), practiceId)).toEqual(["Is it a template?"]);
		await db.post.update({ where: { id: hidden.id }, data: { hiddenAs: "hidden" }, select: { id: true } });
		expect(await titles(await as("champion"), practiceId)).toEqual([]);
		await db.post.update({ where: { id: hidden.id }, data: { hiddenAs: null }, select: { id: true } });
		await db.community.update({ where: { id }, data: { visibility: "hidden" }, select: { id: true } });
		expect(await titles(await as("newcomer"), practiceId)).toEqual([]);
		expect(await practiceOfPost(await as("newcomer"), practiceId)).toBeNull();
	});

	test("come page by page, in as many statements for one as for many", async () => {
		const { home, practiceId } = await talkedAbout();
		const lucia = await as("employee");
		await ask(lucia, home, practiceId, "Question number 0");
		const cost = () => countStatements(() => postsAboutPractice(lucia, practiceId, undefined, at));
		const one = await cost();
		for (let number = 1; number < 12; number++) await ask(lucia, home, practiceId, `Question number ${number}`);
		expect(await cost()).toBe(one);
		const first = await postsAboutPractice(lucia, practiceId, undefined, at);
		const second = await postsAboutPractice(lucia, practiceId, first.next ?? undefined, at);
		expect([first.rows.length, second.rows.length, second.next]).toEqual([10, 2, null]);
		expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(12);
	});
});
