/**
 * `npm run crash -- [ROUNDS] [PART]`: starts the demonstration with a database of its own, writes through its forms, and kills a part
 * of it each round, or always the one that is named. Nothing acknowledged may be lost, and the worker has to come back each time.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { beforeEnd, command } from "@/app/_cli/command";
import { freePort } from "@/prisma/embedded";
import { openForm, type Writer } from "./bench/open-form";
import { signIn } from "./bench/server";
import { send } from "./bench/writes";

const TARGETS = ["web process", "worker", "database", "database and worker", "everything"] as const;
type Target = (typeof TARGETS)[number];

const WRITERS = 4;
const PATIENCE_MS = 180_000;
const ANSWER_WITHIN_MS = 10_000;
/** The first start builds the app and makes the demonstration. */
const FIRST_PATIENCE_MS = 900_000;
/** The supervisor gives up on a part that fails five times in a row, each within a minute. */
const MOST_IN_A_ROW = 3;
const IN_A_ROW_MS = 70_000;

const run = promisify(execFile);
const port = await freePort();
const base = `http://localhost:${port}`;
mkdirSync("test-results", { recursive: true });
const data = mkdtempSync("test-results/crash-");
chmodSync(data, 0o755);

let server: ChildProcess;

function start(): void {
	const { DATABASE_URL: _, ...env } = process.env;
	server = spawn(process.execPath, ["--import", "tsx", "app/_cli/start.ts", "--demo"], {
		stdio: ["ignore", process.env.CRASH_LOG ? "inherit" : "ignore", "inherit"],
		env: {
			...env,
			DANDELION_DATA: data,
			PORT: String(port),
			NEXTAUTH_URL: base,
			WEB_CONCURRENCY: "1",
			DANDELION_LIMITS: "0",
			LOG_LEVEL: process.env.CRASH_LOG ?? "silent",
		},
	});
}

async function until<T>(what: string, ask: () => Promise<T | undefined | false>, patienceMs = PATIENCE_MS): Promise<T> {
	for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await wait(100)) {
		// A question put to a process that was killed at that moment may never be answered.
		const answer = await Promise.race([ask(), wait(ANSWER_WITHIN_MS, undefined, { ref: false })]).catch(
			() => undefined,
		);
		if (answer) return answer;
	}
	throw new Error(`After ${patienceMs / 1000} s still not so: ${what}`);
}

const isWell = (patienceMs = PATIENCE_MS) =>
	until(
		"the product says that it is well",
		async () => {
			const response = await fetch(`${base}/api/health`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
			const answer = (await response.json()) as { status: string };
			return answer.status === "ok";
		},
		patienceMs,
	);

const home = () => realpathSync(path.join(data, "postgres"));
const lockLine = (line: number) =>
	Number(readFileSync(path.join(home(), "cluster", "postmaster.pid"), "utf8").split("\n")[line]);

async function ask<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
	const password = readFileSync(path.join(home(), "password"), "utf8").trim();
	const client = new pg.Client({
		connectionString: `postgresql://dandelion:${password}@127.0.0.1:${lockLine(3)}/dandelion`,
		connectionTimeoutMillis: 5_000,
		query_timeout: 5_000,
	});
	client.on("error", () => {});
	await client.connect();
	try {
		return (await client.query<Row>(statement, values)).rows;
	} finally {
		await client.end();
	}
}

async function childrenOf(text: string): Promise<number[]> {
	const { stdout } = await run("pgrep", ["-P", String(server.pid), "-f", text]).catch(() => ({ stdout: "" }));
	return stdout.split("\n").filter(Boolean).map(Number);
}

const kills: Record<Target, () => Promise<number[]>> = {
	// Next gives its process a name of its own.
	"web process": () => childrenOf("web-process|next-server"),
	worker: () => childrenOf("worker.ts"),
	database: async () => [lockLine(0)],
	"database and worker": async () => [lockLine(0), ...(await childrenOf("worker.ts"))],
	everything: async () => [server.pid ?? 0, ...(await childrenOf(".")), lockLine(0)],
};

let killedAt: number[] = [];

/** A target by chance, unless the supervisor would rightly give up: then everything, which starts its counting anew. */
function nextTarget(): Target {
	killedAt = killedAt.filter((at) => performance.now() - at < IN_A_ROW_MS);
	const named = TARGETS.find((target) => target === process.argv[3]);
	const target = named ?? TARGETS[Math.floor(Math.random() * TARGETS.length)] ?? "worker";
	return killedAt.length >= MOST_IN_A_ROW ? "everything" : target;
}

async function kill(target: Target): Promise<void> {
	const processes = await kills[target]();
	if (processes.length === 0) throw new Error(`There is no ${target} to kill.`);
	for (const pid of processes) if (pid > 1) process.kill(pid, "SIGKILL");
	killedAt.push(performance.now());
	if (target !== "everything") return;
	killedAt = [];
	await wait(1_000);
	start();
}

const acknowledged: string[] = [];
/** What the product answered to a write, for one that is lost. */
const answers = new Map<string, string>();
let refused = 0;

/** Writes discussions until the end. One that the product took is remembered by its title. */
async function write(writer: Writer, name: number, page: string, over: AbortSignal): Promise<void> {
	for (let n = 0; !over.aborted; n++) {
		const title = `Crash test ${name}-${n}`;
		try {
			const form = openForm(writer, page, "title");
			const sent = form.then((opened) => send(writer, opened, { title, body: "Is it kept?" }));
			const answer = await Promise.race([sent, wait(ANSWER_WITHIN_MS, "", { ref: false })]);
			if (!answer) throw new Error("no answer");
			answers.set(title, `${new Date().toISOString()} ${answer}`);
			acknowledged.push(title);
		} catch {
			refused++;
			await wait(200);
		}
		await wait(50);
	}
}

