import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound } from "@/lib/errors";
import { textHistory } from "@/lib/posts/history";
import { deletedPost, postPage } from "@/lib/posts/post-page";
import { deletePost, editPost } from "@/lib/posts/posts";
import { reactionsTo } from "@/lib/posts/reactions";
import { deleteReply, editReply } from "@/lib/posts/replies";
import type { ThreadPosition } from "@/lib/posts/schema";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { countStatements } from "../statements";
import { answer, ask, later, say, words } from "./conversation";

async function place() {
	return community({
		members: [await castId("employee"), await castId("newcomer")],
		moderators: [await castId("moderator")],
	});
}

/** So many replies, one a second, as rows. */
async function longThread(count: number) {
	const { id: communityId, slug } = await place();
	const postId = await ask(await as("employee"), slug);
	const [authorId, bodyHtml] = [await castId("newcomer"), "<p>Yes.</p>"];
	const written = { postId, communityId, authorId, language: "en" as const, body: "Yes.", bodyHtml, searchText: "yes" };
	await db.reply.createMany({
		data: Array.from({ length: count }, (_, second) => ({
			...written,
			createdAt: new Date(at.getTime() + second * 1000),
		})),
	});
	await db.post.update({ where: { id: postId }, data: { replyCount: count } });
	await db.$executeRaw`analyze replies`;
	const replies = await db.reply.findMany({ where: { postId }, orderBy: { createdAt: "asc" }, select: { id: true } });
	return { slug, postId, ids: replies.map(({ id }) => id) };
}

const thread = async (viewer: Viewer, slug: string, id: string, position: ThreadPosition = {}) => {
	const page = await postPage(viewer, slug, id, at, position);
	await reactionsTo(viewer, { postId: id, replyIds: page.replies.rows.map((reply) => reply.id) });
	return page;
};

describe("a long thread", () => {
	test("of ten thousand replies costs as many statements as a short one, and draws one page", async () => {
		const viewer = await as("employee");
		const short = await longThread(40);
		const long = await longThread(10_000);
		for (const position of [{}, { reply: "last" }, { before: "latest" }] as ThreadPosition[]) {
			const counted = ({ slug, postId, ids }: typeof short) =>
				countStatements(async () => {
					const where = position.reply ? { reply: ids.at(-5) } : position;
					const { replies } = await thread(viewer, slug, postId, where);
					expect(replies.rows.length).toBeLessThanOrEqual(30);
				});
			expect(await counted(long)).toBe(await counted(short));
		}
	});

	test("is read forwards and backwards, each reply once, from any reply that a link leads to", async () => {
		const viewer = await as("employee");
		const { slug, postId, ids } = await longThread(95);
		const pages = async (start: ThreadPosition, way: "next" | "previous") => {
			const seen: string[] = [];
			let position: ThreadPosition | null = start;
			while (position) {
				const { replies }: Awaited<ReturnType<typeof postPage>> = await postPage(viewer, slug, postId, at, position);
				const rows = replies.rows.map(({ id }) => id);
				seen.splice(way === "next" ? seen.length : 0, 0, ...rows);
				const cursor: string | null = replies[way];
				position = cursor ? (way === "next" ? { after: cursor } : { before: cursor }) : null;
			}
			return seen;
		};
		expect(await pages({}, "next")).toEqual(ids);
		expect(await pages({ before: "latest" }, "previous")).toEqual(ids);
		const middle = ids[47] ?? "";
		const { replies } = await postPage(viewer, slug, postId, at, { reply: middle });
		expect(replies.rows[0]?.id).toBe(middle);
		expect(await pages({ reply: middle }, "next")).toEqual(ids.slice(47));
		expect(await pages({ before: replies.previous ?? "" }, "previous")).toEqual(ids.slice(0, 47));
	});
});

describe("what was deleted", () => {
	test("leaves a tombstone in its place, without its words", async () => {
		const { slug } = await place();
		const postId = await ask(await as("employee"), slug);
		const own = await answer(await as("newcomer"), postId, later(1), "A secret of mine");
		const moderated = await answer(await as("newcomer"), postId, later(2), "A secret of ours");
		await deleteReply(await as("newcomer"), own, later(3));
		await deleteReply(await as("moderator"), moderated, later(4));
		const { replies } = await postPage(await as("employee"), slug, postId, at);
		expect(JSON.stringify(replies)).not.toContain("secret");
		expect(replies.rows.map((row) => [row.id, row.isReadable, row.deletedById === row.authorId])).toEqual([
			[own, false, true],
			[moderated, false, false],
		]);
		await deletePost(await as("employee"), postId, later(5));
		await expect(postPage(await as("newcomer"), slug, postId, at)).rejects.toBeInstanceOf(NotFound);
		const tombstone = await deletedPost(await as("newcomer"), slug, postId);
		expect(tombstone).toMatchObject({ byAuthor: true, deletedAt: later(5) });
		expect(JSON.stringify(tombstone)).not.toContain("complaint");
		expect(await deletedPost(await as("guest"), slug, postId)).toBeNull();
	});
});

describe("the history of a text", () => {
	test("says what each edit changed, and how it began", async () => {
		const { slug } = await place();
		const lucia = await as("employee");
		const postId = await ask(lucia, slug, at, "How do we say no?");
		const first = words("How do we say no?");
		const second = { ...first, body: "A customer was billed **three times**." };
		await editPost(lucia, postId, second, marksOf(first), later(1));
		await editPost(lucia, postId, { ...second, title: "How do we say no kindly?" }, marksOf(second), later(2));
		const history = await textHistory(await as("newcomer"), slug, postId);
		const changes = history.edits.map(({ by, parts }) => [
			by,
			parts.filter(({ is }) => is !== "same").map(({ text, is }) => `${is} ${text.trim()}`),
		]);
		expect(changes).toEqual([
			["Lucía Ibáñez", ["added kindly"]],
			["Lucía Ibáñez", ["removed twice", "added three times"]],
		]);
		expect(history.first).toMatchObject({ at, text: "How do we say no?\n\nA customer was billed **twice**." });
	});

	test("of a reply is its own, and neither is read once the text is deleted", async () => {
		const { slug } = await place();
		const postId = await ask(await as("employee"), slug);
		const awa = await as("newcomer");
		const replyId = await answer(awa, postId, later(1), "Say sorry.");
		await editReply(awa, replyId, say("Say sorry first."), marksOf(say("Say sorry.")), later(2));
		expect((await textHistory(awa, slug, postId, replyId)).edits).toHaveLength(1);
		expect((await textHistory(awa, slug, postId)).edits).toHaveLength(0);
		await deleteReply(awa, replyId, later(3));
		await expect(textHistory(await as("employee"), slug, postId, replyId)).rejects.toBeInstanceOf(NotFound);
		await deletePost(await as("employee"), postId, later(4));
		await expect(textHistory(awa, slug, postId)).rejects.toBeInstanceOf(NotFound);
	});
});
