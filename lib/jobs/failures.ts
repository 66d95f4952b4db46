import { db } from "../db";
import { demand, NotFound } from "../errors";
import { canSeeOutgoing } from "../notifications/policy";
import type { JobName } from "../queue";
import type { Viewer } from "../viewer";

const CEILING = 50;

export interface FailedJob {
	id: string;
	name: JobName;
	problem: string;
	/** When it is tried again; null when it was given up. */
	nextAt: Date | null;
}

/** Jobs whose last attempt failed, those given up first. */
export async function failedJobs(viewer: Viewer): Promise<FailedJob[]> {
	demand(canSeeOutgoing(viewer));
	return db.$queryRaw<FailedJob[]>`
		select id::text, task_identifier as name, last_error as problem, case when attempts < max_attempts then run_at end as "nextAt"
		from graphile_worker.jobs where last_error is not null
		order by attempts < max_attempts, run_at limit ${CEILING}`;
}

/** Starts a failed job now, with all its attempts before it. @throws NotFound when it has been done meanwhile */
export async function retryJob(viewer: Viewer, jobId: string, at: Date): Promise<void> {
	demand(canSeeOutgoing(viewer));
	const started = await db.$queryRaw<{ id: bigint }[]>`
		select id from graphile_worker.reschedule_jobs(array[${jobId}::bigint], run_at => ${at}::timestamptz, attempts => 0)`;
	if (started.length === 0) throw new NotFound();
}
