import { describe, expect, test } from "vitest";
import { communityPage } from "@/lib/communities/queries";
import { relatedCommunities, splitOrigin } from "@/lib/communities/related";
import { db } from "@/lib/db";
import { splitCommunity } from "@/lib/lifecycle/splitting";
import { movedPost } from "@/lib/posts/post-page";
import { as, at, castId, community } from "../factories";
import { edition, series } from "../meetups/editions";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { answer, ask, later } from "../posts/conversation";
import { published } from "../practices/cards";
import { refusal } from "../refusal";

async function place(visibility: "open" | "hidden" = "open") {
	const made = await community({
		name: "Letters",
		visibility,
		members: [await castId("employee"), await castId("champion"), await castId("newcomer")],
	});
	const moved = await ask(await as("employee"), made.slug, at, "How do you begin a letter?");
	await answer(await as("champion"), moved, later(1));
	const stays = await ask(await as("newcomer"), made.slug, later(2), "How do you end a call?");
	return { ...made, moved, stays };
}

const split = (slug: string, change: Partial<Parameters<typeof splitCommunity>[1]> = {}) => ({
	slug,
	name: "Beginnings",
	summary: "How letters begin, and why it matters.",
	visibility: "open" as const,
	postIds: [],
	seriesIds: [],
	practiceIds: [],
	personIds: [],
	writers: false,
	members: "invite" as const,
	opensToMore: false,
	...change,
});

describe("a community made from a part of another", () => {
	test("has what its managers chose, and both keep the trace", async () => {
		const letters = await place();
		const repeated = await series(letters.id);
		const inSeries = await edition({ communityId: letters.id, seriesId: repeated.id, number: 1 });
		const alone = await edition({ communityId: letters.id });
		const practice = await published(await as("champion"), letters.slug);
		const { id: practiceId } = await db.practice.findUniqueOrThrow({ where: { slug: practice } });
		const claire = await as("communityManager");
		const chosen = { postIds: [letters.moved], seriesIds: [repeated.id], practiceIds: [practiceId] };
		const { slug } = await splitCommunity(claire, split(letters.slug, chosen), later(60));
		const made = await db.community.findUniqueOrThrow({ where: { slug } });
		const there = { where: { communityId: made.id } };
		expect((await db.post.findMany(there)).map(({ id }) => id)).toEqual([letters.moved]);
		expect(await db.reply.count(there)).toBe(1);
		expect((await db.meetup.findMany(there)).map(({ id }) => id)).toEqual([inSeries.id]);
		expect((await db.meetup.findMany({ where: { communityId: letters.id } })).map(({ id }) => id)).toEqual([alone.id]);
		expect(await db.practice.count(there)).toBe(1);
		const lucia = await as("employee");
		expect(await movedPost(lucia, letters.slug, letters.moved)).toBe(`/communities/${slug}/posts/${letters.moved}`);
		expect((await splitOrigin(lucia, await communityPage(lucia, slug)))?.name).toBe("Letters");
		expect((await relatedCommunities(lucia, letters.id)).map(({ name }) => name)).toEqual(["Beginnings"]);
		expect(
			await db.activity.findMany({
				where: { kind: "community.split" },
				select: { communityId: true, detail: true },
			}),
		).toEqual([{ communityId: made.id, detail: { from: letters.id } }]);
		expect(await db.activity.count({ where: { kind: "post.asked", communityId: letters.id } })).toBe(2);
	});

	test("invites people, or moves them; who wrote in the chosen threads comes along", async () => {
		const letters = await place();
		const claire = await as("communityManager");
		const invited = await splitCommunity(
			claire,
			split(letters.slug, { postIds: [letters.moved], writers: true, personIds: [await castId("lineManager")] }),
			later(60),
		);
		const statuses = async (slug: string) =>
			(
				await db.membership.findMany({
					where: { community: { slug } },
					select: { status: true, person: { select: { givenName: true } } },
				})
			)
				.map(({ status, person }) => `${person.givenName} ${status}`)
				.sort();
		expect(await statuses(invited.slug)).toEqual(["Claire active", "Lucía invited", "Olfa invited", "Sami invited"]);
		const personIds = [await castId("newcomer"), await castId("lineManager")];
		const moved = await splitCommunity(claire, split(letters.slug, { personIds, members: "move" }), later(61));
		expect(await statuses(moved.slug)).toEqual(["Awa active", "Claire active", "Sami invited"]);
		expect(await statuses(letters.slug)).toContain("Awa left");
		expect((await communityPage(claire, letters.slug)).memberCount).toBe(3);
		await tellAll();
		expect(await inboxOf("newcomer")).toContain(
			"Claire Fontaine made Beginnings from a part of Letters. You are a member.",
		);
	});

	test("takes nothing from elsewhere, and asks before more people read it", async () => {
		const hidden = await place("hidden");
		const other = await place();
		const claire = await as("communityManager");
		await expect(splitCommunity(claire, split(hidden.slug), later(60))).rejects.toEqual(refusal("more_would_read"));
		const chosen = split(hidden.slug, { postIds: [other.moved], visibility: "hidden" });
		const { slug } = await splitCommunity(claire, chosen, later(60));
		expect(await db.post.count({ where: { community: { slug } } })).toBe(0);
		// Its origin is shown to its members alone.
		const open = await splitCommunity(claire, split(hidden.slug, { opensToMore: true }), later(61));
		const sami = await as("lineManager");
		expect(await splitOrigin(sami, await communityPage(sami, open.slug))).toBeNull();
	});

	test("is made by managers who may create one", async () => {
		const letters = await place();
		await expect(splitCommunity(await as("employee"), split(letters.slug), at)).rejects.toEqual(
			refusal("managers_only"),
		);
		await db.setting.create({ data: { key: "newCommunities", value: "approved" } });
		await expect(splitCommunity(await as("communityManager"), split(letters.slug), at)).rejects.toEqual(
			refusal("community_creation_closed"),
		);
		await splitCommunity(await as("hubLead"), split(letters.slug), later(60));
	});
});
