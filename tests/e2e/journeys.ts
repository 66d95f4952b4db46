import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import pg from "pg";
import { build, isBuilt } from "@/app/_cli/build";
import { ownSecret } from "@/app/_cli/settings";
import { freePort, startEmbedded } from "@/prisma/embedded";
import { cast } from "../cast";
import { type Part, part, run } from "../commands";
import { findBrowser } from "./browser";

const DATABASE = "dandelion_journeys";

/** A fresh database on the tests' server, or on the one of DATABASE_URL. */
async function freshDatabase() {
	const embedded = process.env.DATABASE_URL
		? undefined
		: await startEmbedded({ folder: ".data/test-postgres", disposable: true });
	const server = embedded ? await embedded.database("postgres") : (process.env.DATABASE_URL as string);
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	await client.query(`drop database if exists "${DATABASE}" with (force)`);
	await client.query(`create database "${DATABASE}"`);
	await client.end();
	const url = new URL(server);
	url.pathname = `/${DATABASE}`;
	return { url: url.toString(), stop: () => embedded?.stop() };
}

async function untilHealthy(base: string, server: ChildProcess): Promise<void> {
	const deadline = performance.now() + 120_000;
	while (performance.now() < deadline) {
		if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode} before it answered.`);
		const healthy = await fetch(`${base}/api/health`).then(
			(response) => response.ok,
			() => false,
		);
		if (healthy) return;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	throw new Error("The server did not get healthy within two minutes.");
}

/** The cast have not chosen a language: the browser's decides in every journey, whichever comes first. */
async function leaveLanguagesOpen(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const addresses = Object.values(cast).map(({ email }) => email);
	await client.query(`update people set "localeChosen" = false where email = any($1)`, [addresses]);
	await client.end();
}

/** Builds, starts the demo organisation on a free port, and runs every journey of this folder against it. */
export function journeys(only: string[] = []): Promise<Part> {
	return part("Journeys, in a real browser", () => runJourneys(only));
}

async function runJourneys(only: string[]) {
	const browser = findBrowser();
	if (!isBuilt()) await build();
	const database = await freshDatabase();
	const port = await freePort();
	const base = `http://localhost:${port}`;
	const server = spawn(process.execPath, ["--import", "tsx", "app/_cli/start.ts", "--demo"], {
		stdio: ["ignore", "inherit", "inherit"],
		env: {
			...process.env,
			PORT: String(port),
			DATABASE_URL: database.url,
			NEXTAUTH_URL: base,
			LOG_LEVEL: "warn",
			WEB_CONCURRENCY: "1",
		},
	});
	try {
		await untilHealthy(base, server);
		await leaveLanguagesOpen(database.url);
		const file = "test-results/journeys.json";
		mkdirSync("test-results", { recursive: true });
		rmSync(file, { force: true });
		const code = await run("playwright", ["test", ...only], {
			JOURNEYS_URL: base,
			JOURNEYS_BROWSER: browser,
			DATABASE_URL: database.url,
			NEXTAUTH_URL: base,
			NEXTAUTH_SECRET: ownSecret(),
			PLAYWRIGHT_JSON_OUTPUT_NAME: file,
		});
		const stats = existsSync(file)
			? (JSON.parse(readFileSync(file, "utf8")) as { stats: { expected: number; unexpected: number } }).stats
			: undefined;
		const failed = stats?.unexpected ?? 0;
		return { passed: stats?.expected ?? 0, failed: failed === 0 && code !== 0 ? 1 : failed };
	} finally {
		const ended = new Promise((resolve) => server.once("exit", resolve));
		server.kill("SIGTERM");
		await ended;
		await database.stop();
	}
}

if (process.argv[1]?.endsWith("journeys.ts")) {
	const { passed, failed } = await journeys(process.argv.slice(2));
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
