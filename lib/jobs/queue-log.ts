import type { Job } from "graphile-worker";
import { type LogFunctionFactory, Logger } from "graphile-worker";
import { log } from "../log";

/** Mail servers repeat the address they refuse; the log does not. */
export function withoutAddresses(text: string): string {
	return text.replaceAll(/[^\s<>"'(]+@[^\s<>"'),;]+/g, "…@…");
}

const toLog: LogFunctionFactory = () => (level, message, meta) => {
	if (meta?.failure) {
		const job = meta.job as Job;
		const last = job.attempts >= job.max_attempts;
		const problem = withoutAddresses(meta.error instanceof Error ? (meta.error.stack ?? meta.error.message) : message);
		log[last ? "error" : "warn"](
			{ job: job.task_identifier, jobId: job.id, attempt: job.attempts, of: job.max_attempts, problem },
			last ? "job given up" : "job failed, will be tried again",
		);
		return;
	}
	if (meta?.success) {
		const job = meta.job as Job;
		log.debug({ job: job.task_identifier, jobId: job.id, ms: meta.duration }, "job done");
		return;
	}
	const ours = level === "error" ? "error" : level === "warning" ? "warn" : "debug";
	log[ours]({ queue: withoutAddresses(message) }, "queue");
};

/** What the queue has to say, as lines of our log. */
export const queueLog = new Logger(toLog);
