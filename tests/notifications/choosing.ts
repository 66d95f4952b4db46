import { db } from "@/lib/db";
import { sendMail } from "@/lib/mail-sending";
import { type ChoicesInput, choicesInput, chooseTelling } from "@/lib/notifications/choices";
import { sendDigests } from "@/lib/notifications/digest";
import { reopenDigest } from "@/lib/notifications/digest-turns";
import { notifyOfActivity } from "@/lib/notifications/notify";
import { sendPush } from "@/lib/notifications/push";
import type { Level } from "@/lib/notifications/telling";
import type { Viewer } from "@/lib/viewer";

/** What the form of the page sends, with the defaults of the page. */
export function choices(own: Record<string, unknown> = {}, levels: Record<string, Level> = {}): ChoicesInput {
	return choicesInput.parse({
		rhythm: "daily",
		weekday: 1,
		hour: 8,
		mails: ["reminder", "request", "invitation", "feedback", "named", "news", "digest", "letter"],
		levels: Object.entries(levels).map(([id, level]) => `${id} ${level}`),
		...own,
	});
}

export const choose = (viewer: Viewer, at: Date, own?: Record<string, unknown>, levels?: Record<string, Level>) =>
	chooseTelling(viewer, choices(own, levels), at);

/** Jobs that wait for nothing carry the real time at which they were queued. The instants of these tests are earlier. */
const STARTED = new Date(Date.now() - 3_600_000);

interface Job {
	id: string;
	task: string;
	payload: { mailId?: string; activityId?: string; itemId?: string };
}

/** Does the jobs that are due, as the worker would, until none is left. */
export async function work(at: Date): Promise<void> {
	for (;;) {
		const jobs = await db.$queryRaw<Job[]>`
			select j.id::text, t.identifier as task, j.payload from graphile_worker._private_jobs j
			join graphile_worker._private_tasks t on t.id = j.task_id
			where j.run_at <= ${at}::timestamptz or j.run_at >= ${STARTED}::timestamptz order by j.id`;
		if (jobs.length === 0) return;
		for (const { id, task, payload } of jobs) {
			await db.$executeRaw`delete from graphile_worker._private_jobs where id = ${id}::bigint`;
			if (task === "activity.tell") await notifyOfActivity(payload.activityId ?? "", at);
			if (task === "mail.send") await sendMail(payload.mailId ?? "", at);
			if (task === "push.send") await sendPush(payload.itemId ?? "", at);
			if (task === "digest.again") await reopenDigest(payload.mailId ?? "", at);
		}
	}
}

export async function digests(at: Date): Promise<void> {
	await sendDigests(at);
	await work(at);
}

/** What somebody has got by mail, oldest first. */
export const mailsTo = (personId: string) =>
	db.outgoingMail.findMany({
		where: { personId, state: { in: ["kept", "sent"] } },
		orderBy: [{ createdAt: "asc" }, { id: "asc" }],
	});
