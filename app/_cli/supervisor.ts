import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/log";
import { OperatorError } from "@/prisma/operator-error";
import { beforeEnd } from "./command";

/** Something that runs until it ends by itself or is stopped. */
export interface Running {
	/** Resolves with how it ended, such as "exit code 1". */
	ended: Promise<string>;
	/** Asks it to end, and resolves when it has. */
	stop(): Promise<unknown>;
}

export interface SupervisedPart {
	name: string;
	start(): Running | Promise<Running>;
}

/** A part that ends sooner than this after its start has failed. */
const HEALTHY_AFTER_MS = 60_000;
/** Failures in a row after which everything ends. */
const MOST_FAILURES = 5;
const FIRST_PAUSE_MS = 500;
/** Requests and jobs in flight are given this long. */
const STOP_WITHIN_MS = 30_000;

/**
 * Runs all parts until the command ends, and starts again what ends by itself: at first soon, then after longer pauses.
 * When the command ends, all parts are stopped at the same time.
 * @throws Obstacle when a part keeps failing.
 */
export async function supervise(parts: SupervisedPart[]): Promise<never> {
	const ending = new AbortController();
	const running = new Set<Running>();
	let failed = false;
	beforeEnd(async () => {
		// Asked to end, and ended: that is success.
		if (!failed) process.exitCode = 0;
		ending.abort();
		await Promise.all([...running].map((one) => one.stop()));
	});
	const reason = await Promise.race(parts.map((part) => keepRunning(part, running, ending.signal)));
	failed = true;
	throw new OperatorError(`${reason} Dandelion ends.`);
}

/** Resolves with what to say when the part has failed too often in a row; never once the command ends. */
async function keepRunning(
	{ name, start }: SupervisedPart,
	running: Set<Running>,
	ending: AbortSignal,
): Promise<string> {
	for (let failures = 0; ; ) {
		const since = performance.now();
		const how = await runOnce(start, running, ending);
		if (ending.aborted) return new Promise(() => {});
		failures = performance.now() - since < HEALTHY_AFTER_MS ? failures + 1 : 1;
		if (failures >= MOST_FAILURES) return `The ${name} failed ${failures} times in a row (${how}).`;
		const pauseMs = FIRST_PAUSE_MS * 2 ** (failures - 1);
		log.error({ part: name, how, pauseMs }, "ended by itself, is started again");
		await wait(pauseMs, undefined, { signal: ending }).catch(() => {});
	}
}

async function runOnce(start: SupervisedPart["start"], running: Set<Running>, ending: AbortSignal): Promise<string> {
	try {
		const one = await start();
		running.add(one);
		if (ending.aborted) await one.stop();
		const how = await one.ended;
		running.delete(one);
		return how;
	} catch (problem) {
		return problem instanceof Error ? problem.message : String(problem);
	}
}

/** A child process as a part. SIGTERM asks it to end; one that does not is killed. */
export function runningChild(child: ChildProcess): Running {
	const ended = new Promise<string>((resolve) => {
		child.once("error", (problem) => resolve(problem.message));
		child.once("exit", (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`));
	});
	return {
		ended,
		async stop() {
			child.kill("SIGTERM");
			const limit = new AbortController();
			const patience = wait(STOP_WITHIN_MS, undefined, { signal: limit.signal }).then(
				() => child.kill("SIGKILL"),
				() => {},
			);
			await ended;
			limit.abort();
			await patience;
		},
	};
}

/** The process that works on the queue. */
export const workerPart: SupervisedPart = {
	name: "worker process",
	start: () =>
		runningChild(
			spawn(process.execPath, ["--import", "tsx", "app/_cli/worker.ts"], {
				// By the channel it sees this process end, however it ends.
				stdio: ["ignore", "inherit", "inherit", "ipc"],
			}),
		),
};

/** Resolves when the first request is answered. */
export async function untilAnswering({ port, host }: { port: number; host: string | undefined }): Promise<void> {
	const everywhere = !host || host === "0.0.0.0" || host === "::";
	const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
	const answers = () =>
		fetch(`http://${name}:${port}/api/health`).then(
			() => true,
			() => false,
		);
	while (!(await answers())) await wait(200, undefined, { ref: false });
}
