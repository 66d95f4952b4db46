import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound, Stale } from "@/lib/errors";
import { isAskedToConfirm } from "@/lib/posts/policy";
import { postPage } from "@/lib/posts/post-page";
import {
	deletePost,
	editedFields,
	editPost,
	type NewAnnouncement,
	postFields,
	restorePost,
	writePost,
} from "@/lib/posts/posts";
import { communityPosts } from "@/lib/posts/queries";
import { announcementsToConfirm, confirmReading, noteReading, reachOf } from "@/lib/posts/reach";
import { publishNow, publishScheduled, scheduledPosts } from "@/lib/posts/scheduled";
import { search } from "@/lib/search/queries";
import type { CastName } from "../cast";
import { as, at, castId, community, orgUnit, person, site, viewerOf } from "../factories";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";
import { later, words } from "./conversation";
import { communityFeedIds } from "./feeds";

const TO_ALL: NewAnnouncement = { forUnitIds: [], forSiteIds: [], asksToConfirm: false, scheduledFor: null };

/** Claire manages; Lucía is in Madrid, Awa in Dakar, Olfa in Tunis. */
async function place() {
	return community({
		members: [await castId("employee"), await castId("newcomer"), await castId("champion")],
		moderators: [await castId("moderator")],
	});
}

async function announce(slug: string, announcement: Partial<NewAnnouncement> = {}, title = "The style guide is out") {
	const post = { kind: "announcement" as const, ...words(title), announcement: { ...TO_ALL, ...announcement } };
	return (await writePost(await as("communityManager"), slug, post, at)).id;
}

async function open(name: CastName, slug: string, id: string) {
	const viewer = await as(name);
	const { post } = await postPage(viewer, slug, id, at);
	await noteReading(viewer, post, at);
	return post;
}

