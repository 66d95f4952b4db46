import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { bodyOf, formAction } from "@/app/_web/action";
import { FieldProblem } from "@/app/_web/problem-answer";
import { bodyLimitOf } from "@/app/_web/request-bounds";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { discardFormDraft, endSentFormDraft, restoreFormDraft, sweepFormDrafts } from "@/lib/drafts/drafts";
import { formDraftEnding, formDraftsAt, ownFormDrafts } from "@/lib/drafts/queries";
import { DRAFT_DAYS, formDraftInput, MOST_DRAFTS } from "@/lib/drafts/schema";
import { longestText } from "@/lib/drafts/typed-text";
import { NotFound } from "@/lib/errors";
import { as, at } from "../factories";
import { refusal } from "../refusal";
import { countStatements } from "../statements";
import { begin, DRAFT } from "./begun";

const PAGE = "/communities/care/posts/1";
const KEY = `${PAGE}#reply`;
const daysLater = (days: number) => new Date(at.getTime() + days * DAY);

describe("what somebody types", () => {
	test("is offered again on the page it belongs to, with the last saved text", async () => {
		await begin(await as("employee"), at);
		await begin(await as("employee"), at, { revision: 1, fields: { body: "Kindly, and at once" } });
		const lucia = await as("employee");
		expect(lucia.draftKeys).toEqual([KEY]);
		expect(await formDraftsAt(lucia, PAGE)).toMatchObject([
			{ id: DRAFT, revision: 2, fields: { body: "Kindly, and at once" } },
		]);
		expect(await formDraftsAt(lucia, "/communities/care")).toEqual([]);
	});

	test("asks the database for nothing on other pages", async () => {
		await begin(await as("employee"), at);
		const lucia = await as("employee");
		expect(await countStatements(() => formDraftsAt(lucia, "/meetups"))).toBe(0);
		expect(await countStatements(() => formDraftsAt(lucia, PAGE))).toBe(1);
	});

	test("is seen by nobody else, whatever their role, and the same id is another draft for them", async () => {
		await begin(await as("employee"), at);
		for (const other of ["admin", "hubLead", "communityManager", "guest"] as const) {
			const viewer = await as(other);
			expect(viewer.draftKeys).toEqual([]);
			expect(await ownFormDrafts(viewer)).toEqual([]);
			expect(await formDraftEnding(viewer, DRAFT)).toBe("unknown");
			await expect(discardFormDraft(viewer, DRAFT, at)).rejects.toThrow(NotFound);
		}
		expect(await begin(await as("admin"), at, { fields: { body: "Mine" } })).toEqual({ state: "saved", revision: 1 });
		expect(await ownFormDrafts(await as("employee"))).toMatchObject([{ fields: { body: "Kindly, and" } }]);
	});

	test("is not overwritten by another tab or device that knows less of it: both texts are shown", async () => {
		const lucia = await as("employee");
		await begin(lucia, at);
		await begin(lucia, at, { revision: 1, fields: { body: "On the phone" } });
		expect(await begin(lucia, at, { revision: 1, fields: { body: "On the laptop" } })).toMatchObject({
			state: "elsewhere",
			draft: { id: DRAFT, revision: 2, fields: { body: "On the phone" } },
		});
		expect(await begin(lucia, at, { id: randomUUID(), fields: { body: "In another tab" } })).toMatchObject({
			state: "elsewhere",
			draft: { id: DRAFT },
		});
		expect(await db.formDraft.count()).toBe(1);
	});

	test("is no draft once it was taken away again", async () => {
		const lucia = await as("employee");
		await begin(lucia, at);
		expect(await begin(lucia, at, { revision: 1, fields: {} })).toEqual({ state: "saved", revision: 0 });
		expect(await db.formDraft.count()).toBe(0);
	});

	test("goes with the oldest draft beyond so many, and after so many days", async () => {
		const lucia = await as("employee");
		for (let number = 0; number <= MOST_DRAFTS; number++)
			await begin(lucia, new Date(at.getTime() + number), { id: randomUUID(), key: `/practices/new#${number}` });
		const left = (await as("employee")).draftKeys;
		expect(left).toHaveLength(MOST_DRAFTS);
		expect(left).not.toContain("/practices/new#0");
		await sweepFormDrafts(daysLater(DRAFT_DAYS - 1));
		expect(await db.formDraft.count()).toBe(MOST_DRAFTS);
		await sweepFormDrafts(daysLater(DRAFT_DAYS + 1));
		expect(await db.formDraft.count()).toBe(0);
	});

	test("has bounds: of fields, of length, of where it leads", () => {
		const input = { id: DRAFT, key: KEY, address: PAGE, title: "T", revision: 0, fields: { body: "B" } };
		expect(formDraftInput.safeParse(input).success).toBe(true);
		const many = Object.fromEntries(Array.from({ length: 601 }, (_, index) => [`f${index}`, ""]));
		for (const wrong of [
			{ fields: many },
			{ fields: { body: "x".repeat(100_001) } },
			{ fields: { one: "x".repeat(99_000), two: "x".repeat(99_000), three: "x".repeat(9000) } },
			{ address: "https://elsewhere.example" },
			{ address: "//elsewhere.example" },
			{ key: "/no-name" },
			{ id: "1" },
			{ revision: -1 },
		])
			expect([wrong, formDraftInput.safeParse({ ...input, ...wrong }).success]).toEqual([wrong, false]);
		expect(formDraftInput.parse({ ...input, fields: { body: "a\0b" } }).fields.body).toBe("ab");
		expect(bodyLimitOf("/people/me/drafts/save")).toBeGreaterThan(200_000);
	});
});

