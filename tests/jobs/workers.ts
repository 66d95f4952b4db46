import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { db } from "@/lib/db";

/** How long to look for what a worker does: its process starts first, on a machine that may be busy. */
export const soon = { timeout: 120_000, interval: 50 };

/** Starts a worker on this test's database or another, with a mail server or without. It ends with the test, whatever happens. */
export function startWorkerProcess({ smtp, database }: { smtp?: string; database?: string } = {}): ChildProcess {
	const child = spawn(process.execPath, ["--import", "tsx", "app/_cli/worker.ts"], {
		env: {
			...process.env,
			DATABASE_URL: database ?? process.env.DATABASE_URL,
			SMTP_URL: smtp ?? "",
			NODE_ENV: "test",
			LOG_LEVEL: process.env.WORKER_LOG ?? "silent",
		},
		stdio: ["ignore", "inherit", "inherit"],
	});
	onTestFinished(() => kill(child));
	return child;
}

/** `kill -9`: the process gets no chance to say goodbye. */
export async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exit = once(child, "exit");
	child.kill("SIGKILL");
	await exit;
}

/** Asks it to end, and says with which code it did. */
export async function end(child: ChildProcess): Promise<number | null> {
	const exit = once(child, "exit");
	child.kill("SIGTERM");
	const [code] = await exit;
	return code;
}

/** Jobs by name, leaving out those that the schedule adds by itself. */
export async function jobsWaiting(name: string): Promise<number> {
	const rows = await db.$queryRaw<
		{ count: number }[]
	>`select count(*)::int as count from graphile_worker.jobs where task_identifier = ${name}`;
	return rows[0]?.count ?? 0;
}
