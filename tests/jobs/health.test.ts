import { execFile } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { promisify } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import { db } from "@/lib/db";
import { health } from "@/lib/jobs/health";
import { end, soon, startWorkerProcess } from "./workers";

async function probe() {
	const response = await GET();
	return { status: response.status, body: await response.json() };
}

/** An instance of its own, as the database's address is read once in a process. */
async function probeWith(settings: Record<string, string>) {
	const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "tests/jobs/health-process.ts"], {
		env: { ...process.env, ...settings },
	});
	return JSON.parse(stdout) as { status: number; body: object; ms: number };
}

const heartbeat = (secondsAgo: number) => db.$executeRaw`
	insert into worker_heartbeats (worker, "startedAt", "seenAt")
	values ('some worker', now(), now() - make_interval(secs => ${secondsAgo}::int))`;

test("an instance that can serve says so, with its version and nothing else about the instance", async () => {
	await heartbeat(5);
	expect(await probe()).toEqual({
		status: 200,
		body: {
			status: "ok",
			database: "ok",
			queue: "ok",
			waiting: 0,
			worker: "ok",
			disk: "ok",
			version: "development",
		},
	});
});

test.each(["none that ever ran", "one that died a minute ago"])(
	"a missing worker is named, and pages are served all the same: %s",
	async (which) => {
		if (which !== "none that ever ran") await heartbeat(60);
		expect(await probe()).toMatchObject({ status: 200, body: { status: "degraded", worker: "silent" } });
	},
);

test("an instance that leaves the queue to others expects no worker, and sees one elsewhere", async () => {
	const alone = { DANDELION_WORKER: "0" };
	expect((await probeWith(alone)).body).toMatchObject({ status: "ok", worker: "not expected" });
	await heartbeat(5);
	expect((await probeWith(alone)).body).toMatchObject({ status: "ok", worker: "ok" });
});

test("a running worker writes its heartbeat, and takes it along when it ends in good order", async () => {
	const worker = startWorkerProcess();
	await vi.waitFor(async () => expect(await probe()).toMatchObject({ body: { status: "ok", worker: "ok" } }), soon);
	expect(await end(worker)).toBe(0);
	expect(await db.workerHeartbeat.count()).toBe(0);
});

test("a worker that stands still is named once its heartbeat is old, and is well again when it goes on", async () => {
	const worker = startWorkerProcess();
	await vi.waitFor(async () => expect(await probe()).toMatchObject({ body: { worker: "ok" } }), soon);
	worker.kill("SIGSTOP");
	await vi.waitFor(async () => expect(await probe()).toMatchObject({ body: { status: "degraded" } }), soon);
	worker.kill("SIGCONT");
	await vi.waitFor(async () => expect(await probe()).toMatchObject({ body: { status: "ok" } }), soon);
});

test("work that nobody takes is named, though a worker says that it lives", async () => {
	await heartbeat(5);
	const addJob = (minutes: number) =>
		db.$executeRaw`select graphile_worker.add_job('sessions.sweep', run_at => now() - make_interval(mins => ${minutes}::int))`;
	await addJob(5);
	expect(await probe()).toMatchObject({ body: { status: "ok", queue: "ok", waiting: 1 } });
	await addJob(16);
	expect(await probe()).toMatchObject({ status: 200, body: { status: "degraded", queue: "behind", waiting: 2 } });
});

test("a disk that is nearly full is named", async () => {
	await heartbeat(5);
	expect(await health(Number.MAX_SAFE_INTEGER)).toMatchObject({ status: "degraded", disk: "nearly full" });
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
		expect(await probeWith({ DATABASE_URL: "postgresql://dandelion:secret@127.0.0.1:9/dandelion" })).toMatchObject(
			away,
		);
	});

	test("when somebody listens and never answers", async () => {
		const sockets = new Set<Socket>();
		const silent = createServer((socket) => sockets.add(socket)).listen(0, "127.0.0.1");
		await once(silent, "listening");
		const { port } = silent.address() as AddressInfo;
		const answers: Awaited<ReturnType<typeof probeWith>>[] = [];
		// A busy machine may keep one of them waiting, not each.
		while (answers.length < 5 && !answers.some(({ ms }) => ms < 2000))
			answers.push(await probeWith({ DATABASE_URL: `postgresql://dandelion:secret@127.0.0.1:${port}/dandelion` }));
		for (const socket of sockets) socket.destroy();
		silent.close();
		for (const answer of answers) expect(answer).toMatchObject(away);
		expect(Math.min(...answers.map(({ ms }) => ms))).toBeLessThan(2000);
		expect(JSON.stringify(answers)).not.toContain("secret");
	});
});
