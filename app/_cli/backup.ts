/** `npm run backup -- FILE`: everything of this installation in one file, while it runs or stands still. */
import { statSync } from "node:fs";
import { makeBackup } from "@/prisma/backup/backup";
import { command } from "./command";
import { openDatabase, ownFileStore } from "./database";
import { version } from "./settings";
import { giveUp } from "./steps";

command(async () => {
	const [file, ...more] = process.argv.slice(2);
	if (!file || more.length > 0 || file.startsWith("-"))
		giveUp("Usage:\n\n  npm run backup -- dandelion-2026-12-01.tar.gz");
	const { now } = await import("@/lib/clock");
	const { url } = await openDatabase();
	const files = process.env.STORAGE_URL ? null : ownFileStore();
	const rows = await makeBackup({ databaseUrl: url, file, version: version(), at: now(), files });
	if (!files) console.log("Uploaded files are in the bucket of STORAGE_URL, not in this backup.");
	console.log(`${file}: ${rows} rows, ${(statSync(file).size / 1e6).toFixed(1)} MB.`);
	return 0;
});