const lost = async () => {
	// Writing goes on: what is acknowledged after the statement has begun is not in its answer.
	const before = acknowledged.slice();
	const rows = await ask<{ title: string }>("select title from posts where title like 'Crash test %'");
	const kept = new Set(rows.map(({ title }) => title));
	return before.filter((title) => !kept.has(title));
};

/** Gives the worker a job, and resolves with how many seconds later it is done. */
async function secondsToWork(round: number): Promise<number> {
	const key = `crash ${round}`;
	await until("a job is queued", () => ask("select graphile_worker.add_job('sessions.sweep', job_key => $1)", [key]));
	const since = performance.now();
	await until(
		"the worker has done the job",
		async () => (await ask("select 1 from graphile_worker.jobs where key = $1", [key])).length === 0,
	);
	return (performance.now() - since) / 1000;
}

/** What the product and its database do, for a run that failed. */
async function printState(): Promise<void> {
	const health = await fetch(`${base}/api/health`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).then(
		(response) => response.text(),
		(problem) => String(problem),
	);
	console.error(health);
	console.table(
		await ask(
			"select task_identifier, key, attempts, run_at, locked_at, locked_by, last_error from graphile_worker.jobs",
		),
	);
	console.table(await ask(`select worker, "seenAt", now() as now from worker_heartbeats`));
	console.table(
		await ask(
			"select pid, application_name, state, wait_event_type, wait_event, now() - state_change as since, left(query, 90) as query from pg_stat_activity where backend_type = 'client backend'",
		),
	);
}

async function prepare(): Promise<{ page: string; writers: Writer[] }> {
	const [community] = await ask<{ id: string; slug: string }>(
		`select id, slug from communities where visibility = 'open' and "archivedAt" is null order by "memberCount" desc limit 1`,
	);
	const people = await ask<{ email: string }>(
		`select p.email from people p join memberships m on m."personId" = p.id
		where m."communityId" = $1 and m.status = 'active' and p.status = 'active' and p.kind = 'employee' and p.email is not null limit ${WRITERS}`,
		[community?.id],
	);
	const writers: Writer[] = [];
	const password = readFileSync(path.join(home(), "password"), "utf8").trim();
	const client = new pg.Client(`postgresql://dandelion:${password}@127.0.0.1:${lockLine(3)}/dandelion`);
	await client.connect();
	for (const { email } of people) writers.push({ base, cookie: (await signIn(client, email)).cookie });
	await client.end();
	return { page: `/communities/${community?.slug}/posts/new?kind=discussion`, writers };
}

/** What was written in part would show here: a post without its line in the ledger, or a line without its post. */
const halves = () =>
	ask<{ title: string }>(
		`select coalesce(p.title, a.id::text) as title
		from (select * from posts where title like 'Crash test %') p
			full join (select * from activities where kind = 'post.discussed' and "subjectId" in (select id from posts where title like 'Crash test %')) a
				on a."subjectId" = p.id where p.id is null or a.id is null`,
	);

async function clean(): Promise<void> {
	for (const pid of await kills.everything().catch(() => [])) {
		try {
			if (pid > 1) process.kill(pid, "SIGKILL");
		} catch {
			// It has ended already.
		}
	}
	await wait(500);
	if (existsSync(path.join(data, "postgres"))) rmSync(home(), { recursive: true, force: true });
	rmSync(data, { recursive: true, force: true });
}

command(async () => {
	const rounds = Number(process.argv[2] ?? 8);
	if (!Number.isInteger(rounds) || rounds < 1) throw new Error("Usage: npm run crash -- [ROUNDS] [PART]");
	beforeEnd(clean);
	start();
	await isWell(FIRST_PATIENCE_MS);
	const { page, writers } = await prepare();
	const over = new AbortController();
	const writing = Promise.all(writers.map((writer, name) => write(writer, name, page, over.signal)));
	const counts: Partial<Record<Target, number>> = {};
	let slowest = 0;
	for (let round = 1; round <= rounds; round++) {
		const enough = acknowledged.length + 3;
		await until("people can write", async () => acknowledged.length >= enough);
		await wait(Math.random() * 1_500);
		const target = nextTarget();
		await kill(target);
		counts[target] = (counts[target] ?? 0) + 1;
		const since = performance.now();
		const seconds = await isWell()
			.then(() => secondsToWork(round))
			.catch(async (problem) => {
				await printState();
				throw problem;
			});
		slowest = Math.max(slowest, seconds);
		const total = (performance.now() - since) / 1000;
		console.log(
			`${round}/${rounds} ${target}: back and working after ${total.toFixed(1)} s, ${acknowledged.length} acknowledged`,
		);
		const gone = await lost();
		if (gone.length > 0) throw new Error(`Lost: ${gone.map((title) => `${title} (${answers.get(title)})`).join("\n")}`);
	}
	over.abort();
	await writing;
	const gone = await lost();
	const half = await halves();
	await until(
		"every notification is sent",
		async () => (await ask("select 1 from graphile_worker.jobs where task_identifier = 'activity.tell'")).length === 0,
	);
	console.log(
		`\n${rounds} rounds (${Object.entries(counts)
			.map(([target, count]) => `${target} ${count}`)
			.join(", ")}): ${acknowledged.length} writes acknowledged, ${gone.length} lost, ${half.length} kept in half, ` +
			`${refused} refused meanwhile; the worker came back each time, within ${slowest.toFixed(1)} s of the product.`,
	);
	return gone.length + half.length === 0 ? 0 : 1;
});
