/** `npm run dev`: the demo organisation, with pages that reload as they are written. */
import { migrateDatabase } from "@/prisma/migrate";
import { demandDemonstration } from "@/prisma/seed/mark";
import { generateClient } from "./build";
import { command } from "./command";
import { databaseParts, openDatabase } from "./database";
import { demandFreePort, hostOf, ownSecret, portOf } from "./settings";
import { step } from "./steps";
import { supervise, untilAnswering, workerPart } from "./supervisor";
import { devPart } from "./web";

command(async () => {
	const port = portOf(process.env.PORT);
	const listening = { port, host: hostOf(process.env.DANDELION_HOST, true) };
	await demandFreePort(port, "npm run dev");
	await step("Preparing the database client", generateClient);
	const database = await step("Opening the database", openDatabase);
	const { url } = database;
	Object.assign(process.env, {
		NODE_ENV: "development",
		DANDELION_DEMO: "1",
		DATABASE_URL: url,
		NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? ownSecret(),
		NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${port}`,
	});
	await demandDemonstration(url, { seeding: true });
	await step("Applying migrations", () => migrateDatabase(url));
	const { seedDemo } = await import("@/prisma/seed/seed");
	const { now } = await import("@/lib/clock");
	await step("Demo organisation", () => seedDemo({ databaseUrl: url, today: now(), report: () => {} }));
	void untilAnswering(listening).then(() =>
		console.log(`\n  Dandelion is at ${process.env.NEXTAUTH_URL}  (sign in as one of the ten people of the demo)\n`),
	);
	return supervise([...databaseParts(database), devPart(listening), workerPart]);
});
