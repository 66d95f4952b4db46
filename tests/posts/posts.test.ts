import { describe, expect, test } from "vitest";
import { archiveCommunity } from "@/lib/communities/communities";
import { joinCommunity, leaveCommunity, removeMember } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound, Stale } from "@/lib/errors";
import { postPage, postToEdit, replyToEdit } from "@/lib/posts/post-page";
import { deletePost, editPost, restorePost, writePost } from "@/lib/posts/posts";
import { communityPosts } from "@/lib/posts/queries";
import { editReply } from "@/lib/posts/replies";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";
import { answer, ask, later, say, words, write } from "./conversation";

const kinds = async (communityId: string) =>
	(await db.activity.findMany({ where: { communityId }, orderBy: { id: "asc" }, select: { kind: true } })).map(
		(fact) => fact.kind,
	);
const titles = async (slug: string, name: "employee" | "communityManager" | "moderator" | "newcomer") => {
	const viewer = await as(name);
	const { waiting, recent } = await communityPosts(viewer, slug, {}, at);
	return [...waiting, ...recent.rows].map((post) => post.title);
};

describe("writing a post", () => {
	test("asks a question that the community then shows as waiting", async () => {
		const { id: communityId, slug } = await community({ members: [await castId("employee")] });
		const id = await ask(await as("employee"), slug, later(5));
		const { post } = await postPage(await as("communityManager"), slug, id, at);
		expect(post).toMatchObject({
			kind: "question",
			title: "How do you answer when the complaint is right?",
			bodyHtml: "<p>A customer was billed <strong>twice</strong>.</p>",
			author: { givenName: "Lucía", familyName: "Ibáñez", unit: { en: "Spain" } },
		});
		expect(await titles(slug, "communityManager")).toEqual([post.title]);
		expect(await kinds(communityId)).toEqual(["post.asked"]);
		const { livelyAt } = await db.community.findUniqueOrThrow({
			where: { id: communityId },
			select: { livelyAt: true },
		});
		expect(livelyAt).toEqual(later(5));
	});

	test("is for members: a visitor of an open community reads and is refused", async () => {
		const { slug } = await community();
		await expect(ask(await as("newcomer"), slug)).rejects.toEqual(refusal("members_only"));
		await joinCommunity(await as("newcomer"), slug, at);
		await ask(await as("newcomer"), slug);
		expect(await titles(slug, "newcomer")).toHaveLength(1);
	});

	test("announces for those who look after the community alone", async () => {
		const { slug } = await community({
			members: [await castId("employee")],
			moderators: [await castId("moderator")],
		});
		await expect(write(await as("employee"), slug, "announcement")).rejects.toEqual(refusal("moderators_only"));
		await write(await as("moderator"), slug, "announcement");
		await write(await as("communityManager"), slug, "announcement");
		await write(await as("hubLead"), slug, "announcement");
		expect(await titles(slug, "employee")).toHaveLength(3);
	});

	test("does not reach a hidden community from outside, not even to say that it exists", async () => {
		const { slug } = await community({ visibility: "hidden" });
		for (const name of ["employee", "hubLead", "admin", "guest"] as const)
			await expect(ask(await as(name), slug)).rejects.toBeInstanceOf(NotFound);
	});
});

describe("an archived community", () => {
	test("keeps its talk readable and refuses every change", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		const lucia = await as("employee");
		const id = await ask(lucia, slug);
		await archiveCommunity(await as("communityManager"), slug, at);
		const member = await as("employee");
		await expect(ask(member, slug)).rejects.toEqual(refusal("community_archived"));
		await expect(editPost(member, id, words("Another title"), marksOf(words()), at)).rejects.toEqual(
			refusal("community_archived"),
		);
		await expect(deletePost(lucia, id, at)).rejects.toEqual(refusal("community_archived"));
		expect((await communityPosts(member, slug, {}, at)).waiting).toHaveLength(1);
	});
});

