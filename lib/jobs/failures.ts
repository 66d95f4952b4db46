import { type NotNull, sql } from "kysely";
import { db } from "../db";
import { demand, NotFound } from "../errors";
import { libraryTables } from "../library-tables";
import { canSeeOutgoing } from "../notifications/policy";
import { EARLIER_NAMES, type JobName } from "../queue";
import type { Viewer } from "../viewer";

const CEILING = 50;

interface FailedJob {
	id: string;
	name: JobName;
	problem: string;
	/** When it is tried again; null when it was given up. */
	nextAt: Date | null;
}

/** Jobs whose last attempt failed, those given up first. */
export async function failedJobs(viewer: Viewer): Promise<FailedJob[]> {
	demand(canSeeOutgoing(viewer));
	const rows = await libraryTables
		.selectFrom("graphile_worker.jobs as job")
		.where("job.last_error", "is not", null)
		.select((eb) => [
			eb.cast<string>("job.id", "text").as("id"),
			"job.task_identifier as name",
			"job.last_error as problem",
			"job.run_at as runAt",
			eb("job.attempts", "<", eb.ref("job.max_attempts")).as("isTriedAgain"),
		])
		.$narrowType<{ problem: NotNull }>()
		.orderBy("isTriedAgain")
		.orderBy("job.run_at")
		.limit(sql.lit(CEILING))
		.execute();
	return rows.map(({ id, name, problem, runAt, isTriedAgain }) => ({
		id,
		name: EARLIER_NAMES[name] ?? (name as JobName),
		problem,
		nextAt: isTriedAgain ? runAt : null,
	}));
}

/** Starts a failed job now, with all its attempts before it. @throws NotFound when it has been done meanwhile */
export async function retryJob(viewer: Viewer, jobId: string, at: Date): Promise<void> {
	demand(canSeeOutgoing(viewer));
	const started = await db.$executeRaw`
		select id from graphile_worker.reschedule_jobs(array[${jobId}::bigint], run_at => ${at}::timestamptz, attempts => 0)`;
	if (started === 0) throw new NotFound();
}
