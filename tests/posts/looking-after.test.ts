import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { moveNotices } from "@/lib/notifications/erasing";
import { followThread } from "@/lib/posts/followings";
import { lockThread, movePost, pinPost, unlockThread, unpinPost } from "@/lib/posts/looking-after";
import { deletedPost, movedPost, postPage } from "@/lib/posts/post-page";
import { deletePost, restorePost, writePost } from "@/lib/posts/posts";
import { communityPosts, pinnedPosts } from "@/lib/posts/queries";
import { as, at, castId, community } from "../factories";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";
import { answer, ask, later, words } from "./conversation";

async function place(options: Parameters<typeof community>[0] = {}) {
	return community({
		members: [await castId("employee"), await castId("newcomer")],
		moderators: [await castId("moderator")],
		...options,
	});
}

describe("pinning", () => {
	test("puts up to three posts above the others, also for two who pin at once", async () => {
		const { slug } = await place();
		const ids = [];
		for (let number = 0; number < 5; number++) ids.push(await ask(await as("employee"), slug, later(number)));
		const [ben, claire] = [await as("moderator"), await as("communityManager")];
		await pinPost(ben, ids[0] ?? "", later(10));
		await pinPost(ben, ids[1] ?? "", later(11));
		const outcomes = await Promise.allSettled([
			pinPost(ben, ids[2] ?? "", later(12)),
			pinPost(claire, ids[3] ?? "", later(12)),
		]);
		expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		await expect(pinPost(ben, ids[4] ?? "", at)).rejects.toEqual(refusal("too_many_pinned"));
		expect((await pinnedPosts(await as("newcomer"), slug, at)).map(({ id }) => id).slice(1)).toEqual([ids[1], ids[0]]);
		await unpinPost(claire, ids[0] ?? "", at);
		await pinPost(ben, ids[4] ?? "", later(13));
		await deletePost(ben, ids[4] ?? "", later(14));
		expect(await pinnedPosts(await as("newcomer"), slug, at)).toHaveLength(2);
		await expect(pinPost(await as("employee"), ids[0] ?? "", at)).rejects.toEqual(refusal("moderators_only"));
	});

	test("ends when the post is deleted: restored, it stands among the others and takes no place of a pinned one", async () => {
		const { slug } = await place();
		const ids = [];
		for (let number = 0; number < 4; number++) ids.push(await ask(await as("employee"), slug, later(number)));
		const [first = "", ...others] = ids;
		const ben = await as("moderator");
		await pinPost(ben, first, later(10));
		await deletePost(ben, first, later(11));
		for (const id of others) await pinPost(ben, id, later(12));
		await restorePost(ben, first, later(13));
		const lucia = await as("employee");
		expect((await pinnedPosts(lucia, slug, at)).map(({ id }) => id).sort()).toEqual([...others].sort());
		expect((await communityPosts(lucia, slug, {}, at)).waiting.map(({ id }) => id)).toEqual([first]);
	});
});

describe("a locked thread", () => {
	test("takes no replies and says why, until it is unlocked", async () => {
		const { slug } = await place();
		const id = await ask(await as("employee"), slug);
		await lockThread(await as("moderator"), id, "Answered in the guide.", at);
		await expect(answer(await as("newcomer"), id)).rejects.toEqual(refusal("post_locked"));
		expect((await postPage(await as("newcomer"), slug, id, at)).post.lockReason).toBe("Answered in the guide.");
		await expect(unlockThread(await as("employee"), id, at)).rejects.toEqual(refusal("moderators_only"));
		await unlockThread(await as("communityManager"), id, at);
		await answer(await as("newcomer"), id);
	});
});

