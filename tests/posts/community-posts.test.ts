import { describe, expect, test } from "vitest";
import { joinCommunity, leaveCommunity } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { acceptAnswer } from "@/lib/posts/answers";
import { postPage } from "@/lib/posts/post-page";
import { deletePost } from "@/lib/posts/posts";
import { communityPosts, questionsForHome } from "@/lib/posts/queries";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { countStatements } from "../statements";
import { answer, ask, later, write } from "./conversation";

const HOUR = 60;

describe("the talk of a community", () => {
	test("begins with the questions that wait: those without a word first, the oldest before all", async () => {
		const { slug } = await community({ members: [await castId("employee"), await castId("newcomer")] });
		const lucia = await as("employee");
		const helped = await ask(lucia, slug, later(-90 * HOUR), "Asked first, with a reply");
		await answer(await as("newcomer"), helped, later(-80 * HOUR));
		await ask(lucia, slug, later(-51 * HOUR), "Asked two days ago");
		await ask(lucia, slug, later(-6 * HOUR - 30), "Asked this morning");
		const solved = await ask(lucia, slug, later(-100 * HOUR), "Solved long ago");
		await acceptAnswer(lucia, await answer(await as("newcomer"), solved, later(-1 * HOUR)), at);
		await write(await as("communityManager"), slug, "announcement", later(-2 * HOUR), "The December edition is open");
		const talk = await communityPosts(lucia, slug, {}, at);
		expect(talk.waiting.map(({ title, waitingHours, replyCount }) => [title, waitingHours, replyCount])).toEqual([
			["Asked two days ago", 51, 0],
			["Asked this morning", 6, 0],
			["Asked first, with a reply", 90, 1],
		]);
		expect(talk.recent.rows.map(({ title, answeredBy }) => [title, answeredBy?.givenName])).toEqual([
			["Solved long ago", "Awa"],
			["The December edition is open", undefined],
		]);
		expect(talk).toMatchObject({ moreWaiting: false, recent: { next: null } });
	});

	test("shows every post once, however many questions wait", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		const lucia = await as("employee");
		for (let day = 1; day <= 7; day++) await ask(lucia, slug, later(-day * 24 * HOUR), `Question of day ${day}`);
		const { waiting, moreWaiting, recent } = await communityPosts(lucia, slug, {}, at);
		expect(waiting.map((post) => post.title)).toEqual([7, 6, 5, 4, 3].map((day) => `Question of day ${day}`));
		expect(moreWaiting).toBe(true);
		expect(recent.rows.map((post) => post.title)).toEqual(["Question of day 1", "Question of day 2"]);
		const questions = await communityPosts(lucia, slug, { kind: "question" }, at);
		expect(questions).toMatchObject({ waiting: [], recent: { rows: { length: 7 } } });
		expect((await communityPosts(lucia, slug, { kind: "announcement" }, at)).recent.rows).toEqual([]);
	});

	test("goes on page after page, in order, each post once, also where many have the same instant", async () => {
		const { slug } = await community();
		const claire = await as("communityManager");
		for (let number = 0; number < 40; number++)
			await write(claire, slug, "discussion", later(-(number >> 2)), `Number ${number} of forty`);
		const seen: string[] = [];
		let after: string | undefined;
		do {
			const { recent } = await communityPosts(claire, slug, { after }, at);
			seen.push(...recent.rows.map((post) => post.id));
			after = recent.next ?? undefined;
		} while (after);
		expect(seen).toHaveLength(40);
		expect(new Set(seen).size).toBe(40);
		expect((await communityPosts(claire, slug, { after: "not-ours" }, at)).recent.rows).toHaveLength(15);
	});

	test("is read by members, and by everyone where it is open; nobody else learns a word of it", async () => {
		for (const visibility of ["open", "on_request", "by_invitation", "hidden"] as const) {
			const { slug } = await community({ visibility, members: [await castId("employee")] });
			const postId = await ask(await as("employee"), slug);
			const reads = async (name: "employee" | "newcomer" | "hubLead" | "admin" | "guest") =>
				(await communityPosts(await as(name), slug, {}, at)).waiting.length === 1 &&
				(await postPage(await as(name), slug, postId, at).then(
					() => true,
					(problem) => !(problem instanceof NotFound),
				));
			expect(await reads("employee")).toBe(true);
			for (const name of ["newcomer", "hubLead", "admin"] as const)
				expect(await reads(name)).toBe(visibility === "open");
			expect(await reads("guest")).toBe(false);
		}
	});

	test("closes to someone who leaves a closed community", async () => {
		const { slug } = await community({ visibility: "on_request", members: [await castId("employee")] });
		await ask(await as("communityManager"), slug);
		expect((await communityPosts(await as("employee"), slug, {}, at)).waiting).toHaveLength(1);
		await leaveCommunity(await as("employee"), slug, at);
		expect((await communityPosts(await as("employee"), slug, {}, at)).waiting).toHaveLength(0);
	});
});

