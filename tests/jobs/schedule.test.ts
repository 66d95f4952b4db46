import { describe, expect, test, vi } from "vitest";
import { MINUTE, startOfDay } from "@/lib/clock";
import { requestMembership } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { schedule } from "@/lib/jobs/schedule";
import { tasks } from "@/lib/jobs/tasks";
import { as, at, castId, community } from "../factories";
import { jobsWaiting, soon, startWorkerProcess } from "./workers";

/** Whether the schedule starts a task at an instant. */
function starts(task: string, instant: Date): boolean {
	const digest = {
		min: instant.getUTCMinutes(),
		hour: instant.getUTCHours(),
		date: instant.getUTCDate(),
		month: instant.getUTCMonth() + 1,
		dow: instant.getUTCDay(),
	};
	return schedule.some((item) => item.task === task && item.match(digest));
}

test("a job that the version before queued under another name has the handler of today", () => {
	expect(tasks["seats.countedIn"]).toBe(tasks["seats.seriesSignUps"]);
	expect(tasks["seats.seriesSignUps"]).toBeTypeOf("function");
});

describe("the schedule", () => {
	test("knows a handler for each of its tasks", () => {
		expect(schedule.map((item) => item.task).filter((task) => !tasks[task])).toEqual([]);
	});

	test.each(["Europe/Paris", "Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham", "Africa/Dakar"])(
		"ends champions' terms a minute after midnight in %s, in winter as in summer",
		(zone) => {
			for (const day of ["2026-01-15", "2026-07-15", "2026-10-25"])
				expect(starts("terms.end", new Date(startOfDay(day, zone).getTime() + MINUTE))).toBe(true);
		},
	);

	test("refreshes figures each minute and holds meetups each five", () => {
		expect(starts("figures.refresh", new Date("2026-11-18T09:07:00Z"))).toBe(true);
		expect(starts("meetups.hold", new Date("2026-11-18T09:05:00Z"))).toBe(true);
		expect(starts("meetups.hold", new Date("2026-11-18T09:07:00Z"))).toBe(false);
	});
});

test("what a person does reaches whom it concerns through the queue, once, with two workers", async () => {
	const { slug } = await community({ visibility: "on_request" });
	await requestMembership(await as("newcomer"), slug, undefined, at);
	startWorkerProcess();
	startWorkerProcess();
	await vi.waitFor(async () => {
		expect(await jobsWaiting("activity.tell")).toBe(0);
		expect(await jobsWaiting("mail.send")).toBe(0);
	}, soon);
	const items = await db.inboxItem.findMany({ select: { personId: true, kind: true } });
	expect(items).toEqual([{ personId: await castId("communityManager"), kind: "membershipRequested" }]);
	expect(await db.outgoingMail.findMany({ select: { state: true } })).toEqual([{ state: "kept" }]);
});

test("a verb that fails after all tells nobody", async () => {
	const { slug } = await community({ visibility: "open" });
	await expect(requestMembership(await as("newcomer"), slug, undefined, at)).rejects.toThrow();
	expect(await jobsWaiting("activity.tell")).toBe(0);
});
