import { describe, expect, test } from "vitest";
import { HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { queueAges } from "@/lib/moderation/ages";
import { casePage, contextOf } from "@/lib/moderation/case-page";
import { moderationQueue, QUEUE_SIZE, queueCounts } from "@/lib/moderation/queue";
import { queueFilters } from "@/lib/moderation/schema";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { answer, ask, later } from "../posts/conversation";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { caseOf, decide, moderated, report } from "./cases";

type Place = Awaited<ReturnType<typeof moderated>>;

const factsOf = ({ id }: Pick<Place, "id">) =>
	db.community.findUniqueOrThrow({ where: { id }, select: { id: true, visibility: true, archivedAt: true } });

const queue = async (viewer: Viewer, place: Pick<Place, "id">, query = {}) =>
	moderationQueue(viewer, await factsOf(place), queueFilters.parse(query), at);

/** So many posts of Lucía's, each reported by Olfa an hour apart, the first the longest ago. */
async function reports(place: Place, count: number): Promise<void> {
	const [authorId, reporterId] = [await castId("employee"), await castId("champion")];
	const hoursAgo = (index: number) => new Date(at.getTime() - (count - index) * HOUR);
	const posts = await db.post.createManyAndReturn({
		data: Array.from({ length: count }, (_, index) => ({
			communityId: place.id,
			authorId,
			kind: "question" as const,
			language: "en" as const,
			title: `Reported question ${index}`,
			body: "A customer was billed **twice**.",
			bodyHtml: "",
			searchText: "",
			createdAt: hoursAgo(index),
			livelyAt: hoursAgo(index),
		})),
		select: { id: true, createdAt: true },
	});
	const cases = await db.moderationCase.createManyAndReturn({
		data: posts.map(({ id, createdAt }) => ({
			communityId: place.id,
			postId: id,
			authorId,
			source: "report" as const,
			openedAt: createdAt,
			reportCount: 1,
		})),
		select: { id: true },
	});
	await db.textReport.createMany({
		data: cases.map(({ id }, index) => ({
			caseId: id,
			reporterId,
			reason: index % 2 === 0 ? ("off_topic" as const) : ("advertising" as const),
			at,
		})),
	});
}

describe("the queue", () => {
	test("of 1,000 reports costs what one of five does, and has pages, oldest first", async () => {
		const [few, many] = [await moderated(), await moderated()];
		await reports(few, 5);
		await reports(many, 1000);
		const ben = await as("moderator");
		const page = async (place: Place) => {
			const facts = await factsOf(place);
			return countStatements(async () => {
				await moderationQueue(ben, facts, queueFilters.parse({}), at);
				await queueCounts(ben, facts);
			});
		};
		expect(await page(many)).toBe(await page(few));
		expect(await queueCounts(ben, await factsOf(many))).toMatchObject({ open: 1000, appealed: 0 });
		const first = await queue(ben, many);
		expect(first.rows).toHaveLength(QUEUE_SIZE);
		expect(first.rows[0]).toMatchObject({
			title: "Reported question 0",
			excerpt: "A customer was billed twice.",
			reasons: [{ reason: "off_topic", count: 1 }],
			earlier: 0,
		});
		const second = await queue(ben, many, { after: first.next ?? "" });
		expect(second.rows[0]?.title).toBe(`Reported question ${QUEUE_SIZE}`);
	});

	test("is filtered by what brought a text and by reason, and parts waiting cases from decided ones", async () => {
		const place = await moderated();
		await reports(place, 4);
		const ben = await as("moderator");
		expect((await queue(ben, place, { reason: "advertising" })).rows).toHaveLength(2);
		expect((await queue(ben, place, { source: "words" })).rows).toEqual([]);
		const { id } = await db.moderationCase.findFirstOrThrow({ orderBy: { openedAt: "asc" } });
		await decide(ben, { id, slug: place.slug }, {});
		expect((await queue(ben, place)).rows).toHaveLength(3);
		expect((await queue(ben, place)).rows[0]).toMatchObject({ earlier: 1, against: 1 });
		expect((await queue(ben, place, { state: "decided" })).rows.map((row) => row.id)).toEqual([id]);
		expect((await queue(ben, place, { state: "appealed" })).rows).toEqual([]);
	});

	test("is for those who look after the community, and not about themselves", async () => {
		const place = await moderated();
		await expect(queue(await as("employee"), place)).rejects.toEqual(refusal("moderators_only"));
		const postId = await ask(await as("moderator"), place.slug);
		await report("champion", { slug: place.slug, postId });
		expect((await queue(await as("moderator"), place)).rows).toEqual([]);
		expect((await queue(await as("communityManager"), place)).rows).toHaveLength(1);
	});
});

describe("a case", () => {
	test("has the thread around its text, what was said in reports, and names nobody who reported", async () => {
		const { slug } = await moderated();
		const postId = await ask(await as("employee"), slug);
		const ids: string[] = [];
		for (let minute = 1; minute <= 9; minute++)
			ids.push(await answer(await as("champion"), postId, later(minute), `Reply ${minute}`));
		const [, , , , replyId = ""] = ids;
		await report("newcomer", { slug, postId, replyId });
		const ben = await as("moderator");
		const of = await casePage(ben, slug, (await caseOf(replyId)).id, at);
		const { before, after } = await contextOf(ben, of, at);
		expect(before.map(({ id }) => id)).toEqual(ids.slice(1, 4));
		expect(after.map(({ id }) => id)).toEqual(ids.slice(5, 8));
		expect(of).toMatchObject({ reasons: [{ reason: "off_topic", count: 1 }], authorLocale: "fr" });
		expect(JSON.stringify(of)).not.toContain(await castId("newcomer"));
	});
});

describe("the hub", () => {
	test("sees the age of each queue that it may know of, without texts; members see nothing", async () => {
		const open = await moderated();
		await reports(open, 3);
		const hidden = await community({
			name: "Hidden letters",
			visibility: "hidden",
			members: [await castId("employee"), await castId("champion")],
		});
		await reports(hidden, 2);
		const ages = await queueAges(await as("hubLead"));
		expect(ages).toEqual([
			{ slug: open.slug, name: open.name, oldestAt: new Date(at.getTime() - 3 * HOUR), cases: 3, appeals: 0 },
		]);
		await expect(queueAges(await as("communityManager"))).rejects.toEqual(refusal("hub_leads_only"));
	});
});
