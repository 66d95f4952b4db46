/** `npm run dev`: the demo organisation, with pages that reload as they are written. */
import { spawn } from "node:child_process";
import path from "node:path";
import { migrateDatabase } from "@/prisma/migrate";
import { generateClient } from "./build";
import { demandFreePort, openDatabase, ownSecret, portOf } from "./settings";
import { giveUp, step } from "./steps";

async function main() {
	const port = portOf(process.env.PORT);
	await demandFreePort(port, "npm run dev");
	await step("Preparing the database client", generateClient);
	const database = await step("Opening the database", openDatabase);
	Object.assign(process.env, {
		NODE_ENV: "development",
		DANDELION_DEMO: "1",
		DATABASE_URL: database.url,
		NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? ownSecret(),
		NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${port}`,
	});
	await step("Applying migrations", () => migrateDatabase(database.url));
	const { seedDemo } = await import("@/prisma/seed/seed");
	const { now } = await import("@/lib/clock");
	await step("Demo organisation", () => seedDemo({ databaseUrl: database.url, today: now(), report: () => {} }));
	const server = spawn(process.execPath, [path.resolve("node_modules/next/dist/bin/next"), "dev", "-p", String(port)], {
		env: process.env,
		stdio: ["ignore", "inherit", "inherit"],
	});
	process.on("SIGTERM", () => server.kill("SIGTERM"));
	process.on("SIGINT", () => server.kill("SIGTERM"));
	server.once("exit", async (code) => {
		await database.embedded?.stop();
		process.exit(code ?? 0);
	});
}

main().catch((problem) => giveUp(problem instanceof Error ? problem.message : String(problem)));
