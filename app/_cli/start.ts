/** `npm start` and `npm run demo`: everything from a fresh clone to a page that answers. */
import { existsSync } from "node:fs";
import path from "node:path";
import { migrateDatabase } from "@/prisma/migrate";
import { demandDemonstration } from "@/prisma/seed/mark";
import { build, generateClient, isBuilt } from "./build";
import { command } from "./command";
import { databaseParts, openDatabase } from "./database";
import {
	addressProblem,
	addressWarning,
	DATA_FOLDER,
	demandFreePort,
	hostOf,
	ownSecret,
	portOf,
	secretProblem,
	version,
	webProcessesOf,
} from "./settings";
import { giveUp, step } from "./steps";
import { supervise, untilAnswering, workerPart } from "./supervisor";
import { webParts } from "./web";

/** What only whoever installs Dandelion can say, and the demonstration says by itself. */
function settle(demo: boolean, port: number): void {
	const { env } = process;
	Object.assign(env, { NODE_ENV: "production", PORT: String(port) });
	env.DANDELION_VERSION ??= version();
	if (demo) {
		env.DANDELION_DEMO = "1";
		env.NEXTAUTH_SECRET ??= ownSecret();
		env.NEXTAUTH_URL ??= `http://localhost:${port}`;
	}
	const problem = (demo ? undefined : secretProblem(env.NEXTAUTH_SECRET)) ?? addressProblem(env.NEXTAUTH_URL, port);
	if (problem) giveUp(problem);
	const warning = addressWarning(env.NEXTAUTH_URL ?? "");
	if (warning) console.warn(`\n  ${warning}\n`);
}

/** Whatever is wrong with the other settings, before the long steps. */
async function readSettings() {
	const { env } = await import("@/lib/env");
	try {
		return env();
	} catch (problem) {
		giveUp(problem instanceof Error ? problem.message : String(problem));
	}
}

command(async () => {
	const demo = process.argv.includes("--demo");
	const port = portOf(process.env.PORT);
	const webProcesses = webProcessesOf(process.env.WEB_CONCURRENCY);
	settle(demo, port);
	const listening = { port, host: hostOf(process.env.DANDELION_HOST, demo) };
	if (webProcesses > 0) await demandFreePort(port, demo ? "npm run demo" : "npm start");

	const opening = process.env.DATABASE_URL ? "Reaching the database" : "Starting the embedded database";
	const database = await step(opening, openDatabase);
	const { url, embedded } = database;
	if (embedded && !embedded.home.startsWith(path.resolve(DATA_FOLDER)))
		console.log(`  kept in ${embedded.home}, as PostgreSQL's user may not enter this folder`);
	process.env.DATABASE_URL = url;
	const { OIDC_ISSUER, SMTP_URL, DANDELION_DEMO, DANDELION_WORKER } = await readSettings();
	if (webProcesses === 0 && !DANDELION_WORKER) giveUp("WEB_CONCURRENCY=0 and DANDELION_WORKER=0 leave nothing to run.");
	if (DANDELION_DEMO) await demandDemonstration(url, { seeding: demo });
	const needsBuild = webProcesses > 0 && !isBuilt();
	if (!existsSync("prisma/generated/client.ts") || needsBuild)
		await step("Preparing the database client", generateClient);
	if (needsBuild) await step("Building the app", build);
	const applied = await step("Applying migrations", () => migrateDatabase(url));
	if (applied.length > 0) console.log(`  ${applied.length} applied`);
	if (demo) {
		const { seedDemo } = await import("@/prisma/seed/seed");
		const { now } = await import("@/lib/clock");
		await step("Demo organisation", () => seedDemo({ databaseUrl: url, today: now(), report: () => {} }));
	}
	if (!OIDC_ISSUER && !SMTP_URL && !DANDELION_DEMO)
		console.log("  Nobody can sign in yet: set OIDC_ISSUER, or SMTP_URL for links by mail (README, In production)");
	const welcome = `Dandelion is at ${process.env.NEXTAUTH_URL}${DANDELION_DEMO ? "  (sign in as one of the ten people of the demo)" : ""}`;
	if (webProcesses > 0) void untilAnswering(listening).then(() => console.log(`\n  ${welcome}\n`));
	return supervise([
		...databaseParts(database),
		...webParts(listening, webProcesses),
		...(DANDELION_WORKER ? [workerPart] : []),
	]);
});
