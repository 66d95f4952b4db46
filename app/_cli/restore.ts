/** `npm run restore -- FILE [--replace]`: a backup comes back, into an empty database unless told otherwise. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { restoreBackup } from "@/prisma/backup/restore";
import { command } from "./command";
import { openDatabase, ownFileStore } from "./database";
import { giveUp } from "./steps";

const USAGE = `Usage:

  npm run restore -- dandelion-2026-12-01.tar.gz
  npm run restore -- dandelion-2026-12-01.tar.gz --replace     (deletes what the database holds)`;

function commandLine() {
	try {
		const { values, positionals } = parseArgs({
			options: { replace: { type: "boolean", default: false } },
			allowPositionals: true,
		});
		return { replace: values.replace, file: positionals.length === 1 ? positionals[0] : undefined };
	} catch {
		giveUp(USAGE);
	}
}

command(async () => {
	const { file, replace } = commandLine();
	if (!file) giveUp(USAGE);
	if (!existsSync(file)) giveUp(`There is no file ${file}.`);
	const { url } = await openDatabase();
	const files = ownFileStore();
	const rows = await restoreBackup({
		databaseUrl: url,
		file,
		replace,
		files,
		report: (line) => console.log(`- ${line}`),
	});
	console.log(`Restored ${rows} rows. Every table has the rows that were backed up.`);
	return 0;
});
