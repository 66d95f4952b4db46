/** `npm start` and `npm run demo`: everything from a fresh clone to a page that answers. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { migrateDatabase } from "@/prisma/migrate";
import { build, generateClient, isBuilt } from "./build";
import { command } from "./command";
import { openDatabase } from "./house";
import { serve } from "./serve";
import { addressProblem, DATA_FOLDER, demandFreePort, ownSecret, portOf, secretProblem } from "./settings";
import { giveUp, step } from "./steps";

/** What only whoever installs Dandelion can say, and the demonstration says by itself. */
function settle(demo: boolean, port: number): void {
	const { env } = process;
	const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
	Object.assign(env, { NODE_ENV: "production", PORT: String(port) });
	env.DANDELION_VERSION ??= version;
	if (demo) {
		env.DANDELION_DEMO = "1";
		env.NEXTAUTH_SECRET ??= ownSecret();
		env.NEXTAUTH_URL ??= `http://localhost:${port}`;
	}
	const problem = (demo ? undefined : secretProblem(env.NEXTAUTH_SECRET)) ?? addressProblem(env.NEXTAUTH_URL, port);
	if (problem) giveUp(problem);
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
	settle(demo, port);
	await demandFreePort(port, demo ? "npm run demo" : "npm start");

	const opening = process.env.DATABASE_URL ? "Reaching the database" : "Starting the embedded database";
	const { url, home } = await step(opening, openDatabase);
	if (home && !home.startsWith(path.resolve(DATA_FOLDER)))
		console.log(`  kept in ${home}, as PostgreSQL's user may not enter this folder`);
	process.env.DATABASE_URL = url;
	const { OIDC_ISSUER, SMTP_URL, DANDELION_DEMO } = await readSettings();
	if (!existsSync("prisma/generated/client.ts") || !isBuilt()) {
		await step("Preparing the database client", generateClient);
		await step("Building the app", build);
	}
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
	return serve("start", { port, onReady: () => console.log(`\n  ${welcome}\n`) });
});