describe("an announcement", () => {
	test("to certain units and sites is told to those who work there, and to nobody else", async () => {
		const { slug } = await place();
		await announce(slug, { forUnitIds: [await orgUnit("spain")], forSiteIds: [await site("Dakar Plateau")] });
		await tellAll();
		const line = "Announcement in Customer care writing: The style guide is out";
		expect(await inboxOf("employee")).toEqual([line]);
		expect(await inboxOf("newcomer")).toEqual([line]);
		expect(await inboxOf("champion")).toEqual([]);
		expect(await inboxOf("moderator")).toEqual([]);
		for (const [name, count] of [
			["employee", 1],
			["newcomer", 1],
			["champion", 0],
			["communityManager", 1],
		] as const)
			expect([name, (await communityFeedIds(await as(name))).length]).toEqual([name, count]);
	});

	test("says how many of those it is for have read it, to its author and those who look after the community", async () => {
		const { slug, id: communityId } = await place();
		const id = await announce(slug, { asksToConfirm: true });
		for (const name of ["employee", "newcomer", "champion", "moderator", "lineManager"] as const)
			await open(name, slug, id);
		await open("employee", slug, id);
		const reach = async (name: CastName) => {
			const viewer = await as(name);
			return reachOf(viewer, (await postPage(viewer, slug, id, at)).post);
		};
		// Sami reads it without being a member: he is not counted.
		expect(await reach("communityManager")).toEqual({ people: 4, read: null, confirmed: 0 });
		expect(await reach("employee")).toBeNull();
		const fifth = await person();
		await db.membership.create({
			data: { communityId, personId: fifth, role: "member", status: "active", since: at, joinedAt: at },
		});
		const reader = await viewerOf(fifth);
		await noteReading(reader, (await postPage(reader, slug, id, at)).post, at);
		expect(await reach("moderator")).toEqual({ people: 5, read: 5, confirmed: 0 });
	});

	test("is confirmed once by those it is for, where it asks for it", async () => {
		const { slug } = await place();
		const id = await announce(slug, { asksToConfirm: true, forSiteIds: [await site("Dakar Plateau")] });
		const awa = await as("newcomer");
		expect(isAskedToConfirm(awa, await open("newcomer", slug, id))).toBe(true);
		const toConfirm = async (name: CastName) => (await announcementsToConfirm(await as(name))).map((post) => post.id);
		expect(await toConfirm("newcomer")).toEqual([id]);
		expect(await toConfirm("employee")).toEqual([]);
		await confirmReading(awa, id, later(1));
		await confirmReading(awa, id, later(2));
		expect(await toConfirm("newcomer")).toEqual([]);
		expect(await db.postReading.findMany({ select: { personId: true, confirmedAt: true } })).toEqual([
			{ personId: awa.personId, confirmedAt: later(1) },
		]);
		expect(await db.activity.count({ where: { kind: "post.confirmed" } })).toBe(1);
		expect(isAskedToConfirm(awa, (await postPage(awa, slug, id, at)).post)).toBe(false);
		await expect(confirmReading(await as("employee"), id, at)).rejects.toEqual(refusal("not_asked_to_confirm"));
		const plain = await announce(slug);
		await expect(confirmReading(awa, plain, at)).rejects.toEqual(refusal("not_asked_to_confirm"));
		await expect(confirmReading(await as("lineManager"), id, at)).rejects.toEqual(refusal("members_only"));
	});

	test("in a second language is read in one's own, told in it, and found by the words of both", async () => {
		const { slug } = await place();
		const other = {
			otherLanguage: "fr",
			otherTitle: "La charte est publiée",
			otherBody: "Elle vaut pour **toutes** les lettres.",
		} as const;
		await writePost(
			await as("communityManager"),
			slug,
			{ kind: "announcement", ...words("The style guide is out"), ...other },
			at,
		);
		await tellAll();
		const titleFor = async (name: CastName) => (await communityPosts(await as(name), slug, {}, at)).recent.rows[0];
		expect(await titleFor("newcomer")).toMatchObject({ title: "La charte est publiée", language: "fr" });
		expect(await titleFor("employee")).toMatchObject({ title: "The style guide is out", language: "en" });
		const item = await db.inboxItem.findFirstOrThrow({ where: { personId: await castId("newcomer") } });
		expect(item.params).toMatchObject({ title: { fr: "La charte est publiée", en: "The style guide is out" } });
		const found = await search(await as("employee"), { q: "toutes les lettres", after: 0 }, at);
		expect(found.posts.rows.map(({ title }) => title)).toEqual(["The style guide is out"]);
		for (const language of ["fr", "en"] as const)
			expect((await communityPosts(await as("employee"), slug, { language }, at)).recent.rows).toHaveLength(1);
	});

	test("is edited by all who look after the community; the second is told of what the first changed, and loses nothing", async () => {
		const { slug } = await place();
		const id = await announce(slug);
		const { post } = await postPage(await as("moderator"), slug, id, at);
		const from = marksOf(postFields(post));
		const opened = postFields(post);
		await editPost(await as("communityManager"), id, { ...opened, body: "It is in the library." }, from, later(1));
		const sent = { ...opened, title: "The style guide is out now", body: "It is on the intranet." };
		await expect(editPost(await as("moderator"), id, sent, from, later(2))).rejects.toBeInstanceOf(Stale);
		await editPost(await as("moderator"), id, { ...opened, title: sent.title }, from, later(3));
		expect((await postPage(await as("moderator"), slug, id, at)).post).toMatchObject({
			title: "The style guide is out now",
			body: "It is in the library.",
		});
		await expect(editPost(await as("employee"), id, sent, from, at)).rejects.toEqual(
			refusal("authors_or_moderators_only"),
		);
	});
});

