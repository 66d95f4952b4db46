import { createHash, type Hash } from "node:crypto";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { FileStore } from "@/lib/files/file-store";
import { appliedMigrations, applyMissing, withMigrationLock } from "../migrate";
import { OperatorError } from "../operator-error";
import { migrationFiles } from "../schema-engine";
import { bytesOf, pieceWriter, readArchive, textOf } from "./archive";
import {
	addRestoredJobs,
	CHECKS_FILE,
	type Checks,
	checks,
	copyIntoQueue,
	copyIntoTable,
	countRowsOf,
	createRestoredJobs,
	FILES_FOLDER,
	FORMAT,
	folderOf,
	HEADER_FILE,
	type Header,
	header,
	QUEUE_FOLDER,
	RESTORED_JOBS,
	rowsOf,
	SESSION,
	tablesOf,
} from "./contents";

interface RestoreOptions {
	databaseUrl: string;
	file: string;
	/** Whether to delete what the database holds. */
	replace: boolean;
	/** Where the files of the backup go. */
	files: FileStore;
	report?: (line: string) => void;
}

/**
 * Puts a backup into a database. The whole file is checked before anything is changed, and what was restored is compared with
 * what was backed up. A backup of an older version is then migrated. Returns the number of rows.
 */
export async function restoreBackup({
	databaseUrl,
	file,
	replace,
	files,
	report = () => {},
}: RestoreOptions): Promise<number> {
	report(`Checking ${file}`);
	const { head, found } = await checkBackup(file);
	return withMigrationLock(databaseUrl, async (client) => {
		await client.query(SESSION);
		await demandNobodyElse(client);
		await demandRoom(client, replace);
		if (replace) await empty(client);
		report(`Restoring ${head.madeAt}, version ${head.version}`);
		await applyMissing(databaseUrl, client, new Set(head.migrations));
		try {
			await client.query("begin");
			await loadRows(client, files, { file, head });
			await compare(client, head, found);
			await client.query(addRestoredJobs);
			await client.query("commit");
		} catch (problem) {
			throw new OperatorError(
				`The backup could not be restored: ${problem instanceof Error ? problem.message : String(problem)}\n\nThe database is empty now. Solve this, then restore again with --replace.`,
				{ cause: problem },
			);
		}
		report("Bringing it to this version");
		await applyMissing(databaseUrl, client);
		await client.query("analyze");
		const { [FILES_FOLDER]: kept, ...tables } = found;
		report(kept ? `${kept.rows} pieces of files` : "The backup has no files: see the manual about buckets");
		return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
	});
}

/** Reads the whole file. @throws OperatorError when it is not a backup, not complete, damaged or of a newer version. */
export async function checkBackup(file: string): Promise<{ head: Header; found: Checks }> {
	let head: Header | undefined;
	let found: Checks | undefined;
	const hashes = new Map<string, Hash>();
	try {
		for await (const entry of readArchive(file)) {
			const folder = entry.name.slice(0, entry.name.lastIndexOf("/"));
			if (entry.name === HEADER_FILE) {
				head = header.parse(JSON.parse(await textOf(entry)));
				demandKnownVersion(head);
			} else if (entry.name === CHECKS_FILE) found = checks.parse(JSON.parse(await textOf(entry)));
			else {
				const hash = hashes.get(folder) ?? createHash("sha256");
				hashes.set(folder, hash);
				if (folder === FILES_FOLDER) hash.update(entry.name.slice(FILES_FOLDER.length + 1));
				for await (const piece of entry.content) hash.update(piece);
			}
		}
	} catch (problem) {
		if (problem instanceof OperatorError) throw problem;
		const reason = problem instanceof Error ? problem.message : String(problem);
		throw new OperatorError(`${file} is not a backup of Dandelion, or is damaged: ${reason}`, { cause: problem });
	}
	if (!head || !found) throw new OperatorError(`${file} is not a backup of Dandelion, or is not complete.`);
	const folders = [...head.tables.map(({ name }) => folderOf(name)), QUEUE_FOLDER];
	if (found[FILES_FOLDER]) folders.push(FILES_FOLDER);
	for (const folder of folders)
		if ((hashes.get(folder) ?? createHash("sha256")).digest("hex") !== found[folder]?.sha256)
			throw new OperatorError(`${file} is damaged: ${folder} is not what was backed up.`);
	return { head, found };
}

