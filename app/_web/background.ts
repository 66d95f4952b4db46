import { env } from "@/lib/env";
import { startWorker, stopWorker } from "@/lib/jobs/worker";

/** Works on the queue beside serving pages, until the process is asked to end. */
export function workInBackground(): void {
	if (!env().DANDELION_WORKER) return;
	startWorker();
	for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => endAfter(stopWorker()));
}

/**
 * On a signal Next answers the requests in flight and then ends the process, with no hook to wait for anything else.
 * So its last step waits here until the jobs in flight are done; both go on at the same time.
 */
function endAfter(stopped: Promise<void>): void {
	const exit = process.exit;
	process.exit = ((code) => {
		void stopped.finally(() => exit.call(process, code));
	}) as typeof process.exit;
}