describe("editing a post", () => {
	test("keeps what it said before", async () => {
		const { id: communityId, slug } = await community({ members: [await castId("employee")] });
		const lucia = await as("employee");
		const id = await ask(lucia, slug);
		await editPost(
			lucia,
			id,
			{ ...words("Answering a complaint that is right"), body: "Billed *once* too often" },
			marksOf(words()),
			later(1),
		);
		const { post } = await postPage(lucia, slug, id, at);
		expect(post).toMatchObject({
			title: "Answering a complaint that is right",
			bodyHtml: "<p>Billed <em>once</em> too often</p>",
			editedAt: later(1),
		});
		expect(
			await db.postVersion.findMany({ select: { postId: true, title: true, body: true, replacedAt: true } }),
		).toEqual([{ postId: id, title: words().title, body: words().body, replacedAt: later(1) }]);
		expect(await kinds(communityId)).toEqual(["post.asked", "post.edited"]);
	});

	test("that changes nothing leaves no trace", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		const lucia = await as("employee");
		const id = await ask(lucia, slug);
		await editPost(lucia, id, words(), marksOf(words()), later(1));
		expect((await postPage(lucia, slug, id, at)).post.editedAt).toBeNull();
		expect(await db.postVersion.count()).toBe(0);
	});

	test("of which only the language is another stores no earlier text, and does not call it edited", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		const lucia = await as("employee");
		const id = await ask(lucia, slug);
		const replyId = await answer(lucia, id);
		await editPost(lucia, id, { ...words(), language: "fr" }, marksOf(words()), later(1));
		await editReply(lucia, replyId, { ...say(), language: "fr" }, marksOf(say()), later(1));
		const { post, replies } = await postPage(lucia, slug, id, at);
		expect([post.language, post.editedAt]).toEqual(["fr", null]);
		expect(replies.rows.map(({ language, editedAt }) => [language, editedAt])).toEqual([["fr", null]]);
		expect(await db.postVersion.count()).toBe(0);
	});

	test("does not overwrite what was changed meanwhile in another window", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		const lucia = await as("employee");
		const id = await ask(lucia, slug);
		await editPost(lucia, id, words("From the phone, first"), marksOf(words()), later(1));
		await expect(editPost(lucia, id, words("From the desk, later"), marksOf(words()), later(2))).rejects.toBeInstanceOf(
			Stale,
		);
		await editPost(
			lucia,
			id,
			words("From the desk, having seen it"),
			marksOf(words("From the phone, first")),
			later(3),
		);
		const outcomes = await Promise.allSettled(
			["One window", "Another window"].map((title) =>
				editPost(lucia, id, words(title), marksOf(words("From the desk, having seen it")), later(4)),
			),
		);
		expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
	});

	test("is its author's alone, and only while they belong to the community", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		const id = await ask(await as("employee"), slug);
		for (const name of ["communityManager", "hubLead", "newcomer"] as const)
			await expect(editPost(await as(name), id, words("Better words"), marksOf(words()), at)).rejects.toEqual(
				refusal("authors_only"),
			);
		await removeMember(await as("communityManager"), slug, await castId("employee"), at);
		await expect(editPost(await as("employee"), id, words("Revenge"), marksOf(words()), at)).rejects.toEqual(
			refusal("members_only"),
		);
	});
});

