import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { deletePost } from "@/lib/posts/posts";
import { react, reactionsTo } from "@/lib/posts/reactions";
import { deleteReply } from "@/lib/posts/replies";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { answer, ask, later } from "./conversation";

async function thread(visibility: "open" | "hidden" = "open") {
	const place = await community({ visibility, members: [await castId("employee"), await castId("newcomer")] });
	const postId = await ask(await as("employee"), place.slug);
	return { ...place, postId, replyId: await answer(await as("newcomer"), postId) };
}

describe("a reaction", () => {
	test("is given and taken back by the same click, and says who gave it", async () => {
		const { postId, replyId } = await thread();
		const [lucia, awa] = [await as("employee"), await as("newcomer")];
		expect(await react(lucia, { text: "reply", id: replyId, kind: "thanks" }, at)).toMatchObject({ isGiven: true });
		await react(awa, { text: "reply", id: replyId, kind: "thanks" }, later(1));
		await react(lucia, { text: "reply", id: replyId, kind: "helpful" }, later(2));
		await react(awa, { text: "post", id: postId, kind: "agree" }, later(3));
		const shown = await reactionsTo(lucia, { postId, replyIds: [replyId] });
		expect(shown.get(replyId)).toEqual([
			{ kind: "thanks", count: 2, isMine: true, names: ["Lucía Ibáñez", "Awa Diop"] },
			{ kind: "helpful", count: 1, isMine: true, names: ["Lucía Ibáñez"] },
		]);
		expect(shown.get(postId)).toEqual([{ kind: "agree", count: 1, isMine: false, names: ["Awa Diop"] }]);
		expect(await react(lucia, { text: "reply", id: replyId, kind: "thanks" }, later(4))).toMatchObject({
			isGiven: false,
		});
		expect((await reactionsTo(lucia, { postId, replyIds: [replyId] })).get(replyId)?.[0]).toMatchObject({
			count: 1,
			isMine: false,
		});
	});

	test("is for members, to texts that stand and that they see; two clicks at once are one reaction or none", async () => {
		const { postId, replyId } = await thread("hidden");
		const reply = { text: "reply", id: replyId, kind: "thanks" } as const;
		await expect(react(await as("champion"), reply, at)).rejects.toBeInstanceOf(NotFound);
		await expect(react(await as("guest"), reply, at)).rejects.toBeInstanceOf(NotFound);
		await Promise.all([react(await as("employee"), reply, at), react(await as("employee"), reply, at)]);
		expect(await db.reaction.count()).toBeLessThanOrEqual(1);
		await deleteReply(await as("newcomer"), replyId, at);
		await expect(react(await as("employee"), reply, at)).rejects.toBeInstanceOf(NotFound);
		await expect(react(await as("newcomer"), reply, at)).rejects.toEqual(refusal("post_deleted"));
		const open = await thread();
		await expect(react(await as("champion"), { ...reply, text: "post", id: open.postId }, at)).rejects.toEqual(
			refusal("members_only"),
		);
		await deletePost(await as("employee"), postId, at);
		await expect(react(await as("newcomer"), { ...reply, text: "post", id: postId }, at)).rejects.toBeInstanceOf(
			NotFound,
		);
	});

	test("of a page is counted in one statement, with at most twelve names", async () => {
		const { slug, postId, replyId } = await thread();
		const replyIds = [replyId];
		for (let number = 0; number < 20; number++)
			replyIds.push(await answer(await as("newcomer"), postId, later(number)));
		for (let number = 0; number < 15; number++) {
			const personId = await person({ givenName: `Reader${number}` });
			const { id } = await db.community.findUniqueOrThrow({ where: { slug }, select: { id: true } });
			await db.membership.create({
				data: { communityId: id, personId, role: "member", status: "active", since: at, joinedAt: at },
			});
			const reader = await viewerOf(personId);
			for (const id of replyIds.slice(0, 5))
				await react(reader, { text: "reply", id, kind: "celebrate" }, later(number));
		}
		const viewer = await as("employee");
		let shown = new Map();
		const statements = await countStatements(async () => {
			shown = await reactionsTo(viewer, { postId, replyIds });
		});
		expect(statements).toBe(1);
		expect(shown.get(replyId)?.[0]).toMatchObject({ count: 15, names: { length: 12 } });
		expect(shown.size).toBe(5);
	});
});
