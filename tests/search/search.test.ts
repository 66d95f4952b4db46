import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { deletePost } from "@/lib/posts/posts";
import { deleteReply, editReply, restoreReply } from "@/lib/posts/replies";
import { isEmpty } from "@/lib/search/queries";
import { SEARCH_KINDS, searchFilters } from "@/lib/search/schema";
import { as, at, castId, community, person } from "../factories";
import { answer, ask } from "../posts/conversation";
import { countStatements } from "../statements";
import { counts, dandelions, find, meetup, practice } from "./results";

describe("a word", () => {
	beforeEach(async () => {
		await dandelions("open");
		await person({ givenName: "Dandelion", familyName: "Öztürk" });
	});

	test("is found wherever it stands, by everyone in the company, where everything is open", async () => {
		const all = { people: 1, communities: 1, posts: 1, practices: 1, meetups: 1 };
		for (const name of ["employee", "newcomer", "hubLead", "admin"] as const)
			expect(await counts(await as(name), "dandelion")).toEqual(all);
	});

	test("is found without its accents and capitals, whole or in part, with every other word", async () => {
		const awa = await as("newcomer");
		expect(await counts(awa, "OZTURK")).toEqual({ people: 1 });
		expect(await counts(awa, "öztürk DANDE")).toEqual({ people: 1 });
		expect(await counts(awa, "dandelion walk")).toEqual({ meetups: 1 });
		expect(await counts(awa, "dandelion nowhere")).toEqual({});
		expect(await counts(awa, "dr")).toEqual({ practices: 1 });
		expect(await counts(awa, "elio")).toEqual(await counts(awa, "dandelion"));
	});

	test("is taken as it was typed: % and _ are no wildcards, nothing at all finds nothing", async () => {
		const awa = await as("newcomer");
		for (const q of ["%", "_", "d%n", "dand_lion", "\\", "'; drop table people; --", "   ", ""])
			expect(await counts(awa, q)).toEqual({});
		expect(isEmpty(await find(awa, ""))).toBe(true);
	});

	test("shows where each thing stands", async () => {
		const results = await find(await as("newcomer"), "dandelion");
		expect(results.posts.rows[0]).toMatchObject({
			title: "Who waters the dandelion?",
			summary: "A customer was billed twice.",
			community: { name: "Dandelion keepers" },
		});
		expect(results.people.rows[0]).toMatchObject({ unit: { fr: "Communication" } });
		expect(results.posts.rows[0]).not.toHaveProperty("body");
	});
});

describe("what a person may not see is not found", () => {
	test("in a hidden community by anybody outside it, leads of the hub included; by its members everything is", async () => {
		await dandelions("hidden");
		expect(await counts(await as("employee"), "dandelion")).toEqual({
			communities: 1,
			posts: 1,
			practices: 1,
			meetups: 1,
		});
		for (const name of ["newcomer", "hubLead", "admin", "guest"] as const)
			expect(await counts(await as(name), "dandelion")).toEqual({});
	});

	test.each(["on_request", "by_invitation"] as const)(
		"in a community %s: those outside find that it exists and what it published, not its talk",
		async (visibility) => {
			await dandelions(visibility);
			expect(await counts(await as("employee"), "dandelion")).toMatchObject({ posts: 1, meetups: 1 });
			for (const name of ["newcomer", "hubLead", "admin"] as const)
				expect(await counts(await as(name), "dandelion")).toEqual({ communities: 1, practices: 1 });
		},
	);

	test("by a guest: nothing that colleagues find, nobody but themselves", async () => {
		await dandelions("open");
		const jonas = await as("guest");
		expect(await counts(await as("newcomer"), "dandelion")).not.toEqual({});
		expect(await counts(jonas, "dandelion")).toEqual({});
		await castId("employee");
		expect(await counts(await as("newcomer"), "semis example")).toHaveProperty("people");
		for (const kind of SEARCH_KINDS) {
			const found = await find(jonas, "e", { kind });
			expect(found.people.rows.filter((row) => row.id !== jonas.personId)).toEqual([]);
			for (const other of ["communities", "posts", "replies", "practices", "meetups"] as const)
				expect(found[other].rows).toEqual([]);
		}
	});

	test("once it is deleted, nor before it is published, nor when they have left", async () => {
		const { id, slug } = await community({ name: "Gardeners", members: [await castId("employee")] });
		const lucia = await as("employee");
		await deletePost(lucia, await ask(lucia, slug, at, "A dandelion that was deleted"), at);
		await practice(id, "A dandelion in draft", "draft");
		await meetup(id, "A dandelion not announced", "draft");
		const leaver = await person({ givenName: "Dandelion", familyName: "Leaver" });
		await db.person.update({ where: { id: leaver }, data: { status: "left" } });
		expect(await counts(await as("newcomer"), "dandelion")).toEqual({});
		expect(await counts(await as("communityManager"), "dandelion")).toEqual({ practices: 1, meetups: 1 });
	});
});