describe("a draft", () => {
	test("that was thrown away comes back the same day, unless the form was begun anew", async () => {
		const lucia = await as("employee");
		await begin(lucia, at);
		await discardFormDraft(lucia, DRAFT, at);
		expect((await as("employee")).draftKeys).toEqual([]);
		await restoreFormDraft(lucia, DRAFT);
		expect(await ownFormDrafts(lucia)).toMatchObject([{ fields: { body: "Kindly, and" } }]);
		await discardFormDraft(lucia, DRAFT, at);
		await begin(lucia, at, { id: randomUUID(), fields: { body: "Anew" } });
		await expect(restoreFormDraft(lucia, DRAFT)).rejects.toEqual(refusal("draft_begun_anew"));
		await sweepFormDrafts(daysLater(2));
		expect(await db.formDraft.findFirst({ where: { id: DRAFT }, select: { fields: true } })).toEqual({ fields: {} });
	});

	test("shows its longest text", () => {
		expect(longestText({ title: "Short", body: " A longer one ", madeFrom: "x".repeat(90), languages: ["fr"] })).toBe(
			"A longer one",
		);
		expect(longestText({})).toBe("");
	});
});

describe("a form that was sent", () => {
	const sent: string[] = [];
	const action = formAction(z.object({ body: z.string().min(3) }), async ({ input }) => {
		if (input.body === "taken") throw new FieldProblem("body", "taken");
		sent.push(input.body);
		return { to: "/" };
	});
	async function send(body: string, id = DRAFT) {
		const form = new FormData();
		form.set("body", body);
		form.set("formDraft", id);
		return await bodyOf(action)?.(await as("employee"), form);
	}

	test("has no draft any more, and its text is gone from the database", async () => {
		await begin(await as("employee"), at);
		expect(await send("no")).toHaveProperty("errors.body");
		expect(await send("taken")).toHaveProperty("errors.body");
		expect((await as("employee")).draftKeys).toEqual([KEY]);
		expect(await send("Kindly, and at once")).toEqual({ to: "/" });
		const lucia = await as("employee");
		expect(lucia.draftKeys).toEqual([]);
		expect(await db.formDraft.findMany({ select: { ending: true, fields: true, title: true } })).toEqual([
			{ ending: "sent", fields: {}, title: "" },
		]);
	});

	test("is not sent twice: a second tab is told, and what it goes on typing does not bring the draft back", async () => {
		await begin(await as("employee"), at);
		await send("Kindly, and at once");
		const before = sent.length;
		expect(await send("Kindly, and at once")).toMatchObject({ reason: "refusals.already_sent", isSentBefore: true });
		expect(sent).toHaveLength(before);
		expect(await begin(await as("employee"), at, { revision: 1 })).toEqual({ state: "sent" });
		expect((await as("employee")).draftKeys).toEqual([]);
		// Once told, they may: it is another one.
		expect(await send("Kindly, and at once", "")).toEqual({ to: "/" });
	});

	test("is known even where its draft was never saved", async () => {
		await send("Faster than the draft");
		expect(await begin(await as("employee"), at)).toEqual({ state: "sent" });
	});

	test("ends only its sender's draft", async () => {
		await begin(await as("admin"), at);
		await endSentFormDraft(await as("employee"), DRAFT, at);
		expect((await as("admin")).draftKeys).toEqual([KEY]);
	});
});
