import { existsSync } from "node:fs";
import path from "node:path";
import { startEmbedded } from "@/prisma/embedded";
import { migrateDatabase, pendingMigrations } from "@/prisma/migrate";
import { demandUsable } from "@/prisma/usable";
import { generateClient } from "./build";
import { beforeEnd } from "./command";
import { DATA_FOLDER, ownSecret } from "./settings";
import { giveUp } from "./steps";

interface Database {
	url: string;
	/** Where the embedded one is kept. */
	home?: string;
}

/** The database of DATABASE_URL, or the embedded one under `.data`, which is left when the command ends. */
export async function openDatabase(): Promise<Database> {
	if (process.env.DATABASE_URL) {
		await demandUsable(process.env.DATABASE_URL);
		return { url: process.env.DATABASE_URL };
	}
	const embedded = await startEmbedded({ folder: path.join(DATA_FOLDER, "postgres") });
	beforeEnd(embedded.stop);
	return { url: await embedded.database("dandelion"), home: embedded.home };
}

/** For a command beside the server: from here on the verbs and queries of `lib` may be loaded. */
export async function openHouse({ migrate }: { migrate: boolean }): Promise<void> {
	if (!existsSync("prisma/generated/client.ts")) await generateClient();
	const { url } = await openDatabase();
	if (migrate) await migrateDatabase(url);
	else if ((await pendingMigrations(url)).length > 0)
		giveUp("This database is not set up for this version. Start Dandelion on it first: npm run demo, or npm start.");
	process.env.DATABASE_URL = url;
	// A command signs nothing and links nowhere, but no part of the app starts without them.
	process.env.NEXTAUTH_URL ??= "http://localhost:3000";
	process.env.NEXTAUTH_SECRET ??= ownSecret();
	const { closeDb } = await import("@/lib/db");
	beforeEnd(closeDb);
}
