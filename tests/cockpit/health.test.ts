import { expect, test } from "vitest";
import { DAY, dateColumn } from "@/lib/clock";
import { communityHealth } from "@/lib/cockpit/health";
import { communityPage } from "@/lib/communities/queries";
import { db } from "@/lib/db";
import { as, at, castId, community } from "../factories";
import { edition, series } from "../meetups/editions";
import { answer, ask, write } from "../posts/conversation";
import { published } from "../practices/cards";
import { refusal } from "../refusal";
import { countStatements } from "../statements";

const ago = (days: number) => new Date(at.getTime() - days * DAY);

async function place() {
	const made = await community({ members: [await castId("employee"), await castId("champion")] });
	await db.membership.updateMany({ where: { communityId: made.id }, data: { joinedAt: ago(600) } });
	return made;
}

async function healthOf(slug: string) {
	const claire = await as("communityManager");
	const figures = await communityHealth(claire, await communityPage(claire, slug), at);
	return Object.fromEntries(
		figures.map(({ key, now, before, rows }) => [key, { now, before, rows: rows.map(({ title }) => title) }]),
	);
}

test("the figures of a community are those of metrics.md, with the window before and the rows behind them", async () => {
	const { id, slug } = await place();
	const answered = await ask(await as("employee"), slug, ago(20), "Answered");
	await answer(await as("champion"), answered, ago(19));
	await ask(await as("employee"), slug, ago(30), "Waiting");
	await ask(await as("employee"), slug, ago(3), "Too young to count");
	await ask(await as("employee"), slug, ago(120), "Of the window before");
	await write(await as("communityManager"), slug, "announcement", ago(10), "By the manager");
	const planned = await series(id);
	const ofSeries = { communityId: id, seriesId: planned.id };
	await edition({ ...ofSeries, number: 1, state: "held", startsAt: ago(40), title: "Held" });
	await edition({ ...ofSeries, number: 2, state: "cancelled", startsAt: ago(100), title: "Cancelled" });
	await edition({ ...ofSeries, number: 3, state: "held", startsAt: ago(500), title: "Last year" });
	await published(await as("champion"), slug);
	const old = await published(await as("champion"), slug, { card: { title: "Overdue" } });
	await db.practice.update({ where: { slug: old }, data: { reviewOn: dateColumn("2026-11-01") } });
	const health = await healthOf(slug);
	expect(health.writers).toMatchObject({ now: { part: 3, whole: 3 }, before: { part: 1, whole: 3 } });
	expect(health.answered).toEqual({
		now: { part: 1, whole: 2 },
		before: { part: 0, whole: 1 },
		rows: ["Waiting"],
	});
	// Three questions and a reply, and the announcement of the manager.
	expect(health.self_sustaining).toMatchObject({ now: { part: 4, whole: 5 }, before: { part: 1, whole: 1 } });
	expect(health.self_sustaining?.rows).not.toContain("By the manager");
	expect(health.cadence).toEqual({
		now: { part: 1, whole: 2 },
		before: { part: 1, whole: 1 },
		rows: ["Held", "Cancelled"],
	});
	expect(health.freshness).toEqual({ now: { part: 1, whole: 2 }, before: null, rows: ["Overdue"] });
});

test("an empty community has nothing to count, and the figures take one statement", async () => {
	const { slug } = await place();
	const claire = await as("communityManager");
	const page = await communityPage(claire, slug);
	expect(await countStatements(() => communityHealth(claire, page, at))).toBe(1);
	const health = await healthOf(slug);
	expect(health.answered).toEqual({ now: { part: 0, whole: 0 }, before: { part: 0, whole: 0 }, rows: [] });
	await expect(communityHealth(await as("employee"), page, at)).rejects.toEqual(refusal("moderators_only"));
});