describe("a scheduled announcement", () => {
	const scheduledFor = later(120);

	test("is seen by nobody before its time save those who look after the community: no list, search, feed, notice or count", async () => {
		const { slug } = await place();
		const id = await announce(slug, { scheduledFor }, "A secret until noon");
		await tellAll();
		const lucia = await as("employee");
		expect((await communityPosts(lucia, slug, {}, at)).recent.rows).toEqual([]);
		expect((await search(lucia, { q: "secret until", after: 0 }, at)).posts.rows).toEqual([]);
		expect(await communityFeedIds(lucia)).toEqual([]);
		expect(await communityFeedIds(await as("communityManager"))).toEqual([]);
		expect(await inboxOf("employee")).toEqual([]);
		await expect(postPage(lucia, slug, id, at)).rejects.toBeInstanceOf(NotFound);
		expect(await scheduledPosts(lucia, slug)).toEqual([]);
		for (const name of ["communityManager", "moderator", "hubLead"] as const) {
			expect((await postPage(await as(name), slug, id, at)).post.id).toBe(id);
			expect((await scheduledPosts(await as(name), slug)).map((post) => post.id)).toEqual([id]);
		}
		expect(await db.activity.count({ where: { kind: "post.announced" } })).toBe(0);
	});

	test("is published once by the job when its time comes, new from then on, in its author's name", async () => {
		const { slug } = await place();
		const id = await announce(slug, { scheduledFor });
		await publishScheduled(later(119));
		expect((await communityPosts(await as("employee"), slug, {}, at)).recent.rows).toEqual([]);
		await Promise.all([publishScheduled(later(121)), publishScheduled(later(121))]);
		await publishScheduled(later(125));
		const [post] = (await communityPosts(await as("employee"), slug, {}, at)).recent.rows;
		expect(post).toMatchObject({ id, createdAt: later(121), livelyAt: later(121), author: { givenName: "Claire" } });
		await tellAll();
		expect(await inboxOf("employee")).toHaveLength(1);
		expect(await db.activity.findMany({ where: { kind: "post.announced" }, select: { actorId: true } })).toEqual([
			{ actorId: await castId("communityManager") },
		]);
	});

	test("gets another time and language before it is published; the second of two who choose a time is told", async () => {
		const { slug } = await place();
		const id = await announce(slug, { scheduledFor });
		const [claire, ben] = [await as("communityManager"), await as("moderator")];
		const { post } = await postPage(claire, slug, id, at);
		const [text, from] = [postFields(post), marksOf(editedFields(post))];
		await editPost(claire, id, { ...text, language: "fr", scheduledFor: later(300) }, from, later(1));
		await expect(editPost(ben, id, { ...text, scheduledFor: later(400) }, from, later(2))).rejects.toMatchObject({
			fields: { scheduledFor: expect.any(String) },
		});
		await publishScheduled(later(150));
		expect(await db.post.findUniqueOrThrow({ where: { id } })).toMatchObject({
			scheduledFor: later(300),
			language: "fr",
			editedAt: null,
		});
		await publishScheduled(later(301));
		expect((await communityPosts(await as("employee"), slug, {}, at)).recent.rows).toHaveLength(1);
		const late = { ...text, language: "fr" as const, scheduledFor: later(500) };
		await expect(editPost(ben, id, late, from, later(302))).rejects.toBeInstanceOf(Stale);
	});

	test("that is cancelled is published only once that is taken back", async () => {
		const { slug } = await place();
		const id = await announce(slug, { scheduledFor });
		await deletePost(await as("moderator"), id, later(1));
		expect(await scheduledPosts(await as("communityManager"), slug)).toEqual([]);
		await publishScheduled(later(121));
		await restorePost(await as("moderator"), id, later(122));
		await publishScheduled(later(123));
		expect((await communityPosts(await as("employee"), slug, {}, at)).recent.rows).toHaveLength(1);
	});

	test("can be published at once by those who look after the community, and is not once it is deleted", async () => {
		const { slug } = await place();
		const id = await announce(slug, { scheduledFor });
		await expect(publishNow(await as("employee"), id, at)).rejects.toBeInstanceOf(NotFound);
		await publishNow(await as("moderator"), id, later(1));
		expect((await communityPosts(await as("employee"), slug, {}, at)).recent.rows).toHaveLength(1);
		const other = await announce(slug, { scheduledFor });
		await deletePost(await as("communityManager"), other, later(2));
		await publishScheduled(later(200));
		expect(await db.post.count({ where: { id: other, scheduledFor: null } })).toBe(0);
	});
});
