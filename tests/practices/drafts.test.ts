import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { discardDraft, restoreDraft } from "@/lib/practices/drafts";
import { practicePage } from "@/lib/practices/practice-page";
import { publishPractice } from "@/lib/practices/practices";
import { draftsToFinish } from "@/lib/practices/queries";
import { as, at, castId } from "../factories";
import { refusal } from "../refusal";
import { olfasDraft } from "./cards";

const inHand = async (name: "champion" | "communityManager") => (await draftsToFinish(await as(name), at)).length;

describe("a draft that is thrown away", () => {
	test("is found by nobody, its author included, and comes back whole where it was", async () => {
		const { slug } = await olfasDraft();
		const olfa = await as("champion");
		await discardDraft(olfa, slug, at);
		expect([await inHand("champion"), await inHand("communityManager")]).toEqual([0, 0]);
		await expect(practicePage(olfa, slug, at)).rejects.toBeInstanceOf(NotFound);
		await expect(publishPractice(olfa, slug, at)).rejects.toBeInstanceOf(NotFound);

		await restoreDraft(olfa, slug, at);
		expect(await practicePage(olfa, slug, at)).toMatchObject({ status: "draft", resultFigure: "-48 %" });
		const facts = await db.activity.findMany({ orderBy: { id: "asc" }, select: { kind: true } });
		expect(facts.map(({ kind }) => kind)).toEqual(["practice.drafted", "practice.discarded", "practice.restored"]);
	});

	test("is brought back by those who look after the community as well, and by nobody who never saw it", async () => {
		const { slug } = await olfasDraft();
		await discardDraft(await as("communityManager"), slug, at);
		for (const name of ["hubLead", "admin", "employee", "guest"] as const)
			await expect(restoreDraft(await as(name), slug, at)).rejects.toBeInstanceOf(NotFound);
		await restoreDraft(await as("champion"), slug, at);
		expect(await inHand("communityManager")).toBe(1);
	});

	test("is thrown away once, and brought back once", async () => {
		const { slug } = await olfasDraft();
		const olfa = await as("champion");
		const twice = await Promise.allSettled([discardDraft(olfa, slug, at), discardDraft(olfa, slug, at)]);
		expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		await restoreDraft(olfa, slug, at);
		await expect(restoreDraft(olfa, slug, at)).rejects.toBeInstanceOf(NotFound);
	});
});

test("a card that was published is not thrown away", async () => {
	const { slug } = await olfasDraft();
	await castId("communityManager");
	await publishPractice(await as("champion"), slug, at);
	await expect(discardDraft(await as("champion"), slug, at)).rejects.toEqual(refusal("already_published"));
});
