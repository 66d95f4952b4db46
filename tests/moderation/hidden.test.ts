import { beforeEach, describe, expect, test } from "vitest";
import { communityList } from "@/lib/communities/list";
import { communityFilters } from "@/lib/communities/schema";
import { removeNotices } from "@/lib/notifications/erasing";
import { textHistory } from "@/lib/posts/history";
import { deletedPost, postPage } from "@/lib/posts/post-page";
import { communityPosts, pinnedPosts, questionsForHome } from "@/lib/posts/queries";
import { react } from "@/lib/posts/reactions";
import { reply } from "@/lib/posts/replies";
import { postFilters } from "@/lib/posts/schema";
import { threadStamp } from "@/lib/posts/thread";
import { as, at } from "../factories";
import { inboxOf, mails, tellAll } from "../notifications/inboxes";
import { answer, ask, later, say } from "../posts/conversation";
import { communityFeedIds } from "../posts/feeds";
import { refusal } from "../refusal";
import { counts } from "../search/results";
import { caseOf, decide, moderated, report } from "./cases";

const SECRET = "Zanzibar";
let place: { slug: string; id: string };
let postId: string;
let replyId: string;

async function hide(textId: string, text: { postId: string; replyId?: string }) {
	await report("newcomer", { slug: place.slug, ...text });
	await decide(await as("moderator"), { id: (await caseOf(textId)).id, slug: place.slug }, {});
}

beforeEach(async () => {
	place = await moderated();
	postId = await ask(await as("employee"), place.slug, at, `${SECRET} is the word of the day`);
	replyId = await answer(await as("employee"), postId, at, `${SECRET}, I say.`);
});

/** What a reader can come by of a text with the word. */
async function traces(name: "champion" | "moderator" | "hubLead") {
	const viewer = await as(name);
	const { slug } = place;
	const talk = await communityPosts(viewer, slug, postFilters.parse({}), at);
	const [listed] = (await communityList(viewer, communityFilters.parse({ q: "Customer care" }), at)).rows;
	return {
		list: [...talk.waiting, ...talk.recent.rows].length,
		pinned: (await pinnedPosts(viewer, slug, at)).length,
		home: (await questionsForHome(viewer, at)).toAnswer.length,
		feed: (await communityFeedIds(viewer)).length,
		search: Object.values(await counts(viewer, SECRET)).reduce((sum, count) => sum + count, 0),
		talked: listed?.recentTalk,
	};
}

describe("a hidden post", () => {
	test("is nowhere: list, home, feed, search, counts, page, history, changes, tombstone", async () => {
		const before = await traces("champion");
		expect(before).toEqual({ list: 1, pinned: 0, home: 1, feed: 1, search: 2, talked: 2 });
		await hide(postId, { postId });
		for (const name of ["champion", "moderator"] as const)
			expect(await traces(name)).toEqual({ list: 0, pinned: 0, home: 0, feed: 0, search: 0, talked: 0 });
		const olfa = await as("champion");
		const gone = { name: "NotFound" };
		await expect(postPage(olfa, place.slug, postId, at)).rejects.toMatchObject(gone);
		await expect(textHistory(olfa, place.slug, postId)).rejects.toMatchObject(gone);
		await expect(textHistory(olfa, place.slug, postId, replyId)).rejects.toMatchObject(gone);
		await expect(threadStamp(olfa, place.slug, postId)).rejects.toMatchObject(gone);
		await expect(reply(olfa, postId, say(), at)).rejects.toMatchObject(gone);
		await expect(react(olfa, { text: "post", id: postId, kind: "thanks" }, at)).rejects.toMatchObject(gone);
		await expect(report("champion", { slug: place.slug, postId })).rejects.toMatchObject(gone);
		expect(await deletedPost(olfa, place.slug, postId)).toBeNull();
	});

	test("is there for its author with its state, and takes no reply", async () => {
		await hide(postId, { postId });
		const own = await postPage(await as("employee"), place.slug, postId, at);
		expect(own.post).toMatchObject({ hiddenAs: "hidden" });
		await expect(reply(await as("employee"), postId, say(), at)).rejects.toEqual(refusal("text_hidden"));
	});

	test("is in no notice and no mail, not even one that waits", async () => {
		await report("newcomer", { slug: place.slug, postId });
		// Told before: taken away by a job. Not told yet: never told.
		await tellAll();
		expect((await inboxOf("communityManager")).join()).toContain(SECRET);
		const late = await ask(await as("employee"), place.slug, later(1), `${SECRET} once more, please`);
		await hide(late, { postId: late });
		await decide(await as("communityManager"), { id: (await caseOf(postId)).id, slug: place.slug }, {});
		await removeNotices({ communityId: place.id, path: `/communities/${place.slug}/posts/${postId}` });
		await tellAll();
		for (const name of ["communityManager", "moderator", "champion"] as const)
			expect((await inboxOf(name)).join()).not.toContain(SECRET);
		expect((await mails()).join()).not.toContain(SECRET);
	});
});

describe("a hidden reply", () => {
	test("is nowhere, without a tombstone, and there for its author and moderators", async () => {
		await hide(replyId, { postId, replyId });
		const seen = async (name: "champion" | "employee" | "moderator") => {
			const { post, replies } = await postPage(await as(name), place.slug, postId, at);
			return [post.replyCount, replies.rows.map(({ hiddenAs, body }) => [hiddenAs, body.includes(SECRET)])];
		};
		expect(await seen("champion")).toEqual([0, []]);
		expect(await seen("employee")).toEqual([0, [["hidden", true]]]);
		expect(await seen("moderator")).toEqual([0, [["hidden", true]]]);
		expect(await traces("champion")).toMatchObject({ search: 1, talked: 1 });
	});
});
