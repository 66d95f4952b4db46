import { env } from "@/lib/env";
import { startWorker, stopWorker } from "@/lib/jobs/worker";

/** Runs the job worker beside the pages until the process ends. */
export function workInBackground(): void {
	if (!env().DANDELION_WORKER) return;
	startWorker();
	for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => endAfter(stopWorker()));
}

/**
 * On a signal Next finishes its requests and ends the process, without a hook to wait. So the exit waits here until the
 * running jobs are done.
 */
function endAfter(stopped: Promise<void>): void {
	const exit = process.exit;
	process.exit = ((code) => {
		void stopped.finally(() => exit.call(process, code));
	}) as typeof process.exit;
}
