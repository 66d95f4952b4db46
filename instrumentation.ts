import { env } from "@/lib/env";

/** Called once as the server starts, never during a build. */
export async function register() {
	if (process.env.NEXT_RUNTIME !== "nodejs" || !env().DANDELION_WORKER) return;
	const { startWorker, stopWorker } = await import("@/lib/jobs/worker");
	startWorker();
	for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => endAfter(stopWorker()));
}

/**
 * On a signal Next answers the requests in flight and then ends the process, with no hook to wait for anything else.
 * So its last step waits here until the jobs in flight are done; both go on at the same time.
 */
function endAfter(stopped: Promise<void>) {
	const exit = process.exit;
	process.exit = ((code) => {
		void stopped.finally(() => exit.call(process, code));
	}) as typeof process.exit;
}
