import { describe, expect, test } from "vitest";
import { stageFacts } from "@/lib/communities/stage-facts";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { practicePage } from "@/lib/practices/practice-page";
import { retirePractice } from "@/lib/practices/retiring";
import { markReused, thankForReuse, withdrawReuse } from "@/lib/practices/reuses";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community, orgUnit, person, viewerOf } from "../factories";
import { refusal } from "../refusal";
import { drafted, published } from "./cards";

/** A practice of Olfa's, in Tunisia. */
async function olfasPractice() {
	const { slug } = await community({ members: [await castId("champion")] });
	return published(await as("champion"), slug);
}

const counts = (slug: string) =>
	db.practice.findUniqueOrThrow({ where: { slug }, select: { reuseCount: true, reuseUnitCount: true } });

describe("we used this", () => {
	test("is said by a colleague of another unit, with the unit and spoke they have that day", async () => {
		const slug = await olfasPractice();
		await markReused(
			await as("newcomer"),
			{
				slug,
				usedOn: "2026-11-02",
				adapted: "In Wolof.",
				result: "First replies within the hour.",
				advice: "with_changes",
			},
			at,
		);
		expect(await counts(slug)).toEqual({ reuseCount: 1, reuseUnitCount: 1 });
		const page = await practicePage(await as("employee"), slug, at);
		expect(page.reusingUnits).toMatchObject([{ names: { en: "Senegal" }, people: 1, weeks: ["2026-11-02"] }]);
		expect(page.uses).toMatchObject([
			{
				person: { givenName: "Awa" },
				adapted: "In Wolof.",
				result: "First replies within the hour.",
				advice: "with_changes",
			},
		]);
		expect(page.mine).toBeNull();
		const spokeId = await orgUnit("senegal");
		expect(await db.reuse.findFirstOrThrow()).toMatchObject({ orgUnitId: spokeId, spokeId });
		expect(await db.activity.findFirstOrThrow({ where: { kind: "practice.reused" } })).toMatchObject({
			orgUnitId: spokeId,
			detail: { elsewhere: true },
		});
	});

	test("in the author's own unit is recorded and is not reuse by another unit", async () => {
		const slug = await olfasPractice();
		await markReused(await as("lineManager"), { slug }, at);
		expect(await counts(slug)).toEqual({ reuseCount: 1, reuseUnitCount: 0 });
		await markReused(await as("employee"), { slug }, at);
		expect(await counts(slug)).toEqual({ reuseCount: 2, reuseUnitCount: 1 });
	});

	test("counts a unit once a year, whoever says it there, also where the community is measured", async () => {
		const slug = await olfasPractice();
		const { communityId } = await db.practice.findUniqueOrThrow({ where: { slug } });
		const colleague = await viewerOf(await person({ unit: "senegal" }));
		await markReused(await as("newcomer"), { slug, usedOn: "2026-03-01" }, at);
		await markReused(colleague, { slug }, at);
		expect(await counts(slug)).toEqual({ reuseCount: 1, reuseUnitCount: 1 });
		await markReused(colleague, { slug, usedOn: "2025-12-31" }, at);
		expect(await counts(slug)).toEqual({ reuseCount: 2, reuseUnitCount: 1 });
		expect((await stageFacts(communityId, at)).reuses).toBe(2);
		await expect(markReused(colleague, { slug, usedOn: "2026-01-01" }, at)).rejects.toEqual(refusal("already_reused"));
	});

	test("may be said of a unit that the person names, also by somebody without a unit", async () => {
		const slug = await olfasPractice();
		const nobody = await viewerOf(await person({ unit: "" }));
		await markReused(nobody, { slug, unitId: await orgUnit("spain") }, at);
		expect((await practicePage(nobody, slug, at)).reusingUnits).toMatchObject([{ names: { en: "Spain" } }]);
		await expect(markReused(nobody, { slug, unitId: await castId("guest") }, at)).rejects.toEqual(
			refusal("unit_unknown"),
		);
	});

	test("is not said by the author, twice, from no unit, of a day to come, or by a guest", async () => {
		const slug = await olfasPractice();
		await expect(markReused(await as("champion"), { slug }, at)).rejects.toEqual(refusal("own_practice"));
		await markReused(await as("newcomer"), { slug }, at);
		await expect(markReused(await as("newcomer"), { slug }, at)).rejects.toEqual(refusal("already_reused"));
		await expect(markReused(await viewerOf(await person({ unit: "" })), { slug }, at)).rejects.toEqual(
			refusal("no_unit"),
		);
		await expect(markReused(await as("employee"), { slug, usedOn: "2026-11-19" }, at)).rejects.toEqual(
			refusal("used_in_the_future"),
		);
		await expect(markReused(await as("guest"), { slug }, at)).rejects.toBeInstanceOf(NotFound);
		expect(await counts(slug)).toEqual({ reuseCount: 1, reuseUnitCount: 1 });
	});

	test("is not said of a draft or of a retired card", async () => {
		const { slug: communitySlug } = await community({ members: [await castId("champion")] });
		const draft = await drafted(await as("champion"), communitySlug, { contactId: await castId("lineManager") });
		await expect(markReused(await as("lineManager"), { slug: draft }, at)).rejects.toEqual(
			refusal("practice_not_published"),
		);
		const slug = await published(await as("champion"), communitySlug);
		await retirePractice(await as("champion"), slug, at);
		await expect(markReused(await as("newcomer"), { slug }, at)).rejects.toEqual(refusal("practice_not_published"));
	});

	test("by many people at once is counted to the last one", async () => {
		const slug = await olfasPractice();
		const units = ["senegal", "senegal", "spain", "spain", "poland", "networks", "tunisia", "tunisia"];
		const viewers: Viewer[] = [];
		for (const unit of units) viewers.push(await viewerOf(await person({ unit })));
		await Promise.all(viewers.map((viewer) => markReused(viewer, { slug }, at)));
		expect(await counts(slug)).toEqual({ reuseCount: 5, reuseUnitCount: 4 });
	});

	test("pressed twice by one person counts once", async () => {
		const slug = await olfasPractice();
		const awa = await as("newcomer");
		const outcomes = await Promise.allSettled([markReused(awa, { slug }, at), markReused(awa, { slug }, at)]);
		expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
		expect(await counts(slug)).toEqual({ reuseCount: 1, reuseUnitCount: 1 });
	});
});