describe("moving a thread", () => {
	/** Lucía asked, Awa replied. Ben moderates there and is a member of the other, hidden one; Awa is not. */
	async function moved() {
		const from = await place({ name: "Letters" });
		const to = await community({
			name: "Calls",
			visibility: "hidden",
			members: [await castId("moderator"), await castId("employee")],
		});
		const id = await ask(await as("employee"), from.slug, at, "Where does this belong?");
		const replyId = await answer(await as("newcomer"), id, later(1));
		return { from, to, id, replyId };
	}

	test("takes its replies along, leaves a trace, and its old address leads on for those who may read it there", async () => {
		const { from, to, id } = await moved();
		await movePost(await as("moderator"), id, to.slug, later(2));
		const page = await postPage(await as("employee"), to.slug, id, at);
		expect(page.replies.rows).toHaveLength(1);
		expect(page.post.move).toMatchObject({ givenName: "Ben", from: { slug: from.slug, name: "Letters" } });
		expect(await movedPost(await as("employee"), from.slug, id)).toBe(`/communities/${to.slug}/posts/${id}`);
		await expect(postPage(await as("newcomer"), from.slug, id, at)).rejects.toBeInstanceOf(NotFound);
		await expect(postPage(await as("newcomer"), to.slug, id, at)).rejects.toBeInstanceOf(NotFound);
		expect(await movedPost(await as("newcomer"), from.slug, id)).toBeNull();
		expect(await deletedPost(await as("newcomer"), from.slug, id)).toBeNull();
		expect(await movedPost(await as("employee"), to.slug, id)).toBeNull();
		expect((await communityPosts(await as("newcomer"), from.slug, {}, at)).waiting).toEqual([]);
		expect(
			await db.activity.findMany({ where: { kind: "post.moved" }, select: { communityId: true, detail: true } }),
		).toEqual([{ communityId: to.id, detail: { from: from.id } }]);
	});

	test("shows the trace without the name of a community that the reader may not see", async () => {
		const { to, from } = await moved();
		const id = await ask(await as("employee"), to.slug, later(1), "From the hidden one");
		await movePost(await as("communityManager"), id, from.slug, later(2));
		expect((await postPage(await as("newcomer"), from.slug, id, at)).post.move).toMatchObject({ from: null });
		expect((await postPage(await as("employee"), from.slug, id, at)).post.move).toMatchObject({
			from: { name: "Calls" },
		});
	});

	test("takes its notices along: who may not read it there is no longer told of it", async () => {
		const { from, to, id, replyId } = await moved();
		await answer(await as("communityManager"), id, later(2));
		await tellAll();
		expect(await inboxOf("newcomer")).toEqual(["Claire Fontaine also replied: Where does this belong?"]);
		await movePost(await as("moderator"), id, to.slug, later(3));
		const pathIn = (slug: string) => `/communities/${slug}/posts/${id}`;
		await moveNotices({ from: pathIn(from.slug), to: pathIn(to.slug), communityId: to.id });
		expect((await as("newcomer")).unread).toBe(0);
		expect((await pathsOf("employee"))[0]).toBe(`${pathIn(to.slug)}?reply=${replyId}#reply-${replyId}`);
	});

	test("is for who manages both, or moderates the one and belongs to the other", async () => {
		const { from, to, id } = await moved();
		await expect(movePost(await as("employee"), id, to.slug, at)).rejects.toEqual(refusal("moderators_only"));
		await expect(movePost(await as("moderator"), id, from.slug, at)).rejects.toEqual(refusal("already_there"));
		const third = await community({ name: "Open to read", visibility: "open", manager: await castId("champion") });
		await expect(movePost(await as("moderator"), id, third.slug, at)).rejects.toEqual(refusal("members_only"));
		const unseen = await community({ name: "Unseen", visibility: "hidden", manager: await castId("champion") });
		await expect(movePost(await as("moderator"), id, unseen.slug, at)).rejects.toBeInstanceOf(NotFound);
		await movePost(await as("hubLead"), id, third.slug, later(3));
		const news = { kind: "announcement" as const, ...words("News of the letters desk") };
		const announcement = (await writePost(await as("communityManager"), from.slug, news, at)).id;
		await expect(movePost(await as("moderator"), announcement, to.slug, at)).rejects.toEqual(
			refusal("moderators_only"),
		);
		await movePost(await as("communityManager"), announcement, to.slug, at);
	});
});

describe("following", () => {
	test("is told of replies: who wrote in a thread, and who asked to; who has muted it is not", async () => {
		const { slug } = await place({
			members: [await castId("employee"), await castId("newcomer"), await castId("champion")],
		});
		const id = await ask(await as("employee"), slug, at, "Who wants to know?");
		expect((await postPage(await as("employee"), slug, id, at)).post.following).toBe("followed");
		expect((await postPage(await as("newcomer"), slug, id, at)).post.following).toBeNull();
		await followThread(await as("newcomer"), id, "followed", at);
		await followThread(await as("employee"), id, "muted", at);
		await answer(await as("champion"), id, later(1));
		await tellAll();
		expect(await inboxOf("newcomer")).toEqual(["Olfa Mejri replied in a thread you follow: Who wants to know?"]);
		expect(await inboxOf("employee")).toEqual([]);
		const hidden = await community({ name: "Hidden", visibility: "hidden" });
		const foreign = await ask(await as("communityManager"), hidden.slug);
		await expect(followThread(await as("newcomer"), foreign, "followed", at)).rejects.toBeInstanceOf(NotFound);
	});
});
