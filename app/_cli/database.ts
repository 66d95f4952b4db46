import { existsSync } from "node:fs";
import path from "node:path";
import type { FileStore } from "@/lib/files/file-store";
import { folderStore } from "@/lib/files/folder-store";
import { s3Store } from "@/lib/files/s3-store";
import { checkDatabase } from "@/prisma/database-checks";
import { type EmbeddedDatabase, startEmbedded } from "@/prisma/embedded";
import { migrateDatabase, pendingMigrations } from "@/prisma/migrate";
import { generateClient } from "./build";
import { beforeEnd } from "./command";
import { DATA_FOLDER, ownSecret } from "./settings";
import { giveUp } from "./steps";
import type { Running, SupervisedPart } from "./supervisor";

export interface Database {
	url: string;
	/** The embedded one; another object once it was started again. */
	embedded?: EmbeddedDatabase;
}

const folder = path.join(DATA_FOLDER, "postgres");

/** The database of DATABASE_URL, or the embedded one under `.data`, which is left when the command ends. */
export async function openDatabase(): Promise<Database> {
	if (process.env.DATABASE_URL) {
		await checkDatabase(process.env.DATABASE_URL);
		return { url: process.env.DATABASE_URL };
	}
	const embedded = await startEmbedded({ folder });
	const database: Database = { url: await embedded.database("dandelion"), embedded };
	beforeEnd(async () => database.embedded?.stop());
	return database;
}

/** The store of files, for a command that needs no other setting. */
export function ownFileStore(): FileStore {
	const { STORAGE_URL, DANDELION_FILES } = process.env;
	return STORAGE_URL ? s3Store(STORAGE_URL) : folderStore(DANDELION_FILES || path.join(DATA_FOLDER, "files"));
}

/** The embedded database as a part to keep running: at the same address, when it has to be started again. */
export function databaseParts(database: Database): SupervisedPart[] {
	const { embedded } = database;
	if (!embedded) return [];
	let first = true;
	const start = async (): Promise<Running> => {
		if (!first) database.embedded = await startEmbedded({ folder, port: embedded.port });
		first = false;
		const ended = (database.embedded ?? embedded).lost.then(() => "its connections broke");
		// The last ending of the command stops it, when nothing needs it any more.
		return { ended, stop: async () => {} };
	};
	return [{ name: "embedded database", start }];
}

/** For a command beside the server: from here on the verbs and queries of `lib` may be loaded. */
export async function openInstallation({ migrate }: { migrate: boolean }): Promise<void> {
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
