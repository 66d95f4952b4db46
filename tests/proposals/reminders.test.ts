import { describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { inboxPage } from "@/lib/notifications/queries";
import { answerMatter, careForMatter } from "@/lib/proposals/matters";
import { careFields } from "@/lib/proposals/policy";
import { remindOfMatters } from "@/lib/proposals/reminders";
import type { CastName } from "../cast";
import { as, at, castId, community, viewerOf } from "../factories";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";
import { propose, raise } from "./proposing";

const TITLE = "One signature for all letters";

/** A proposal of Lucía's that Claire raised. */
async function raised(): Promise<string> {
	const { slug } = await community({ members: [await castId("employee")] });
	return raise(await as("communityManager"), await propose(await as("employee"), slug, TITLE));
}

async function care(name: CastName, id: string, sent: { ownerId?: string; dueOn?: string }) {
	const now = await db.proposalCase.findUniqueOrThrow({ where: { id } });
	await careForMatter(await as(name), id, sent, marksOf({ ownerId: null, dueOn: null, ...careFields(now) }), at);
}

describe("reminders", () => {
	test("go to the owner once before the due day and once after it, then to the hub as well; a new day is reminded of anew", async () => {
		const id = await raised();
		await care("hubLead", id, { ownerId: await castId("newcomer"), dueOn: "2026-11-24" });
		const days = (number: number) => new Date(at.getTime() + number * DAY);
		expect(await remindOfMatters(days(-2))).toBe(0);
		expect(await remindOfMatters(at)).toBe(1);
		expect(await remindOfMatters(days(1))).toBe(0);
		expect(await remindOfMatters(days(7))).toBe(1);
		expect(await remindOfMatters(days(8))).toBe(0);
		await tellAll();
		expect((await inboxOf("newcomer")).slice(-2)).toEqual([
			`An answer is due on 24 November 2026: ${TITLE}`,
			`An answer was due on 24 November 2026: ${TITLE}`,
		]);
		expect(await inboxOf("hubLead")).toContain(`An answer was due on 24 November 2026: ${TITLE}`);
		expect(await pathsOf("newcomer")).toContain(`/hub/proposals/${id}`);
		await care("hubLead", id, { ownerId: await castId("newcomer"), dueOn: "2026-12-30" });
		expect(await remindOfMatters(days(36))).toBe(1);
		await answerMatter(await as("newcomer"), { id, state: "done", reason: "It is done." }, days(37));
		expect(await remindOfMatters(days(60))).toBe(0);
	});

	test("are not shown to somebody who owned the matter once", async () => {
		const id = await raised();
		await care("hubLead", id, { ownerId: await castId("newcomer") });
		await tellAll();
		expect((await as("newcomer")).unread).toBe(1);
		await care("hubLead", id, {});
		expect((await inboxPage(await viewerOf(await castId("newcomer")), {})).rows).toEqual([]);
		expect((await as("newcomer")).unread).toBe(0);
	});
});
