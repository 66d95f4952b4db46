import { describe, expect, test } from "vitest";
import { communityPage } from "@/lib/communities/queries";
import { tellOfProposedStages } from "@/lib/communities/stage-notices";
import { decideStage, stagePage, takeBackStage, tickPlaybookStep } from "@/lib/communities/stages";
import { db } from "@/lib/db";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { edition } from "../meetups/editions";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";
import { answer, ask, later } from "../posts/conversation";
import { refusal } from "../refusal";
import { countStatements } from "../statements";

/** A community of six with a question of Lucía's that Olfa answered. Its stage is active. */
async function place() {
	const members = [await castId("employee"), await castId("champion"), await castId("newcomer")];
	const made = await community({ members: [...members, await person(), await person()] });
	const question = await ask(await as("employee"), made.slug, at);
	await answer(await as("champion"), question, later(5));
	await answer(await as("communityManager"), question, later(6));
	return made;
}

const pageOf = async (slug: string, when = later(60)) => {
	const claire = await as("communityManager");
	return stagePage(claire, await communityPage(claire, slug), when);
};

describe("the stage of a community", () => {
	test("is proposed from what happened in it, with the rows that were counted", async () => {
		const { id, slug } = await place();
		await edition({ communityId: id, state: "held", startsAt: new Date(at.getTime() - 86_400_000), title: "First" });
		const page = await pageOf(slug);
		expect(page.facts).toMatchObject({
			members: 6,
			contributions: 3,
			writers: 3,
			byOthers: 67,
			pulse: 100,
			editions: 1,
		});
		expect(page.proposal.stage).toBe("coalescing");
		expect(page.proposal.reasons.map(({ fact, value, atLeast }) => [fact, value, atLeast])).toEqual([
			["members", 6, 5],
			["contributions", 3, 3],
		]);
		expect(page.proposal.missing.map(({ fact }) => fact)).toEqual(["writers", "contributions"]);
		expect(page.rows.talk.map(({ title }) => title)).toEqual(["How do you answer when the complaint is right?"]);
		expect(page.rows.editions.map(({ title }) => title)).toEqual(["First"]);
		expect(page.isAsked).toBe(true);
	});

	test("counts neither deleted nor scheduled texts, and compares a quiet quarter with the year before", async () => {
		const { id, slug } = await place();
		await db.community.update({ where: { id }, data: { createdAt: new Date(at.getTime() - 500 * 86_400_000) } });
		const lucia = await castId("employee");
		const post = (days: number, change: object = {}) => ({
			communityId: id,
			authorId: lucia,
			kind: "announcement" as const,
			language: "en" as const,
			title: "Old",
			body: "Old.",
			bodyHtml: "",
			searchText: "",
			createdAt: new Date(at.getTime() - days * 86_400_000),
			livelyAt: at,
			...change,
		});
		await db.post.createMany({
			data: [
				...Array.from({ length: 60 }, (_, index) => post(100 + index * 5)),
				post(3, { deletedAt: at }),
				post(3, { scheduledFor: later(9) }),
			],
		});
		const page = await pageOf(slug);
		expect(page.facts.contributions).toBe(3);
		expect(page.facts.pulse).toBe(20);
		expect(page.proposal.stage).toBe("transformation");
	});

	test("is adopted or kept by its managers, with what was counted that day, and can be taken back", async () => {
		const { slug } = await place();
		const claire = await as("communityManager");
		await expect(
			decideStage(await as("employee"), { slug, proposed: "coalescing", decision: "adopt" }, later(60)),
		).rejects.toEqual(refusal("managers_only"));
		await expect(decideStage(claire, { slug, proposed: "stewardship", decision: "adopt" }, later(60))).rejects.toEqual(
			refusal("stage_proposal_changed"),
		);
		await decideStage(claire, { slug, proposed: "coalescing", decision: "keep" }, later(61));
		const kept = await pageOf(slug, later(62));
		expect([kept.isAsked, (await communityPage(claire, slug)).stage]).toEqual([false, "active"]);
		await decideStage(claire, { slug, proposed: "coalescing", decision: "adopt" }, later(63));
		expect((await communityPage(claire, slug)).stage).toBe("coalescing");
		const { history } = await pageOf(slug, later(64));
		expect(history.map(({ stage, proposed, by }) => [stage, proposed, by?.givenName])).toEqual([
			["coalescing", "coalescing", "Claire"],
			["active", "coalescing", "Claire"],
		]);
		const row = await db.stageChange.findFirstOrThrow({ orderBy: { at: "desc" } });
		expect(row.facts).toMatchObject({ members: 6, contributions: 3 });
		await takeBackStage(claire, { slug, decidedAt: later(63) }, later(65));
		expect((await communityPage(claire, slug)).stage).toBe("active");
		await expect(takeBackStage(claire, { slug, decidedAt: later(63) }, later(66))).rejects.toEqual(
			refusal("answer_passed"),
		);
	});

	test("is told to its managers when the rules propose another one: once for each proposal", async () => {
		const { slug } = await place();
		const claire = await as("communityManager");
		const days = (count: number) => new Date(at.getTime() + count * 86_400_000);
		const told = async () => {
			await tellAll();
			return (await inboxOf("communityManager")).filter((line) => line.includes("another stage"));
		};
		expect(await tellOfProposedStages(later(60))).toBe(1);
		expect(await tellOfProposedStages(days(1))).toBe(0);
		expect(await told()).toEqual([
			"What happens in Customer care writing speaks for another stage: Forming. See why, and decide.",
		]);
		expect(await pathsOf("communityManager")).toContain(`/communities/${slug}/stage`);
		expect((await inboxOf("employee")).filter((line) => line.includes("stage"))).toEqual([]);
		// Kept, it is not asked again for a while; then once more.
		await decideStage(claire, { slug, proposed: "coalescing", decision: "keep" }, days(2));
		expect(await tellOfProposedStages(days(3))).toBe(0);
		await decideStage(claire, { slug, proposed: "coalescing", decision: "adopt" }, days(4));
		expect(await tellOfProposedStages(days(5))).toBe(0);
		// After a quarter of silence the rules say something else.
		expect(await tellOfProposedStages(days(120))).toBe(1);
		expect(await tellOfProposedStages(days(121))).toBe(0);
	});

	test("is told to nobody of an archived community, nor where managers decided before the job ran", async () => {
		const { slug } = await place();
		const claire = await as("communityManager");
		await tellOfProposedStages(later(60));
		await decideStage(claire, { slug, proposed: "coalescing", decision: "adopt" }, later(61));
		await tellAll();
		expect(await inboxOf("communityManager")).not.toContainEqual(expect.stringContaining("another stage"));
		const other = await place();
		await db.community.update({ where: { id: other.id }, data: { archivedAt: at } });
		expect(await tellOfProposedStages(later(62))).toBe(0);
	});

	test("has a playbook whose steps managers tick, once, and take back", async () => {
		const { slug } = await place();
		const claire = await as("communityManager");
		const step = { slug, stage: "active", step: "roles" } as const;
		await tickPlaybookStep(claire, { ...step, done: true }, later(1));
		await tickPlaybookStep(await as("hubLead"), { ...step, done: true }, later(2));
		expect((await pageOf(slug)).ticks.map(({ step, by, at: when }) => [step, by?.givenName, when])).toEqual([
			["roles", "Claire", later(1)],
		]);
		await tickPlaybookStep(claire, { ...step, done: false }, later(3));
		expect((await pageOf(slug)).ticks).toEqual([]);
		expect(await db.activity.count({ where: { kind: { startsWith: "playbook." } } })).toBe(2);
		await expect(tickPlaybookStep(await as("moderator"), { ...step, done: true }, at)).rejects.toEqual(
			refusal("managers_only"),
		);
	});

	test("is read in as many statements, however much was written", async () => {
		const { slug } = await place();
		const few = await countStatements(() => pageOf(slug));
		const writer = await viewerOf(await castId("employee"));
		for (let index = 0; index < 12; index++) await ask(await viewerOf(writer.personId), slug, later(index));
		expect(await countStatements(() => pageOf(slug))).toBe(few);
	});
});
