import { readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { db } from "../db";
import { env } from "../env";
import { log } from "../log";
import { queueDepth } from "../queue";

/** A probe that waits longer than two seconds has no answer: a database that hangs is one that is away. */
const PATIENCE_MS = 1_500;

export interface Health {
	status: "ok" | "unavailable";
	database: "ok" | "unreachable" | "migrations behind";
	queue: "ok" | "unreachable";
	/** Jobs due and not yet begun, at most 10,000. */
	waiting: number | null;
	version: string;
}

/** Whether this instance can serve. Says nothing that a stranger may not know. */
export async function health(): Promise<Health> {
	const [database, waiting] = await Promise.all([
		answer(async () => ((await migrationsBehind()) ? "migrations behind" : "ok")),
		answer(queueDepth),
	]);
	return {
		status: database === "ok" && waiting !== undefined ? "ok" : "unavailable",
		database: database ?? "unreachable",
		queue: waiting === undefined ? "unreachable" : "ok",
		waiting: waiting ?? null,
		version: env().DANDELION_VERSION,
	};
}

/** Undefined when it fails or does not come in time. */
async function answer<T>(ask: () => Promise<T>): Promise<T | undefined> {
	const patience = new AbortController();
	try {
		return await Promise.race([ask(), wait(PATIENCE_MS, undefined, { signal: patience.signal })]);
	} catch (problem) {
		log.warn({ err: problem }, "not healthy");
		return undefined;
	} finally {
		patience.abort();
	}
}

/** Whether a migration this code needs is missing. One the code does not know is a newer instance's, and no reason to stop. */
async function migrationsBehind(): Promise<boolean> {
	const applied = await db.$queryRaw<
		{ name: string }[]
	>`select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
	const names = new Set(applied.map((row) => row.name));
	return migrationNames().some((name) => !names.has(name));
}

function migrationNames(): string[] {
	return readdirSync(path.join(process.cwd(), "prisma/migrations"), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name);
}
