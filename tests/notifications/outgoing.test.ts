import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { failedJobs, retryJob } from "@/lib/jobs/failures";
import { queueMail } from "@/lib/mail-queue";
import { outgoingMail, outgoingMails, retryMail } from "@/lib/notifications/outgoing";
import { as, at, castId, community } from "../factories";
import { later } from "../posts/conversation";
import { refusal } from "../refusal";

async function written(subject: string, minutes = 0, confidential = false): Promise<string> {
	await db.$transaction(async (tx) =>
		queueMail(tx, {
			onceKey: subject,
			kind: "seat",
			personId: await castId("employee"),
			to: "employee@semis.example",
			locale: "en",
			subject,
			paragraphs: ["Hello Lucía,"],
			about: null,
			confidential,
			at: later(minutes),
		}),
	);
	return (await db.outgoingMail.findUniqueOrThrow({ where: { onceKey: subject }, select: { id: true } })).id;
}

const mailJobs = () =>
	db.$queryRaw<{ id: string; attempts: number; due: boolean }[]>`
		select id::text, attempts::int, run_at <= now() as due from graphile_worker.jobs where task_identifier = 'mail.send'`;

const jobFails = (attempts: number) =>
	db.$executeRaw`update graphile_worker._private_jobs set attempts = ${attempts}, last_error = 'The mail server sleeps', run_at = now() + interval '1 hour'`;

describe("outgoing mail", () => {
	test("is for administrators: nobody else lists, reads or sends it", async () => {
		const id = await written("You’re going");
		for (const name of ["employee", "communityManager", "hubLead", "guest"] as const) {
			const viewer = await as(name);
			const asked = [outgoingMails(viewer, {}), outgoingMail(viewer, id), retryMail(viewer, id), failedJobs(viewer)];
			for (const answer of asked) await expect(answer).rejects.toEqual(refusal("administrators_only"));
		}
		expect((await outgoingMail(await as("admin"), id)).text).toContain("Hello Lucía,");
	});

	test("is listed newest first, by state, page after page", async () => {
		for (let n = 1; n <= 60; n++) await written(`Mail ${n}`, n);
		await db.outgoingMail.updateMany({ where: { subject: "Mail 7" }, data: { state: "failed" } });
		const admin = await as("admin");
		const first = await outgoingMails(admin, {});
		expect(first.rows[0]?.subject).toBe("Mail 60");
		const second = await outgoingMails(admin, { after: first.next ?? "" });
		expect([...first.rows, ...second.rows]).toHaveLength(60);
		expect(second.next).toBeNull();
		expect((await outgoingMails(admin, { state: "failed" })).rows.map((row) => row.subject)).toEqual(["Mail 7"]);
	});

	test("that opens a door to an account is not read by an administrator either", async () => {
		const mail = await outgoingMail(await as("admin"), await written("Your sign-in link", 0, true));
		expect(mail).toMatchObject({ subject: "Your sign-in link", text: null, html: null });
	});

	test("about a community that the administrator may not see has neither subject nor text for them", async () => {
		const { id: communityId } = await community({ name: "Quiet table", visibility: "hidden" });
		const id = await written("What autumn brought (Quiet table)");
		await db.outgoingMail.update({ where: { id }, data: { communityId, audience: "readers", path: "/" } });
		const admin = await as("admin");
		const shown = [await outgoingMail(admin, id), (await outgoingMails(admin, {})).rows];
		expect(JSON.stringify(shown)).not.toContain("Quiet table");
		expect(shown[0]).toMatchObject({ subject: null, text: null, html: null, attachment: null });
		await db.community.update({ where: { id: communityId }, data: { visibility: "open" } });
		expect(await outgoingMail(admin, id)).toMatchObject({ subject: "What autumn brought (Quiet table)" });
	});

	test("that failed is sent again at once, by the one job it has", async () => {
		const id = await written("You’re going");
		await db.outgoingMail.update({ where: { id }, data: { state: "failed", problem: "The mail server sleeps" } });
		await jobFails(3);
		await retryMail(await as("admin"), id);
		expect(await mailJobs()).toEqual([{ id: expect.any(String), attempts: 0, due: true }]);
		await expect(retryMail(await as("admin"), id)).rejects.toEqual(
			expect.objectContaining({ reason: "mail_not_failed" }),
		);
	});
});

describe("work that failed", () => {
	test("is listed with its reason, what was given up first, and can be started again", async () => {
		await written("First");
		await jobFails(25);
		await written("Second");
		await db.$executeRaw`update graphile_worker._private_jobs set attempts = 2, last_error = 'Not yet' where last_error is null`;
		await written("Third, which waits for its first turn");
		const admin = await as("admin");
		const failed = await failedJobs(admin);
		expect(failed.map(({ name, problem, nextAt }) => [name, problem, nextAt === null])).toEqual([
			["mail.send", "The mail server sleeps", true],
			["mail.send", "Not yet", false],
		]);
		await retryJob(admin, failed[0]?.id ?? "", at);
		expect((await mailJobs()).find((job) => job.id === failed[0]?.id)).toMatchObject({ attempts: 0, due: true });
		await expect(retryJob(admin, "999999999", at)).rejects.toBeInstanceOf(NotFound);
	});
});
