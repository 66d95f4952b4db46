import { describe, expect, test } from "vitest";
import { DAY, MINUTE } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { homeFeed, markUnreadFrom, visitFeed } from "@/lib/posts/feed";
import { followThread } from "@/lib/posts/followings";
import { deletePost } from "@/lib/posts/posts";
import { as, at, castId, community } from "../factories";
import { countStatements } from "../statements";
import { answer, ask, later } from "./conversation";
import { communityFeedIds } from "./feeds";

describe("the feed of home", () => {
	test("has what happened in one's communities, the latest reply first, and nothing of others", async () => {
		const lucia = await castId("employee");
		const one = await community({ name: "Letters", members: [lucia] });
		const other = await community({ name: "Calls", members: [lucia], visibility: "hidden" });
		const foreign = await community({ name: "Elsewhere" });
		const first = await ask(await as("employee"), one.slug, later(1));
		const second = await ask(await as("employee"), other.slug, later(2));
		await ask(await as("communityManager"), foreign.slug, later(3));
		await answer(await as("communityManager"), first, later(4));
		const { rows } = await homeFeed(await as("employee"), {}, at);
		expect(rows.map(({ id, communityName, lastBy }) => [id, communityName, lastBy?.givenName])).toEqual([
			[first, "Letters", "Claire"],
			[second, "Calls", undefined],
		]);
		await followThread(await as("employee"), first, "muted", at);
		expect(await communityFeedIds(await as("employee"))).toEqual([second]);
		await followThread(await as("employee"), first, "default", at);
		await deletePost(await as("employee"), second, at);
		expect(await communityFeedIds(await as("employee"))).toEqual([first]);
	});

	test("shows no post twice while new ones and new replies arrive between two pages", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		const lucia = await as("employee");
		for (let number = 0; number < 40; number++) await ask(lucia, slug, later(number), `Number ${number} of forty`);
		const seen: string[] = [];
		let after: string | undefined;
		do {
			const { rows, next } = await homeFeed(lucia, { after }, at);
			seen.push(...rows.map(({ id }) => id));
			after = next ?? undefined;
			await ask(lucia, slug, later(100 + seen.length), "Written meanwhile by somebody");
			await answer(await as("communityManager"), seen[0] ?? "", later(200 + seen.length));
		} while (after);
		expect(seen).toHaveLength(40);
		expect(new Set(seen).size).toBe(40);
	});

	test("over three hundred communities is one statement, as over one, and so are the statements of the viewer", async () => {
		const lucia = await castId("employee");
		const counted = async () => {
			const viewer = await as("employee");
			return [await countStatements(() => as("employee")), await countStatements(() => homeFeed(viewer, {}, at))];
		};
		const only = await community({ members: [lucia] });
		await ask(await as("communityManager"), only.slug);
		const few = await counted();
		const circles = await db.community.createManyAndReturn({
			data: Array.from({ length: 300 }, (_, number) => circle(number, lucia)),
			select: { id: true },
		});
		await db.membership.createMany({
			data: circles.map(({ id: communityId }) => membershipOf(communityId, lucia)),
		});
		await db.post.createMany({
			data: circles.flatMap(({ id: communityId }) => [1, 2, 3].map((minute) => postIn(communityId, lucia, minute))),
		});
		expect(await counted()).toEqual(few);
		expect(few[1]).toBe(1);
		expect((await homeFeed(await as("employee"), {}, at)).rows.map(({ title }) => title)).toContain("Minute 3");
	});
});

const circle = (number: number, createdById: string) => ({
	...{ slug: `circle-${number}`, name: `Circle ${number}`, summary: "", about: "", aboutHtml: "", searchText: "" },
	...{ kind: "practice" as const, visibility: "open" as const, stage: "active" as const, languages: ["en" as const] },
	...{ createdById, createdAt: at, livelyAt: at, memberCount: 1 },
});
const membershipOf = (communityId: string, personId: string) => ({
	...{ communityId, personId, role: "member" as const, status: "active" as const, since: at, joinedAt: at },
});
const postIn = (communityId: string, authorId: string, minute: number) => ({
	...{ communityId, authorId, kind: "question" as const, language: "en" as const, title: `Minute ${minute}` },
	...{ body: "", bodyHtml: "", searchText: "", createdAt: later(minute), livelyAt: later(minute) },
});

describe("the line between new and seen", () => {
	const inMinutes = (minutes: number) => new Date(at.getTime() + minutes * MINUTE);

	test("is where the last visit ended, and stays there during a visit", async () => {
		const lucia = await as("employee");
		expect(await visitFeed(lucia, at)).toBeNull();
		expect(await visitFeed(lucia, inMinutes(10))).toEqual(at);
		expect(await visitFeed(lucia, inMinutes(600))).toEqual(inMinutes(10));
		expect(await visitFeed(lucia, inMinutes(610))).toEqual(inMinutes(10));
		expect(await visitFeed(lucia, inMinutes(1200))).toEqual(inMinutes(610));
	});

	test("can be set back below a post: it stays there for the next visit too, and then goes on by itself", async () => {
		const { slug } = await community({ members: [await castId("employee")] });
		const lucia = await as("employee");
		const postId = await ask(await as("communityManager"), slug, new Date(at.getTime() - DAY));
		await visitFeed(lucia, at);
		await markUnreadFrom(lucia, postId, inMinutes(1));
		const line = new Date(at.getTime() - DAY - 1);
		expect(await visitFeed(lucia, inMinutes(2))).toEqual(line);
		expect(await visitFeed(lucia, inMinutes(600))).toEqual(line);
		expect(await visitFeed(lucia, inMinutes(1200))).toEqual(inMinutes(600));
		const hidden = await community({ name: "Not mine", visibility: "hidden" });
		const foreign = await ask(await as("communityManager"), hidden.slug);
		await expect(markUnreadFrom(lucia, foreign, at)).rejects.toBeInstanceOf(NotFound);
		expect(await db.feedMark.count()).toBe(1);
	});
});
