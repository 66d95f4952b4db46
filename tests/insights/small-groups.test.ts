import { expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { hubInsights } from "@/lib/insights/queries";
import { refreshFigures } from "@/lib/insights/rollup";
import type { Window } from "@/lib/insights/schema";
import { as, at, community } from "../factories";
import { colleagues, daysAgo, did } from "./ledger";

async function page(window: Window) {
	const insights = await hubInsights(await as("hubLead"), window);
	if (!insights) throw new Error("No figures yet");
	return insights;
}

test("two people more in ninety days than in 28 would be a group of two: of a spoke, a country and a community alike", async () => {
	const people = await colleagues(20, { unit: "tunisia", site: "Tunis Lac" });
	const { id: communityId } = await community({ name: "Care writing", manager: people[0], members: people.slice(1) });
	const place = { unit: "tunisia", country: "TN", communityId };
	for (const id of people.slice(0, 8)) await did(id, "post.asked", { ...place, at: daysAgo(2) });
	for (const id of people.slice(8, 10)) await did(id, "post.asked", { ...place, at: daysAgo(60) });
	await refreshFigures(at);
	const numbers = async (window: Window) => {
		const { organisation, bySpoke, byCountry, dandelion } = await page(window);
		const communities = [dandelion.hub, ...dandelion.spokes].flatMap((spoke) =>
			spoke.communities.map(({ engaged }) => engaged),
		);
		return [...[organisation, ...bySpoke, ...byCountry].map(({ engaged }) => engaged.numerator), ...communities];
	};
	expect(await numbers(28)).toEqual([8, 8, 8, 8]);
	expect(await numbers(7)).toEqual([8, 8, 8, 8]);
	expect(await numbers(90)).toEqual(["hidden", "hidden", "hidden", "hidden"]);
});

test("five people more are shown", async () => {
	const people = await colleagues(20, { unit: "tunisia", site: "Tunis Lac" });
	for (const id of people.slice(0, 8)) await did(id, "post.asked", { unit: "tunisia", country: "TN", at: daysAgo(2) });
	for (const id of people.slice(8, 13))
		await did(id, "post.asked", { unit: "tunisia", country: "TN", at: daysAgo(60) });
	await refreshFigures(at);
	expect((await page(90)).organisation.engaged).toMatchObject({ numerator: 13, denominator: 20, percent: 65 });
});

test("what was shown of yesterday is kept for the comparison with today, and no longer", async () => {
	await colleagues(20, { unit: "spain", site: "Madrid Castellana" });
	const people = await colleagues(20, { unit: "tunisia", site: "Tunis Lac" });
	for (const id of people.slice(0, 8)) await did(id, "post.asked", { unit: "tunisia", country: "TN", at: daysAgo(2) });
	await refreshFigures(at);
	for (const days of [1, 2]) await refreshFigures(new Date(at.getTime() + days * DAY));
	const days = await db.figure.groupBy({ by: ["endsOn"], where: { scope: { startsWith: "group:" } } });
	expect(days.map(({ endsOn }) => endsOn.toISOString().slice(0, 10)).sort()).toEqual(["2026-11-19", "2026-11-20"]);
	expect((await page(28)).organisation.engaged).toMatchObject({ numerator: 8, denominator: 40 });
});
