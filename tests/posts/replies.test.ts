import { describe, expect, test } from "vitest";
import { archiveCommunity } from "@/lib/communities/communities";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound, Stale } from "@/lib/errors";
import { acceptAnswer, takeBackAnswer } from "@/lib/posts/answers";
import { postPage } from "@/lib/posts/post-page";
import { deletePost } from "@/lib/posts/posts";
import { deleteReply, editReply, reply, restoreReply } from "@/lib/posts/replies";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";
import { answer, ask, later, say, write } from "./conversation";

const thread = (id: string) =>
	db.post.findUniqueOrThrow({
		where: { id },
		select: { replyCount: true, firstRepliedAt: true, livelyAt: true, acceptedReplyId: true, acceptedAt: true },
	});

/** Lucía asks in a community that Awa belongs to as well, Ben moderates and Claire manages. */
async function question() {
	const place = await community({
		members: [await castId("employee"), await castId("newcomer")],
		moderators: [await castId("moderator")],
	});
	return { ...place, postId: await ask(await as("employee"), place.slug) };
}

describe("replying", () => {
	test("counts the reply, dates the first one by someone else and moves post and community up", async () => {
		const { id: communityId, slug, postId } = await question();
		await answer(await as("employee"), postId, later(1), "I forgot to say: in Madrid.");
		expect(await thread(postId)).toMatchObject({ replyCount: 1, firstRepliedAt: null, livelyAt: later(1) });
		await answer(await as("newcomer"), postId, later(2));
		await answer(await as("moderator"), postId, later(3));
		expect(await thread(postId)).toMatchObject({ replyCount: 3, firstRepliedAt: later(2), livelyAt: later(3) });
		const { livelyAt } = await db.community.findUniqueOrThrow({
			where: { id: communityId },
			select: { livelyAt: true },
		});
		expect(livelyAt).toEqual(later(3));
		const { replies } = await postPage(await as("employee"), slug, postId, at);
		expect(replies.rows.map((row) => row.author?.givenName)).toEqual(["Lucía", "Awa", "Ben"]);
	});

	test("counts ten people who reply at once as ten", async () => {
		const { postId } = await question();
		const awa = await as("newcomer");
		await Promise.all(Array.from({ length: 10 }, (_, minute) => answer(awa, postId, later(minute))));
		expect(await thread(postId)).toMatchObject({ replyCount: 10, firstRepliedAt: later(0), livelyAt: later(9) });
	});

	test("is for members, in a post that stands, in a community that is not archived", async () => {
		const { slug, postId } = await question();
		await expect(answer(await as("champion"), postId)).rejects.toEqual(refusal("members_only"));
		await expect(answer(await as("guest"), postId)).rejects.toBeInstanceOf(NotFound);
		await deletePost(await as("employee"), postId, at);
		await expect(answer(await as("employee"), postId)).rejects.toEqual(refusal("post_deleted"));
		await expect(answer(await as("newcomer"), postId)).rejects.toBeInstanceOf(NotFound);
		const other = await ask(await as("employee"), slug);
		await archiveCommunity(await as("communityManager"), slug, at);
		await expect(answer(await as("newcomer"), other)).rejects.toEqual(refusal("community_archived"));
	});
});

describe("a reply", () => {
	test("is edited by its author, keeping what it said, unless it changed meanwhile", async () => {
		const { slug, postId } = await question();
		const awa = await as("newcomer");
		const id = await answer(awa, postId, at, "Say sorry.");
		await editReply(awa, id, say("Say **sorry** first."), marksOf(say("Say sorry.")), later(1));
		await expect(editReply(awa, id, say("Say nothing."), marksOf(say("Say sorry.")), later(2))).rejects.toBeInstanceOf(
			Stale,
		);
		await expect(
			editReply(await as("moderator"), id, say("Mine"), marksOf(say("Say **sorry** first.")), at),
		).rejects.toEqual(refusal("authors_only"));
		const { replies } = await postPage(awa, slug, postId, at);
		expect(replies.rows[0]).toMatchObject({ bodyHtml: "<p>Say <strong>sorry</strong> first.</p>", editedAt: later(1) });
		expect(await db.postVersion.findMany({ select: { replyId: true, body: true } })).toEqual([
			{ replyId: id, body: "Say sorry." },
		]);
	});

	test("that is deleted is no longer counted nor shown to others, and its dates go with it until it is restored", async () => {
		const { slug, postId } = await question();
		const awa = await as("newcomer");
		const first = await answer(awa, postId, later(1));
		await answer(await as("moderator"), postId, later(2));
		await deleteReply(awa, first, later(3));
		expect(await thread(postId)).toMatchObject({ replyCount: 1, firstRepliedAt: later(2), livelyAt: later(2) });
		const shownTo = async (name: "employee" | "newcomer" | "moderator") =>
			(await postPage(await as(name), slug, postId, at)).replies.rows.map((row) => row.id === first && row.body !== "");
		expect(await shownTo("employee")).toEqual([false, false]);
		expect(await shownTo("newcomer")).toEqual([true, false]);
		expect(await shownTo("moderator")).toEqual([true, false]);
		await restoreReply(awa, first, later(4));
		await restoreReply(awa, first, later(5));
		expect(await thread(postId)).toMatchObject({ replyCount: 2, firstRepliedAt: later(1), livelyAt: later(2) });
	});

	test("deleted by a moderator is not restored by its author", async () => {
		const { postId } = await question();
		const id = await answer(await as("newcomer"), postId);
		await expect(deleteReply(await as("employee"), id, at)).rejects.toEqual(refusal("authors_or_moderators_only"));
		await deleteReply(await as("moderator"), id, at);
		await expect(restoreReply(await as("newcomer"), id, at)).rejects.toEqual(refusal("moderators_only"));
		await expect(restoreReply(await as("employee"), id, at)).rejects.toBeInstanceOf(NotFound);
		await restoreReply(await as("communityManager"), id, at);
		expect((await thread(postId)).replyCount).toBe(1);
	});

	test("leaves a post that was its last sign of life where the post was written", async () => {
		const { postId } = await question();
		const id = await answer(await as("newcomer"), postId, later(60));
		await deleteReply(await as("newcomer"), id, later(61));
		expect(await thread(postId)).toMatchObject({ replyCount: 0, firstRepliedAt: null, livelyAt: at });
	});
});

