import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { FIGURE_KEYS, FIGURE_METRICS } from "@/lib/insights/metrics";
import { refreshFigures } from "@/lib/insights/rollup";
import { at, community } from "../factories";
import { colleague, daysAgo, did, practice, question } from "./ledger";

test("each metric has figures once there is something to count, and each figure is one of a metric", async () => {
	const { id: communityId } = await community();
	await did(await colleague(), "post.asked", { communityId, at: daysAgo(2) });
	await practice({ unit: "tunisia", publishedAt: daysAgo(150) });
	await question(communityId, daysAgo(5), daysAgo(4));
	await refreshFigures(at);
	const kept = await db.figure.groupBy({ by: ["key", "windowDays"] });
	expect([...new Set(kept.map((figure) => figure.key))].sort()).toEqual([...FIGURE_KEYS].sort());
	for (const key of FIGURE_KEYS) {
		const { days } = FIGURE_METRICS[key];
		const windows = kept.filter((figure) => figure.key === key).map((figure) => figure.windowDays);
		expect(
			windows.sort((one, other) => one - other),
			key,
		).toEqual(days === "chosen" ? [7, 28, 90] : [days === "last_day" ? 0 : days]);
	}
});
