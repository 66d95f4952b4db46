import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { casePage, reportsForHub } from "@/lib/moderation/case-page";
import { lookAtText } from "@/lib/moderation/looking";
import { isForHub } from "@/lib/moderation/policy";
import { moderationQueue } from "@/lib/moderation/queue";
import { comesToHub, reportedText } from "@/lib/moderation/reports";
import { hubDecisionInput, queueFilters } from "@/lib/moderation/schema";
import { visiblePost } from "@/lib/posts/visible";
import { as, at, castId, community } from "../factories";
import { inboxOf, mails, pathsOf, tellAll } from "../notifications/inboxes";
import { answer, ask, later } from "../posts/conversation";
import { refusal } from "../refusal";
import { caseOf, decide, report } from "./cases";

const TOLD = "A reported text waits for the hub: nobody else can decide about it.";

/** Claire alone looks after it; Lucía and Olfa are members. */
const alone = async (moderators: string[] = []) =>
	community({
		name: "Mergers nobody knows of",
		visibility: "hidden",
		members: [await castId("employee"), await castId("champion")],
		moderators,
	});

const waiting = async (name: "hubLead" | "admin" | "communityManager" | "lineManager" = "hubLead") =>
	reportsForHub(await as(name), at);

describe("a text that nobody of its community can decide about", () => {
	test("comes to the hub once its only manager reports it: the words, neither their author nor the community", async () => {
		const { slug, id } = await alone();
		const postId = await ask(await as("employee"), slug, at, "What the customer said to me");
		await tellAll();
		const before = await inboxOf("hubLead");
		expect(
			await comesToHub(
				await as("communityManager"),
				await reportedText(await as("communityManager"), { slug, postId }),
			),
		).toBe(true);
		await report("communityManager", { slug, postId }, "personal_data");
		const [shown, ...others] = await waiting();
		expect(others).toEqual([]);
		expect(shown).toMatchObject({ title: "What the customer said to me", reasons: [{ reason: "personal_data" }] });
		const said = JSON.stringify(shown);
		for (const secret of ["Mergers", slug, id, "Lucía", await castId("employee"), await castId("communityManager")])
			expect(said).not.toContain(secret);
		for (const name of ["communityManager", "lineManager"] as const) expect(await waiting(name)).toEqual([]);
		await tellAll();
		expect(await inboxOf("hubLead")).toEqual([...before, TOLD]);
		expect((await pathsOf("hubLead")).at(-1)).toBe("/hub/moderation");
		expect((await mails()).join()).not.toContain("Mergers");
	});

	test("is decided by the hub; its author and who reported it are told, and nothing else opens to the hub", async () => {
		const { slug } = await alone();
		const postId = await ask(await as("employee"), slug);
		await report("communityManager", { slug, postId });
		const { id } = await caseOf(postId);
		await expect(decide(await as("communityManager"), { id, slug }, {})).rejects.toEqual(refusal("party_to_case"));
		await expect(decide(await as("lineManager"), { id, slug }, {})).rejects.toMatchObject({ name: "NotFound" });
		for (const measure of ["mute", "ban"] as const)
			await expect(decide(await as("hubLead"), { id, slug }, { measure, days: "7" })).rejects.toMatchObject({
				name: "NotFound",
			});
		await decide(await as("hubLead"), { id, slug }, { measure: "warn" });
		await expect(visiblePost(await as("champion"), postId)).rejects.toMatchObject({ name: "NotFound" });
		expect(await waiting()).toEqual([]);
		await expect(casePage(await as("hubLead"), slug, id, at)).rejects.toMatchObject({ name: "NotFound" });
		await tellAll();
		expect((await inboxOf("employee")).join()).toContain(
			"A text of yours was hidden by moderators. You got a warning.",
		);
		expect((await inboxOf("communityManager")).join()).toContain("Thank you for your report.");
		expect(await db.activity.count({ where: { kind: "case.came_to_hub" } })).toBe(1);
	});

	test("comes to the hub as well when its only manager wrote it", async () => {
		const { slug } = await alone();
		const postId = await ask(await as("communityManager"), slug);
		const replyId = await answer(await as("communityManager"), postId, at, "Words of a reply.");
		await report("employee", { slug, postId, replyId });
		// The title above a reply is another text.
		expect(await waiting()).toMatchObject([{ title: undefined }]);
		await report("champion", { slug, postId, replyId });
		expect(await db.activity.count({ where: { kind: "case.came_to_hub" } })).toBe(1);
	});

	test("stays in the community while somebody there can decide, and comes to the hub with the report of the last one", async () => {
		const { slug, id } = await alone([await castId("moderator")]);
		const postId = await ask(await as("employee"), slug);
		await report("communityManager", { slug, postId });
		expect(await waiting()).toEqual([]);
		await report("moderator", { slug, postId });
		expect(await waiting()).toHaveLength(1);
		const of = await casePage(await as("moderator"), slug, (await caseOf(postId)).id, at);
		expect(isForHub(of)).toBe(true);
		// Somebody new looks after the community: it is theirs again.
		await db.membership.updateMany({
			where: { communityId: id, personId: await castId("champion") },
			data: { role: "moderator" },
		});
		expect(await waiting()).toEqual([]);
		const facts = await db.community.findUniqueOrThrow({ where: { id } });
		expect((await moderationQueue(await as("champion"), facts, queueFilters.parse({}), at)).rows).toHaveLength(1);
	});

	test("is not for the hub when nobody has reported it, nor for who reported it", async () => {
		const { slug, id } = await alone();
		await db.markedWords.create({ data: { communityId: id, language: "en", words: ["merger"] } });
		const postId = await ask(await as("communityManager"), slug, at, "The merger is on");
		await lookAtText({ postId, replyId: null }, later(1));
		expect((await caseOf(postId)).source).toBe("words");
		expect(await waiting()).toEqual([]);
		await db.membership.create({
			data: { communityId: id, personId: await castId("hubLead"), status: "active", since: at, joinedAt: at },
		});
		await report("hubLead", { slug, postId });
		expect(await waiting()).toEqual([]);
		expect(await waiting("admin")).toHaveLength(1);
	});
});

test("the hub says about a text what moderators say, without a mute and a ban", () => {
	const decision = { caseId: crypto.randomUUID(), textAct: "hide", reason: "other", message: "Elsewhere." };
	expect(hubDecisionInput.safeParse(decision).success).toBe(true);
	expect(hubDecisionInput.safeParse({ ...decision, message: undefined }).success).toBe(false);
	expect(hubDecisionInput.safeParse({ ...decision, measure: "mute" }).success).toBe(false);
});
