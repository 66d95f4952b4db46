import { execFile } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { GET } from "@/app/api/health/route";
import { db } from "@/lib/db";

async function probe() {
	const response = await GET();
	return { status: response.status, body: await response.json() };
}

/** An instance of its own, as the database's address is read once in a process. */
async function probeWith(databaseUrl: string) {
	const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "tests/jobs/health-process.ts"], {
		env: { ...process.env, DATABASE_URL: databaseUrl },
	});
	return JSON.parse(stdout) as { status: number; body: object; ms: number };
}

test("an instance that can serve says so, with its version and nothing about the house", async () => {
	expect(await probe()).toMatchObject({ status: 200 });
	expect((await probe()).body).toEqual({
		status: "ok",
		database: "ok",
		queue: "ok",
		waiting: 0,
		version: "development",
	});
});

test("an instance whose database lacks a migration does not serve", async () => {
	await db.$executeRaw`update _prisma_migrations set rolled_back_at = now() where migration_name like '%_invariants'`;
	try {
		expect(await probe()).toMatchObject({ status: 503, body: { database: "migrations behind" } });
	} finally {
		await db.$executeRaw`update _prisma_migrations set rolled_back_at = null`;
	}
});

test("an instance without the queue's tables does not serve", async () => {
	await db.$executeRaw`alter view graphile_worker.jobs rename to jobs_elsewhere`;
	try {
		expect(await probe()).toMatchObject({ status: 503, body: { database: "ok", queue: "unreachable" } });
	} finally {
		await db.$executeRaw`alter view graphile_worker.jobs_elsewhere rename to jobs`;
	}
});

describe("with the database away, the answer still comes within two seconds", () => {
	const away = { status: 503, body: { status: "unavailable", database: "unreachable", queue: "unreachable" } };

	test("when nobody listens", async () => {
		expect(await probeWith("postgresql://dandelion:secret@127.0.0.1:9/dandelion")).toMatchObject(away);
	});

	test("when somebody listens and never answers", async () => {
		const sockets = new Set<Socket>();
		const silent = createServer((socket) => sockets.add(socket)).listen(0, "127.0.0.1");
		await once(silent, "listening");
		const { port } = silent.address() as AddressInfo;
		const answers: Awaited<ReturnType<typeof probeWith>>[] = [];
		// A busy machine may keep one of them waiting, not each.
		while (answers.length < 5 && !answers.some(({ ms }) => ms < 2000))
			answers.push(await probeWith(`postgresql://dandelion:secret@127.0.0.1:${port}/dandelion`));
		for (const socket of sockets) socket.destroy();
		silent.close();
		for (const answer of answers) expect(answer).toMatchObject(away);
		expect(Math.min(...answers.map(({ ms }) => ms))).toBeLessThan(2000);
		expect(JSON.stringify(answers)).not.toContain("secret");
	});
});