describe("home", () => {
	test("shows the questions of others that nobody has answered in one's own communities", async () => {
		const mine = await community({ members: [await castId("employee"), await castId("newcomer")] });
		const other = await community({ name: "Elsewhere", members: [await castId("employee")] });
		const lucia = await as("employee");
		await ask(lucia, mine.slug, later(-30 * HOUR), "Asked yesterday, nobody answered");
		await answer(await as("newcomer"), await ask(lucia, mine.slug, later(-40 * HOUR), "Asked and answered"));
		await deletePost(lucia, await ask(lucia, mine.slug, later(-50 * HOUR), "Asked and deleted"), at);
		await ask(await as("newcomer"), mine.slug, at, "One's own question");
		await ask(lucia, other.slug, at, "Asked where Awa is not");
		const { toAnswer } = await questionsForHome(await as("newcomer"), at);
		expect(toAnswer.map(({ title, waitingHours }) => [title, waitingHours])).toEqual([
			["Asked yesterday, nobody answered", 30],
		]);
		expect((await questionsForHome(lucia, at)).toChoose.map(({ title }) => title)).toEqual(["Asked and answered"]);
		expect(await questionsForHome(await as("guest"), at)).toEqual({ toAnswer: [], toChoose: [] });
	});
});

describe("who wrote it", () => {
	test("stays a former colleague once they have left; their words stay", async () => {
		const leaver = await person({ givenName: "Nadia", familyName: "Leaves" });
		const { slug } = await community({ members: [leaver, await castId("employee")] });
		const question = await ask(await viewerOf(leaver), slug);
		const reply = await answer(await viewerOf(leaver), question);
		await acceptAnswer(await viewerOf(leaver), reply, at);
		await db.person.update({ where: { id: leaver }, data: { status: "left" } });
		const { post, accepted } = await postPage(await as("employee"), slug, question, at);
		expect([post.author, accepted?.author]).toEqual([null, null]);
		expect(accepted?.bodyHtml).toContain("Say sorry first");
		const { recent } = await communityPosts(await as("employee"), slug, {}, at);
		expect(recent.rows[0]).toMatchObject({ author: null, answeredBy: null, acceptedAt: at });
	});

	test("keeps their name while they are suspended", async () => {
		const ada = await person({ givenName: "Ada" });
		const { slug } = await community({ members: [ada, await castId("employee")] });
		const question = await ask(await viewerOf(ada), slug);
		await db.person.update({ where: { id: ada }, data: { status: "suspended" } });
		expect((await postPage(await as("employee"), slug, question, at)).post.author?.givenName).toBe("Ada");
	});
});

describe("the number of statements", () => {
	test("is the same for one post with one reply and for three with three", async () => {
		const { slug } = await community({ members: [await castId("employee"), await castId("newcomer")] });
		const [lucia, awa] = [await as("employee"), await as("newcomer")];
		const asked = async () => {
			const postId = await ask(lucia, slug);
			const accepted = await answer(awa, postId);
			await answer(lucia, postId);
			return { postId, accepted };
		};
		const { postId, accepted } = await asked();
		await acceptAnswer(lucia, accepted, at);
		await ask(lucia, slug);
		const reads = {
			talk: () => communityPosts(awa, slug, {}, at),
			page: () => postPage(awa, slug, postId, at),
			home: () => questionsForHome(awa, at),
		};
		const counts = async () => ({
			talk: await countStatements(reads.talk),
			page: await countStatements(reads.page),
			home: await countStatements(reads.home),
		});
		const few = await counts();
		for (let more = 0; more < 2; more++) {
			await asked();
			await ask(lucia, slug);
			await answer(awa, postId);
			await answer(await as("communityManager"), postId);
		}
		expect(await counts()).toEqual(few);
		expect(few).toEqual({ talk: 1, page: 4, home: 1 });
	});
});

test("a long thread is read page by page, the accepted answer before each", async () => {
	const { slug } = await community({ members: [await castId("employee"), await castId("newcomer")] });
	const lucia = await as("employee");
	await joinCommunity(await as("champion"), slug, at);
	const [awa, olfa] = [await as("newcomer"), await as("champion")];
	const postId = await ask(lucia, slug);
	const best = await answer(olfa, postId, later(1));
	await acceptAnswer(lucia, best, later(2));
	for (let minute = 0; minute < 35; minute++) await answer(awa, postId, later(10 + (minute >> 1)));
	const first = await postPage(lucia, slug, postId, at);
	const second = await postPage(lucia, slug, postId, at, { after: first.replies.next ?? "" });
	expect([first.accepted?.id, second.accepted?.id]).toEqual([best, best]);
	const ids = [...first.replies.rows, ...second.replies.rows].map((row) => row.id);
	expect([ids.length, new Set(ids).size, second.replies.next]).toEqual([35, 35, null]);
	expect([first.replies.startsLate, second.replies.startsLate]).toEqual([false, true]);
	const linked = await postPage(lucia, slug, postId, at, { reply: ids[20] });
	expect(linked.replies.rows.map((row) => row.id)).toEqual(ids.slice(20));
	expect((await postPage(lucia, slug, postId, at, { reply: postId })).replies.startsLate).toBe(false);
});