describe("a deleted post", () => {
	test("is gone for others, and comes back whole when its author undoes it", async () => {
		const { id: communityId, slug } = await community({
			members: [await castId("employee"), await castId("newcomer")],
		});
		const lucia = await as("employee");
		const id = await ask(lucia, slug);
		await deletePost(lucia, id, later(1));
		expect(await titles(slug, "employee")).toEqual([]);
		await expect(postPage(await as("newcomer"), slug, id, at)).rejects.toBeInstanceOf(NotFound);
		expect((await postPage(lucia, slug, id, at)).post.deletedAt).toEqual(later(1));
		await restorePost(lucia, id, later(2));
		await restorePost(lucia, id, later(3));
		expect(await titles(slug, "newcomer")).toHaveLength(1);
		expect(await kinds(communityId)).toEqual(["post.asked", "post.deleted", "post.restored"]);
	});

	test("by a moderator stays deleted until a moderator restores it; its author still reads it", async () => {
		const { slug } = await community({ members: [await castId("employee")], moderators: [await castId("moderator")] });
		const id = await ask(await as("employee"), slug);
		await deletePost(await as("moderator"), id, at);
		expect((await postPage(await as("employee"), slug, id, at)).post.deletedById).toBe(await castId("moderator"));
		await expect(restorePost(await as("employee"), id, at)).rejects.toEqual(refusal("moderators_only"));
		await expect(editPost(await as("employee"), id, words("Once more"), marksOf(words()), at)).rejects.toEqual(
			refusal("text_deleted"),
		);
		await restorePost(await as("communityManager"), id, at);
		expect(await titles(slug, "employee")).toHaveLength(1);
	});

	test("is deleted by nobody else", async () => {
		const { slug } = await community({ members: [await castId("employee"), await castId("newcomer")] });
		const id = await ask(await as("employee"), slug);
		await expect(deletePost(await as("newcomer"), id, at)).rejects.toEqual(refusal("authors_or_moderators_only"));
		await expect(deletePost(await as("guest"), id, at)).rejects.toBeInstanceOf(NotFound);
		await deletePost(await as("hubLead"), id, at);
		await expect(deletePost(await as("employee"), id, at)).rejects.toEqual(refusal("text_deleted"));
	});

	test("can still be deleted by someone who has left an open community: their words are theirs", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		const id = await ask(await as("employee"), slug);
		await leaveCommunity(await as("employee"), slug, at);
		await deletePost(await as("employee"), id, at);
		expect(await titles(slug, "communityManager")).toEqual([]);
	});
});

test("a post is not found by an address that is no post's", async () => {
	const { slug } = await community();
	const other = await community({ name: "Another one" });
	const claire = await as("communityManager");
	const { id } = await writePost(claire, slug, { kind: "discussion", ...words() }, at);
	for (const [place, name] of [
		[other.slug, id],
		[slug, "new"],
		[slug, "0193b5c7-0000-7000-8000-000000000000"],
	] as const)
		await expect(postPage(claire, place, name, at)).rejects.toBeInstanceOf(NotFound);
	await expect(deletePost(claire, "no-id", at)).rejects.toBeInstanceOf(NotFound);
});

test("the form of a post or a reply is its author's alone, as long as it stands and they belong to the community", async () => {
	const { slug } = await community({ members: [await castId("employee"), await castId("champion")] });
	const lucia = await as("employee");
	const post = await ask(lucia, slug);
	const reply = await answer(await as("champion"), post);
	expect(await postToEdit(lucia, slug, post)).toMatchObject({ id: post });
	expect(await replyToEdit(await as("champion"), slug, post, reply)).toMatchObject({ id: reply });
	for (const name of ["communityManager", "hubLead", "admin"] as const) {
		await expect(postToEdit(await as(name), slug, post)).rejects.toEqual(refusal("authors_only"));
		await expect(replyToEdit(await as(name), slug, post, reply)).rejects.toEqual(refusal("authors_only"));
	}
	await expect(postToEdit(await as("guest"), slug, post)).rejects.toBeInstanceOf(NotFound);
	const other = await ask(lucia, slug, later(1), "Another question?");
	await expect(replyToEdit(await as("champion"), slug, other, reply)).rejects.toBeInstanceOf(NotFound);
	await deletePost(lucia, other, at);
	await expect(postToEdit(lucia, slug, other)).rejects.toEqual(refusal("text_deleted"));
	await leaveCommunity(await as("employee"), slug, at);
	await expect(postToEdit(await as("employee"), slug, post)).rejects.toEqual(refusal("members_only"));
});