describe("a reply", () => {
	async function reply(visibility: "open" | "by_invitation" | "hidden") {
		const { slug } = await community({ name: "Gardeners", visibility, members: [await castId("employee")] });
		const post = await ask(await as("employee"), slug, at, "What do you do about aphids?");
		return {
			post,
			id: await answer(await as("communityManager"), post, at, "Rosée du matin. We wait: **Lærke** birds eat them."),
		};
	}

	test("is found by its words, without their accents, below the title of what it answers", async () => {
		const { post, id } = await reply("open");
		const awa = await as("newcomer");
		for (const q of ["rosee", "LAERKE birds", "ROSÉE eat"]) {
			const { replies } = await find(awa, q);
			expect(replies.rows).toMatchObject([{ id, postId: post, title: "What do you do about aphids?" }]);
		}
		const [row] = (await find(awa, "laerke")).replies.rows;
		expect(row).toMatchObject({ summary: "… We wait: Lærke birds eat them.", community: { name: "Gardeners" } });
		expect(row).not.toHaveProperty("body");
	});

	test("is found as it was last written, and not once it or its post is deleted", async () => {
		const { post, id } = await reply("open");
		const claire = await as("communityManager");
		await editReply(
			claire,
			id,
			{ body: "Ladybirds.", language: "en" },
			marksOf(await db.reply.findUniqueOrThrow({ where: { id } })),
			at,
		);
		expect(await counts(claire, "laerke")).toEqual({});
		expect(await counts(claire, "ladybirds")).toEqual({ replies: 1 });
		await deleteReply(claire, id, at);
		expect(await counts(claire, "ladybirds")).toEqual({});
		await restoreReply(claire, id, at);
		await deletePost(claire, post, at);
		expect(await counts(claire, "ladybirds")).toEqual({});
	});

	test.each(["by_invitation", "hidden"] as const)("in a community %s is its members' to find", async (visibility) => {
		await reply(visibility);
		expect(await counts(await as("employee"), "laerke")).toEqual({ replies: 1 });
		for (const name of ["newcomer", "hubLead", "admin", "guest"] as const)
			expect(await counts(await as(name), "laerke")).toEqual({});
	});
});

describe("many results", () => {
	test("are pages of twenty, of all kinds or of one, with how many there are of each", async () => {
		const { slug } = await community({ name: "Question box" });
		const claire = await as("communityManager");
		for (let number = 0; number < 23; number++) await ask(claire, slug, at, `Question number ${number}`);
		const all = await find(claire, "question");
		expect(all.order).toHaveLength(20);
		expect(all.total).toBe(24);
		expect(all.counts.filter(({ facet }) => facet === "kind")).toEqual([
			{ facet: "kind", value: "posts", count: 23 },
			{ facet: "kind", value: "communities", count: 1 },
		]);
		const first = await find(claire, "question", { kind: "posts" });
		const second = await find(claire, "question", { kind: "posts", after: String(first.next) });
		expect([first.posts.rows.length, first.next, second.posts.rows.length, second.next]).toEqual([20, 20, 3, null]);
		expect(new Set([...first.posts.rows, ...second.posts.rows].map((post) => post.id)).size).toBe(23);
		expect(first.communities.rows).toEqual([]);
	});

	test("cost as many statements as few", async () => {
		const awa = await as("newcomer");
		await dandelions("open");
		await person({ givenName: "Dandelion" });
		const few = await countStatements(() => find(awa, "dandelion"));
		for (let more = 0; more < 2; more++) {
			await dandelions("open");
			await person({ givenName: "Dandelion" });
		}
		expect(await countStatements(() => find(awa, "dandelion"))).toBe(few);
		// Three for the words, one for all results, one for each of five kinds.
		expect(few).toBe(9);
		expect(await countStatements(() => find(awa, "dandelion", { kind: "posts" }))).toBe(5);
		expect(await countStatements(() => find(awa, ""))).toBe(0);
	});
});

test("an address that nobody made still searches something sensible", () => {
	expect(searchFilters.parse({ q: ["a", "b"], kind: "secrets", after: "-3" })).toEqual({
		q: "",
		kind: undefined,
		after: 0,
	});
	expect(searchFilters.parse({ q: "x".repeat(101), after: "99999999" })).toMatchObject({ q: "", after: 0 });
});