describe("the accepted answer", () => {
	test("is chosen by who asked, replaced by a second choice and taken back", async () => {
		const { id: communityId, slug, postId } = await question();
		const lucia = await as("employee");
		const first = await answer(await as("newcomer"), postId, later(1));
		const second = await answer(await as("moderator"), postId, later(2));
		await acceptAnswer(lucia, first, later(3));
		await acceptAnswer(lucia, second, later(4));
		await acceptAnswer(lucia, second, later(5));
		expect(await thread(postId)).toMatchObject({ acceptedReplyId: second, acceptedAt: later(4) });
		const page = await postPage(lucia, slug, postId, at);
		expect(page.accepted).toMatchObject({ id: second, author: { givenName: "Ben" } });
		expect(page.replies.rows.map((row) => row.id)).toEqual([first]);
		await takeBackAnswer(lucia, postId, later(6));
		await takeBackAnswer(lucia, postId, later(7));
		expect(await thread(postId)).toMatchObject({ acceptedReplyId: null, acceptedAt: null });
		const facts = await db.activity.findMany({
			where: { communityId, kind: { startsWith: "answer." } },
			orderBy: { at: "asc" },
			select: { kind: true, subjectId: true },
		});
		expect(facts).toEqual([
			{ kind: "answer.accepted", subjectId: first },
			{ kind: "answer.accepted", subjectId: second },
			{ kind: "answer.unaccepted", subjectId: second },
		]);
	});

	test("is chosen by a moderator only after a week, and by nobody else", async () => {
		const { postId } = await question();
		const id = await answer(await as("newcomer"), postId);
		await expect(acceptAnswer(await as("newcomer"), id, at)).rejects.toEqual(refusal("authors_or_moderators_only"));
		for (const name of ["moderator", "communityManager", "hubLead"] as const)
			await expect(acceptAnswer(await as(name), id, later(7 * 24 * 60 - 1))).rejects.toEqual(
				refusal("asker_decides_first"),
			);
		await acceptAnswer(await as("moderator"), id, later(7 * 24 * 60));
		await expect(takeBackAnswer(await as("newcomer"), postId, at)).rejects.toEqual(
			refusal("authors_or_moderators_only"),
		);
		expect((await thread(postId)).acceptedReplyId).toBe(id);
	});

	test("belongs to questions, not to discussions", async () => {
		const { slug } = await question();
		const discussion = await write(await as("employee"), slug, "discussion");
		const id = await answer(await as("newcomer"), discussion);
		await expect(acceptAnswer(await as("employee"), id, at)).rejects.toEqual(refusal("questions_only"));
	});

	test("that is deleted opens the question again; restored, it is accepted again", async () => {
		const { postId } = await question();
		const awa = await as("newcomer");
		const id = await answer(awa, postId, later(1));
		await acceptAnswer(await as("employee"), id, later(2));
		await deleteReply(awa, id, later(3));
		expect(await thread(postId)).toMatchObject({ acceptedReplyId: null, acceptedAt: null });
		await expect(acceptAnswer(await as("employee"), id, at)).rejects.toBeInstanceOf(NotFound);
		await restoreReply(awa, id, later(4));
		expect(await thread(postId)).toMatchObject({ acceptedReplyId: id, acceptedAt: later(2) });
	});

	test("that is restored does not push aside the one chosen meanwhile", async () => {
		const { postId } = await question();
		const awa = await as("newcomer");
		const first = await answer(awa, postId, later(1));
		const second = await answer(await as("moderator"), postId, later(2));
		await acceptAnswer(await as("employee"), first, later(3));
		await deleteReply(awa, first, later(4));
		await acceptAnswer(await as("employee"), second, later(5));
		await restoreReply(awa, first, later(6));
		expect((await thread(postId)).acceptedReplyId).toBe(second);
	});

	test("is one, whoever clicks at the same time", async () => {
		const { postId } = await question();
		const ids = [await answer(await as("newcomer"), postId), await answer(await as("moderator"), postId)];
		await Promise.all([
			acceptAnswer(await as("employee"), ids[0] ?? "", later(8 * 24 * 60)),
			acceptAnswer(await as("communityManager"), ids[1] ?? "", later(8 * 24 * 60)),
		]);
		expect(ids).toContain((await thread(postId)).acceptedReplyId);
	});
});

test("a reply to a deleted post cannot be touched", async () => {
	const { postId } = await question();
	const id = await answer(await as("newcomer"), postId);
	await deletePost(await as("employee"), postId, at);
	const [awa, lucia] = [await as("newcomer"), await as("employee")];
	for (const attempt of [
		() => editReply(awa, id, say("Too late"), marksOf(say()), at),
		() => deleteReply(awa, id, at),
		() => acceptAnswer(lucia, id, at),
		() => reply(awa, "no-id", say(), at),
	])
		await expect(attempt()).rejects.toBeInstanceOf(NotFound);
});
