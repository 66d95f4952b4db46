/** `npm start` and `npm run demo`: everything from a fresh clone to a page that answers. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { migrateDatabase } from "@/prisma/migrate";
import { build, generateClient, isBuilt } from "./build";
import { demandFreePort, openDatabase, ownSecret, portOf, secretProblem } from "./settings";
import { giveUp, step } from "./steps";

const OLDEST_POSTGRES = 15;

async function demandUsable(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	try {
		await client.connect();
		const { rows } = await client.query("show server_version_num");
		const major = Math.floor(Number(rows[0].server_version_num) / 10_000);
		if (major < OLDEST_POSTGRES)
			giveUp(`The database is PostgreSQL ${major}; Dandelion needs ${OLDEST_POSTGRES} or newer.`);
	} catch (problem) {
		giveUp(`The database of DATABASE_URL does not answer: ${problem instanceof Error ? problem.message : problem}`);
	} finally {
		await client.end().catch(() => {});
	}
}

async function main() {
	const demo = process.argv.includes("--demo");
	const command = demo ? "npm run demo" : "npm start";
	const port = portOf(process.env.PORT);
	const env: Record<string, string | undefined> = { ...process.env, NODE_ENV: "production", PORT: String(port) };
	if (demo) {
		env.DANDELION_DEMO = "1";
		env.NEXTAUTH_SECRET ??= ownSecret();
		env.NEXTAUTH_URL ??= `http://localhost:${port}`;
	} else {
		const problem = secretProblem(env.NEXTAUTH_SECRET);
		if (problem) giveUp(problem);
		if (!env.NEXTAUTH_URL)
			giveUp(
				`NEXTAUTH_URL is not set: it is the address people type, and links in mails start with it. For example:\n\n  export NEXTAUTH_URL=http://localhost:${port}`,
			);
	}
	env.DANDELION_VERSION ??= JSON.parse(readFileSync("package.json", "utf8")).version;
	await demandFreePort(port, command);

	if (!existsSync("prisma/generated/client.ts") || !isBuilt()) {
		await step("Preparing the database client", generateClient);
		await step("Building the app", build);
	}
	const database = await step(
		process.env.DATABASE_URL ? "Reaching the database" : "Starting the embedded database",
		openDatabase,
	);
	if (!database.embedded) await demandUsable(database.url);
	env.DATABASE_URL = database.url;
	Object.assign(process.env, env);
	const applied = await step("Applying migrations", () => migrateDatabase(database.url));
	if (applied.length > 0) console.log(`  ${applied.length} applied`);
	if (demo) {
		const { seedDemo } = await import("@/prisma/seed/seed");
		const { now } = await import("@/lib/clock");
		await step("Demo organisation", () => seedDemo({ databaseUrl: database.url, today: now(), report: () => {} }));
	}

	const server = spawn(
		process.execPath,
		[path.resolve("node_modules/next/dist/bin/next"), "start", "-p", String(port)],
		{ env: env as NodeJS.ProcessEnv, stdio: ["ignore", "inherit", "inherit"] },
	);
	let stopping = false;
	const stop = (signal: NodeJS.Signals) => {
		if (stopping) return;
		stopping = true;
		server.kill(signal);
	};
	process.on("SIGTERM", () => stop("SIGTERM"));
	process.on("SIGINT", () => stop("SIGTERM"));
	server.once("exit", async (code) => {
		await database.embedded?.stop();
		process.exit(stopping ? 0 : (code ?? 1));
	});
	console.log(`\n  Dandelion is at ${env.NEXTAUTH_URL}${demo ? "  (sign in as any of the cast)" : ""}\n`);
}

main().catch((problem) => giveUp(problem instanceof Error ? problem.message : String(problem)));
