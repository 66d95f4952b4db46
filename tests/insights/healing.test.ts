import { describe, expect, test } from "vitest";
import { recordActivity } from "@/lib/activity";
import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { db } from "@/lib/db";
import { rebuildFigures, refreshFigures } from "@/lib/insights/rollup";
import { at } from "../factories";
import { colleague, colleagues, daysAgo, did, figure, personDays } from "./ledger";

const viewerLike = (personId: string) => ({ personId, orgUnitId: null, spokeId: null, siteId: null, country: null });

describe("figures that heal", () => {
	test("a clock that was two days ahead leaves no hole: what came in between is counted once the clock is right", async () => {
		const [lucia, marek, olfa] = (await colleagues(3)) as [string, string, string];
		const ahead = new Date(at.getTime() + 2 * DAY);
		await recordActivity(db, viewerLike(lucia), { kind: "post.asked", at: ahead });
		await refreshFigures(ahead);
		expect(await figure("engaged", 28, "all", "2026-11-20")).toBe("1/3");
		// The clock is set right, and somebody writes before the next run.
		await recordActivity(db, viewerLike(marek), { kind: "post.asked", at: new Date(at.getTime() + MINUTE) });
		const right = new Date(at.getTime() + 2 * MINUTE);
		await refreshFigures(right);
		expect(await figure("engaged", 28)).toBe("1/3");
		await recordActivity(db, viewerLike(olfa), { kind: "post.asked", at: new Date(at.getTime() + 3 * MINUTE) });
		await refreshFigures(new Date(at.getTime() + 10 * MINUTE));
		expect(await figure("engaged", 28)).toBe("2/3");
		expect(await figure("engaged", 28, "all", "2026-11-20")).toBeNull();
		// Once the day comes, what was dated in the future counts.
		await refreshFigures(new Date(at.getTime() + 2 * DAY + MINUTE));
		expect(await figure("engaged", 28, "all", "2026-11-20")).toBe("3/3");
	});

	test("a clock that was three hours ahead on the same day does not stop the figures", async () => {
		const lucia = await colleague();
		await refreshFigures(new Date(at.getTime() + 3 * HOUR));
		await db.figureRun.update({ where: { id: 1 }, data: { tookMs: 30_000 }, select: { id: true } });
		await did(lucia, "post.asked");
		await refreshFigures(at);
		expect(await figure("engaged", 28)).toBe("1/1");
	});

	test("many changed days are rolled up in several runs, the latest first", async () => {
		const lucia = await colleague();
		await refreshFigures(at);
		for (const days of [1, 3, 500, 900]) await did(lucia, "post.asked", { at: daysAgo(days) });
		const days = Array.from({ length: 600 }, (_, back) => daysAgo(back + 1));
		await db.figureRun.update({ where: { id: 1 }, data: { pendingDays: days } });
		await refreshFigures(new Date(at.getTime() + HOUR));
		expect(await personDays(lucia)).toHaveLength(2);
		await refreshFigures(new Date(at.getTime() + 2 * HOUR));
		expect(await personDays(lucia)).toHaveLength(4);
	});

	test("the figures can be computed anew from the ledger, whatever was wrong with them", async () => {
		const lucia = await colleague();
		await did(lucia, "post.asked", { at: daysAgo(3) });
		await refreshFigures(at);
		await db.personDay.create({ data: { on: daysAgo(500), personId: lucia, engaged: true } });
		await db.personDay.deleteMany({ where: { on: { gt: daysAgo(100) } } });
		await db.figure.updateMany({ data: { numerator: 77 } });
		await rebuildFigures(at);
		expect(await personDays(lucia)).toEqual(["2026-11-15 engaged"]);
		expect(await figure("engaged", 28)).toBe("1/1");
	});

	test("figures that were restored from another server are computed anew", async () => {
		const lucia = await colleague();
		await refreshFigures(at);
		await did(lucia, "post.asked");
		await db.figureRun.update({ where: { id: 1 }, data: { readUpTo: 2n ** 60n } });
		await refreshFigures(new Date(at.getTime() + HOUR));
		expect(await figure("engaged", 28)).toBe("1/1");
	});

	test("a row that arrives late is counted in its own day and window", async () => {
		const lucia = await colleague();
		await did(lucia, "person.visited");
		await refreshFigures(at);
		expect(await figure("engaged", 28, "all", "2026-10-21")).toBe("0/1");
		await did(lucia, "post.asked", { at: daysAgo(35) });
		await refreshFigures(new Date(at.getTime() + HOUR));
		expect(await figure("engaged", 28, "all", "2026-10-21")).toBe("1/1");
		expect(await figure("engaged", 90)).toBe("1/1");
		expect(await figure("engaged", 28)).toBe("0/1");
	});
});
