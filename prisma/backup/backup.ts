import { createHash } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { FileStore } from "@/lib/files/file-store";
import { fileKeys } from "@/lib/files/keys";
import { appliedMigrations } from "../migrate";
import { OperatorError } from "../operator-error";
import { type ArchiveWriter, writeArchive } from "./archive";
import {
	CHECKS_FILE,
	type Check,
	type Checks,
	countRowsOf,
	FILES_FOLDER,
	FORMAT,
	folderOf,
	HEADER_FILE,
	type Header,
	QUEUE_FOLDER,
	queuedJobs,
	rowsOf,
	SESSION,
	storedFiles,
	tablesOf,
} from "./contents";

interface BackupOptions {
	databaseUrl: string;
	/** Must not exist yet. */
	file: string;
	version: string;
	at: Date;
	/** The folder of files; null where a bucket has them, which is backed up on its own. */
	files: FileStore | null;
}

/**
 * Writes everything of the database as it is at one moment, while people go on writing. The file has its name only once it is
 * complete. Returns the number of rows.
 */
export async function makeBackup({ databaseUrl, file, version, at, files }: BackupOptions): Promise<number> {
	if (existsSync(file)) throw new OperatorError(`${file} exists already. Give the backup another name.`);
	const unfinished = `${file}.unfinished`;
	rmSync(unfinished, { force: true });
	const client = new pg.Client({ connectionString: databaseUrl, application_name: "dandelion backup" });
	await client.connect();
	try {
		await client.query(SESSION);
		await client.query("begin isolation level repeatable read read only");
		const migrations = await appliedMigrations(client);
		if (migrations.length === 0)
			throw new OperatorError("This database holds no Dandelion: there is nothing to back up.");
		const { rows } = await client.query<{ server_version: string }>("show server_version");
		const head: Header = {
			format: FORMAT,
			version,
			madeAt: at.toISOString(),
			postgres: rows[0]?.server_version ?? "",
			migrations,
			tables: await tablesOf(client),
		};
		let total = 0;
		await writeArchive(unfinished, async (archive) => {
			const found: Checks = {};
			await archive.file(HEADER_FILE, JSON.stringify(head, null, "\t"));
			for (const [folder, select] of [
				...head.tables.map((table) => [folderOf(table.name), rowsOf(table)] as const),
				[QUEUE_FOLDER, queuedJobs] as const,
			]) {
				found[folder] = await addRows(archive, client, folder, select);
				total += found[folder].rows;
			}
			const haveFiles = head.tables.some(({ name, columns }) => name === "stored_files" && columns.includes("widths"));
			if (files && haveFiles) found[FILES_FOLDER] = await addFiles(archive, client, files);
			await archive.file(CHECKS_FILE, JSON.stringify(found, null, "\t"));
		});
		renameSync(unfinished, file);
		return total;
	} catch (problem) {
		rmSync(unfinished, { force: true });
		throw problem;
	} finally {
		await client.end();
	}
}

async function addRows(archive: ArchiveWriter, client: pg.Client, folder: string, select: string): Promise<Check> {
	const hash = createHash("sha256");
	const rows = client.query(copyTo(`copy (${select}) to stdout`));
	await archive.folder(folder, rows, (piece) => void hash.update(piece));
	return { sha256: hash.digest("hex"), ...(await countRowsOf(client, select)) };
}

/** Bytes of a file never change: those that a row of this moment names are there, or were deleted since. */
async function addFiles(archive: ArchiveWriter, client: pg.Client, files: FileStore): Promise<Check> {
	const hash = createHash("sha256");
	let count = 0;
	const { rows } = await client.query<{ id: string; widths: number[] }>(storedFiles);
	for (const key of rows.flatMap(fileKeys)) {
		const content = await files.read(key);
		if (!content) continue;
		await archive.file(`${FILES_FOLDER}/${key}`, content);
		hash.update(key).update(content);
		count++;
	}
	return { sha256: hash.digest("hex"), rows: count, fingerprint: "" };
}
