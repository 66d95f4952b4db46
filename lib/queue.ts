import { sql } from "kysely";
import type { Tx } from "./db";
import { libraryTables } from "./library-tables";
import { countRows } from "./sql";

/** Every job by name, with its payload. `lib/jobs/tasks.ts` has a handler for each, or does not compile. */
export interface Jobs {
	"mail.send": { mailId: string };
	"activity.tell": { activityId: string };
	"figures.refresh": Record<string, never>;
	"terms.end": Record<string, never>;
	"meetups.hold": Record<string, never>;
	"series.keepAhead": Record<string, never>;
	"seats.lapse": Record<string, never>;
	"seats.remind": Record<string, never>;
	"seats.confirm": Record<string, never>;
	"seats.requests": Record<string, never>;
	"seats.seriesSignUps": { meetupId: string };
	"seats.speakers": { meetupId: string };
	"seats.speakerGone": { meetupId: string; personId: string };
	"slides.publish": { talkId: string };
	"files.scan": { fileId: string };
	"files.collect": Record<string, never>;
	"files.remove": { keys: string[] };
	"files.move": Record<string, never>;
	"search.files": Record<string, never>;
	"search.words": Record<string, never>;
	"details.erase": Record<string, never>;
	"capture.remind": Record<string, never>;
	"feedback.ask": Record<string, never>;
	"sessions.sweep": Record<string, never>;
	"push.send": { itemId: string };
	"digests.send": Record<string, never>;
	"digest.again": { mailId: string };
	"notices.remove": { communityId: string; path: string };
	"notices.move": { from: string; to: string; communityId: string };
	"posts.publish": Record<string, never>;
	"polls.seal": Record<string, never>;
	"letters.send": Record<string, never>;
	"managers.leaving": Record<string, never>;
	"stages.propose": Record<string, never>;
	"proposals.remind": Record<string, never>;
	"practices.remind": Record<string, never>;
	"reviews.passOn": Record<string, never>;
	"moderation.look": { postId: string; replyId: string | null };
	"moderation.moved": { postId: string };
	"people.import": { importId: string };
	"practices.import": { importId: string };
	"people.leave": Record<string, never>;
	"people.departed": Record<string, never>;
	"seats.outOfSight": { communityId?: string };
	"people.forget": { personId: string; email: string | null; name: string };
}

export type JobName = keyof Jobs;

/** Jobs that an earlier version queued under another name: they may still wait, or be tried again, after an upgrade. */
export const EARLIER_NAMES: Readonly<Record<string, JobName>> = { "seats.countedIn": "seats.seriesSignUps" };

interface EnqueueOptions {
	/** Jobs with the same key that have not started become one. */
	key?: string;
	runAt?: Date;
}

/** Adds a job in the verb's transaction: the job exists only if the transaction is committed. */
export async function enqueue<Name extends JobName>(
	tx: Tx,
	name: Name,
	payload: Jobs[Name],
	{ key, runAt }: EnqueueOptions = {},
): Promise<void> {
	await tx.$executeRaw`select graphile_worker.add_job(${name}::text, ${JSON.stringify(payload)}::json, run_at => ${runAt ?? null}::timestamptz, job_key => ${key ?? null}::text, job_key_mode => 'preserve_run_at')`;
}

export async function enqueueMany<Name extends JobName>(tx: Tx, name: Name, payloads: Jobs[Name][]): Promise<void> {
	if (payloads.length === 0) return;
	await tx.$executeRaw`select graphile_worker.add_job(${name}::text, payload::json) from jsonb_array_elements(${JSON.stringify(payloads)}::jsonb) as payload`;
}

/** A due job that no worker has taken for this long shows that the queue is not worked on, or too slowly. */
const BEHIND_AFTER_MINUTES = 15;

const dueJobs = () =>
	libraryTables
		.selectFrom("graphile_worker.jobs as job")
		.where("job.run_at", "<=", sql<Date>`now()`)
		.whereRef("job.attempts", "<", "job.max_attempts");

/** The number of jobs that are due, for the health check. */
export async function queueDepth(): Promise<number> {
	const due = dueJobs().select("job.id").limit(sql.lit(10_000));
	const { waiting } = await libraryTables
		.selectFrom(due.as("due"))
		.select(countRows().as("waiting"))
		.executeTakeFirstOrThrow();
	return waiting;
}

/** Whether a job has been due for a quarter of an hour without being taken. */
export async function queueIsBehind(): Promise<boolean> {
	const late = await dueJobs()
		.where("job.run_at", "<=", sql<Date>`now() - make_interval(mins => ${sql.lit(BEHIND_AFTER_MINUTES)})`)
		.where("job.locked_at", "is", null)
		.select("job.id")
		.limit(sql.lit(1))
		.executeTakeFirst();
	return late !== undefined;
}