describe("taking it back", () => {
	test("uncounts it, and it can be said again", async () => {
		const slug = await olfasPractice();
		const awa = await as("newcomer");
		const id = await markReused(awa, { slug, result: "Faster." }, at);
		await withdrawReuse(awa, id, at);
		expect(await counts(slug)).toEqual({ reuseCount: 0, reuseUnitCount: 0 });
		expect((await practicePage(awa, slug, at)).uses).toEqual([]);
		await expect(withdrawReuse(awa, id, at)).rejects.toEqual(refusal("not_reused"));
		await markReused(awa, { slug }, at);
		expect(await counts(slug)).toEqual({ reuseCount: 1, reuseUnitCount: 1 });
		expect((await practicePage(awa, slug, at)).mine).toMatchObject({ result: null });
		expect(await db.reuse.count({ where: { withdrawnAt: { not: null }, result: "Faster." } })).toBe(1);
	});

	test("is a person's own word: it leaves a colleague's use alone", async () => {
		const slug = await olfasPractice();
		const id = await markReused(await as("newcomer"), { slug }, at);
		await expect(withdrawReuse(await as("employee"), id, at)).rejects.toEqual(refusal("not_reused"));
	});
});

describe("thanks", () => {
	test("are said once, by those whom the card names, and shown beside the reuse", async () => {
		const slug = await olfasPractice();
		const id = await markReused(await as("newcomer"), { slug }, at);
		await expect(thankForReuse(await as("employee"), { id }, at)).rejects.toEqual(refusal("practice_named_only"));
		await thankForReuse(await as("champion"), { id, thanks: "Dakar is far ahead." }, at);
		await expect(thankForReuse(await as("champion"), { id }, at)).rejects.toEqual(refusal("thanked_already"));
		const { uses } = await practicePage(await as("employee"), slug, at);
		expect(uses[0]?.thanks).toEqual({ by: { givenName: "Olfa", familyName: "Mejri" }, words: "Dakar is far ahead." });
		expect(await db.activity.count({ where: { kind: "reuse.thanked", subjectId: id } })).toBe(1);
	});
});