function demandKnownVersion({ format, version, migrations }: Header): void {
	const known = new Set(migrationFiles().map(({ name }) => name));
	if (format > FORMAT || migrations.some((name) => !known.has(name)))
		throw new OperatorError(
			`This backup was made by a newer version of Dandelion (${version}). Install that version, then restore it.`,
		);
}

async function demandNobodyElse(client: pg.Client): Promise<void> {
	const { rows } = await client.query<{ program: string }>(
		`select distinct coalesce(nullif(application_name, ''), 'a program without a name') as program from pg_stat_activity
		where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
	);
	if (rows.length > 0)
		throw new OperatorError(
			`Others use this database: ${rows.map(({ program }) => program).join(", ")}. Stop Dandelion first, on every machine.`,
		);
}

/** @throws OperatorError when something would be lost that the operator did not give up, or that is not ours. */
async function demandRoom(client: pg.Client, replace: boolean): Promise<void> {
	const tables = (await tablesOf(client)).length;
	if (tables === 0) return;
	if ((await appliedMigrations(client)).length === 0)
		throw new OperatorError("This database holds tables of another program. Create one for Dandelion alone.");
	if (!replace)
		throw new OperatorError(
			"This database is not empty. Restore into an empty one, or add --replace to delete everything in it first.",
		);
}

/** Removes the product's tables and types, and the queue. Extensions and rights on the schema stay. */
async function empty(client: pg.Client): Promise<void> {
	await client.query(`
		drop schema if exists graphile_worker cascade;
		do $$ declare statement text; begin
			for statement in
				select format('drop %s if exists public.%I cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end, relname)
					from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
						and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
				union all
				select format('drop type if exists public.%I cascade', typname)
					from pg_type t where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')
						and not exists (select 1 from pg_depend d where d.objid = t.oid and d.deptype = 'e')
				union all
				select format('drop routine if exists %s cascade', oid::regprocedure)
					from pg_proc p where pronamespace = 'public'::regnamespace
						and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
			loop execute statement; end loop;
		end $$`);
}

/** Foreign keys are taken off and put back, which checks them: tables may come in any order, and no rule needs a superuser. */
async function loadRows(
	client: pg.Client,
	files: FileStore,
	{ file, head }: { file: string; head: Header },
): Promise<void> {
	const there = (await tablesOf(client)).map(({ name }) => name);
	const missing = head.tables.filter(({ name }) => !there.includes(name));
	if (missing.length > 0) throw new OperatorError(`no migration makes ${missing.map(({ name }) => name).join(", ")}`);
	const { rows: keys } = await client.query<{ off: string; on: string }>(
		`select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
			format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as on
		from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
	);
	for (const key of keys) await client.query(key.off);
	// Migrations may have written rows.
	await client.query(`truncate ${there.map((name) => `public.${pg.escapeIdentifier(name)}`).join(", ")}`);
	await client.query(createRestoredJobs);

	const copies = new Map(head.tables.map((table) => [folderOf(table.name), copyIntoTable(table)]));
	copies.set(QUEUE_FOLDER, copyIntoQueue);
	let open: { folder: string; rows: ReturnType<typeof pieceWriter> } | undefined;
	for await (const { name, content } of readArchive(file)) {
		const folder = name.slice(0, name.lastIndexOf("/"));
		const copy = copies.get(folder);
		if (open?.folder !== folder) {
			await open?.rows.end();
			open = copy ? { folder, rows: pieceWriter(client.query(copyFrom(copy))) } : undefined;
		}
		if (folder === FILES_FOLDER) await files.write(name.slice(folder.length + 1), await bytesOf({ name, content }));
		else for await (const piece of content) await open?.rows.write(piece);
	}
	await open?.rows.end();
	for (const key of keys) await client.query(key.on);
}

/** @throws when the rows in the database are not those that were backed up. */
async function compare(client: pg.Client, head: Header, found: Checks): Promise<void> {
	const selects = new Map(head.tables.map((table) => [folderOf(table.name), rowsOf(table)]));
	selects.set(QUEUE_FOLDER, `select * from ${RESTORED_JOBS}`);
	for (const [folder, select] of selects) {
		const { rows, fingerprint } = await countRowsOf(client, select);
		const expected = found[folder];
		if (rows !== expected?.rows || fingerprint !== expected.fingerprint)
			throw new Error(`${folder} has ${rows} rows that differ from the ${expected?.rows} backed up`);
	}
}
