import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { practicePage } from "@/lib/practices/practice-page";
import { reuseTrail } from "@/lib/practices/reuse-trail";
import { markReused } from "@/lib/practices/reuses";
import { as, at, castId, community, orgUnit, person, viewerOf } from "../factories";
import { countStatements } from "../statements";
import { published } from "./cards";

async function olfasPractice() {
	const { slug } = await community({ members: [await castId("champion")] });
	return published(await as("champion"), slug, {}, new Date("2026-01-05T09:00:00Z"));
}

test("the trail says who brought the practice where, the unit that came to it last first", async () => {
	const slug = await olfasPractice();
	const dakar = await viewerOf(await person({ unit: "senegal", givenName: "Binta" }));
	await markReused(dakar, { slug, usedOn: "2026-02-03" }, at);
	await markReused(await as("newcomer"), { slug, usedOn: "2026-06-01", result: "Works." }, at);
	await markReused(await as("employee"), { slug, usedOn: "2026-04-01" }, at);
	const viewer = await as("hubLead");
	const trail = await reuseTrail(viewer, await practicePage(viewer, slug, at), {});
	expect(trail.total).toMatchObject({ recorded: 3, units: 2 });
	expect(trail.units?.rows).toMatchObject([
		{ names: { en: "Spain" }, broughtBy: { givenName: "Lucía" }, reuses: 1, weeks: ["2026-03-30"] },
		{
			names: { en: "Senegal" },
			broughtBy: { givenName: "Binta" },
			reuses: 2,
			people: 2,
			weeks: ["2026-02-02", "2026-06-01"],
			latest: [{ result: "Works." }, {}],
		},
	]);
});

/** Reuses of many people in many units, written at once. */
async function manyReuses(slug: string, units: number, reuses: number) {
	const ids: string[] = [];
	for (let index = 0; index < units; index++) ids.push(await orgUnit(`unit-${index}`));
	const practice = await db.practice.findUniqueOrThrow({ where: { slug } });
	const personId = await castId("employee");
	await db.reuse.createMany({
		data: Array.from({ length: reuses }, (_, index) => ({
			practiceId: practice.id,
			communityId: practice.communityId,
			personId,
			orgUnitId: ids[index % units] ?? "",
			spokeId: ids[index % units],
			usedOn: new Date(Date.UTC(2026, index % 10, 1 + (index % 28))),
			createdAt: at,
			result: `Result ${index}`,
		})),
	});
}

test("a card with 1,000 reuses and 500 versions takes as many statements as a card with few, and every reuse is reached", {
	timeout: 60_000,
}, async () => {
	const [few, many] = [await olfasPractice(), await olfasPractice()];
	await manyReuses(few, 2, 3);
	await manyReuses(many, 45, 1000);
	const practice = await db.practice.findUniqueOrThrow({ where: { slug: many } });
	const version = await db.practiceVersion.findFirstOrThrow({ where: { practiceId: practice.id } });
	const card = version.card as object;
	await db.practiceVersion.createMany({
		data: Array.from({ length: 499 }, (_, index) => ({ ...version, card, number: index + 2 })),
	});
	await db.practice.update({ where: { id: practice.id }, data: { version: 500 } });
	const viewer = await as("hubLead");
	const pageOf = (slug: string) => practicePage(viewer, slug, at);
	const trailOf = async (slug: string, filters = {}) => reuseTrail(viewer, await pageOf(slug), filters);
	expect(await countStatements(() => pageOf(many))).toBe(await countStatements(() => pageOf(few)));
	expect(await countStatements(() => trailOf(many))).toBe(await countStatements(() => trailOf(few)));
	expect((await pageOf(many)).reusingUnits).toHaveLength(5);

	const units: string[] = [];
	let after: string | undefined;
	do {
		const { units: page } = await trailOf(many, { after });
		units.push(...(page?.rows.map(({ id }) => id) ?? []));
		for (const unit of page?.rows ?? []) expect(unit.latest).toHaveLength(3);
		after = page?.next ?? undefined;
	} while (after);
	expect(new Set(units).size).toBe(45);
	expect(units).toHaveLength(45);

	const [unit] = units;
	const results: (string | null)[] = [];
	do {
		const { ofUnit } = await trailOf(many, { unit, after });
		results.push(...(ofUnit?.rows.map(({ result }) => result) ?? []));
		after = ofUnit?.next ?? undefined;
	} while (after);
	expect(new Set(results).size).toBe(await db.reuse.count({ where: { practiceId: practice.id, orgUnitId: unit } }));
});
