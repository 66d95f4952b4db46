import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { db } from "@/lib/db";
import { keepFile } from "@/lib/files/files";
import { folderStore } from "@/lib/files/folder-store";
import { fileStore } from "@/lib/files/store";
import { queueMail } from "@/lib/mail-queue";
import { readArchive, textOf, writeArchive } from "@/prisma/backup/archive";
import { makeBackup } from "@/prisma/backup/backup";
import { checkBackup, restoreBackup } from "@/prisma/backup/restore";
import { applyMissing, migrateDatabase, pendingMigrations, withMigrationLock } from "@/prisma/migrate";
import { migrationFiles } from "@/prisma/schema-engine";
import { as, at, castId, community } from "../factories";

const patient = { timeout: 300_000 };
const name = `${inject("template").replace("template", "worker")}_restored`;
const role = `dandelion_backup_${process.pid}`;
const password = randomBytes(12).toString("hex");
const server = new Client(inject("server"));
const addressOf = (parts: Partial<URL>) =>
	Object.assign(new URL(inject("server")), { pathname: `/${name}`, ...parts }).toString();
/** The database to restore into, as its superuser and as a role that owns no more than it. */
const target = addressOf({});
const targetAsOwner = addressOf({ username: role, password });
const source = () => process.env.DATABASE_URL ?? "";

let folder = "";
const fileNamed = (file: string) => path.join(folder, file);

beforeAll(async () => {
	await server.connect();
	await server.query(`drop role if exists ${role}`);
	await server.query(`create role ${role} login password '${password}'`);
});
beforeEach(async () => {
	fs.mkdirSync("test-results", { recursive: true });
	folder = fs.mkdtempSync("test-results/backup-");
	await server.query(`drop database if exists "${name}" with (force)`);
	await server.query(`create database "${name}" owner ${role}`);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
afterAll(async () => {
	await server.query(`drop database if exists "${name}" with (force)`);
	await server.query(`drop role ${role}`);
	await server.end();
});

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query<Row>(statement)).rows;
	} finally {
		await client.end();
	}
}

/** Every row of every table as text, and every job. */
async function everythingIn(url: string): Promise<Record<string, string[]>> {
	const tables = await ask<{ name: string }>(
		url,
		"select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1",
	);
	const everything: Record<string, string[]> = {};
	for (const table of tables) {
		const rows = await ask<{ row: string }>(url, `select t::text as row from ${table.name} t order by 1`);
		everything[table.name] = rows.map(({ row }) => row);
	}
	const jobs = await ask<{ row: string }>(
		url,
		`select concat_ws('|', job.task_identifier, job.queue_name, job.run_at, job.priority, job.max_attempts, job.key, job.flags,
			case when job.attempts >= job.max_attempts then job.last_error end, private.payload) as row
		from graphile_worker.jobs job join graphile_worker._private_jobs private on private.id = job.id order by 1`,
	);
	return { ...everything, jobs: jobs.map(({ row }) => row) };
}

const mailTo = (personId: string, n: number | string) =>
	db.$transaction((tx) =>
		queueMail(tx, {
			onceKey: `backup:${n}`,
			personId,
			to: "employee@semis.example",
			locale: "fr",
			subject: `Être « là »\t\\N ${n}`,
			kind: "seat",
			paragraphs: ["Une ligne\nune autre\\."],
			about: null,
			at,
		}),
	);

const backUp = (file: string, databaseUrl = source()) =>
	makeBackup({ databaseUrl, file: fileNamed(file), version: "1.2.3", at, files: fileStore() });
const restore = (file: string, replace = false, databaseUrl = target) =>
	restoreBackup({ databaseUrl, file: fileNamed(file), replace, files: folderStore(fileNamed("files")) });

/** A community, its people, a file with every byte, and jobs of each kind. */
async function somethingToKeep() {
	await community({ visibility: "open" });
	const personId = await castId("employee");
	for (let n = 0; n < 3; n++) await mailTo(personId, n);
	const content = new Uint8Array(3 * 1024 * 1024).map((_, index) => index);
	content.set(Buffer.from("%PDF-1.7"));
	await keepFile({ name: "Bilan d’été.pdf", content }, "slides", { storedById: personId }, at);
	await db.$executeRaw`select graphile_worker.add_job('figures.refresh', queue_name => 'figures.refresh', run_at => now() + interval '1 day', priority => 3, flags => array['slow'])`;
	await db.$executeRaw`select graphile_worker.permanently_fail_jobs(array[(select id from graphile_worker.add_job('terms.end'))], 'It broke')`;
	return personId;
}

test(
	"a backup restored elsewhere is the same, row by row, by a role that owns no more than its database",
	patient,
	async () => {
		await somethingToKeep();
		const rows = await backUp("all.tar.gz");
		expect(fs.statSync(fileNamed("all.tar.gz")).mode & 0o777).toBe(0o600);
		const before = await everythingIn(source());
		expect(rows).toBe(Object.values(before).flat().length);
		expect(before.jobs).toHaveLength(5);
		expect(await restore("all.tar.gz", false, targetAsOwner)).toBe(rows);
		expect(await everythingIn(target)).toEqual(before);
		const [{ id = "" } = {}] = await db.storedFile.findMany({ select: { id: true } });
		const restored = await folderStore(fileNamed("files")).read(id);
		expect([restored?.byteLength, restored]).toEqual([3 * 1024 * 1024, await fileStore().read(id)]);
		expect(await pendingMigrations(target)).toEqual([]);
		const keys = "select count(*)::int as keys from pg_constraint where contype = 'f' and convalidated";
		expect(await ask(target, keys)).toEqual(await ask(source(), keys));
		// A backup of the restored one says the same.
		await backUp("again.tar.gz", target);
		const [first, second] = [await checkBackup(fileNamed("all.tar.gz")), await checkBackup(fileNamed("again.tar.gz"))];
		for (const [table, { rows, fingerprint }] of Object.entries(first.found))
			if (table !== "queue/jobs") expect(second.found[table]).toMatchObject({ rows, fingerprint });
	},
);

test(
	"a backup taken while people write holds one moment: no mail without its job, no job without its mail",
	patient,
	async () => {
		const personId = await somethingToKeep();
		let acknowledged = 3;
		let writing = true;
		const writer = (async () => {
			while (writing) {
				await mailTo(personId, acknowledged);
				acknowledged++;
			}
		})();
		while (acknowledged < 20) await new Promise((resolve) => setTimeout(resolve, 10));
		const atLeast = acknowledged;
		await backUp("busy.tar.gz");
		const atMost = acknowledged + 1;
		while (acknowledged < atMost + 5) await new Promise((resolve) => setTimeout(resolve, 10));
		writing = false;
		await writer;
		await restore("busy.tar.gz");
		const mails = await ask<{ id: string }>(target, 'select id::text from outgoing_mails order by "onceKey"');
		expect(mails.length).toBeGreaterThanOrEqual(atLeast);
		expect(mails.length).toBeLessThanOrEqual(atMost);
		const jobs = await ask<{ id: string }>(
			target,
			"select payload ->> 'mailId' as id from graphile_worker._private_jobs where payload ->> 'mailId' is not null",
		);
		expect(jobs.map(({ id }) => id).sort()).toEqual(mails.map(({ id }) => id).sort());
	},
);

test("a backup of an older version is migrated forward", patient, async () => {
	const older = new Set(
		migrationFiles()
			.map(({ name }) => name)
			.slice(0, 12),
	);
	await withMigrationLock(target, (client) => applyMissing(target, client, older));
	await ask(
		target,
		`insert into outgoing_mails (id, "onceKey", "toAddress", subject, text, html, "createdAt") values (gen_random_uuid(), 'old', 'ada@semis.example', 'Old', 't', 'h', now())`,
	);
	await backUp("old.tar.gz", target);
	expect((await checkBackup(fileNamed("old.tar.gz"))).head.migrations).toHaveLength(12);
	await restore("old.tar.gz", true);
	expect(await pendingMigrations(target)).toEqual([]);
	expect(await ask(target, "select subject from outgoing_mails")).toEqual([{ subject: "Old" }]);
});

/** The same backup with some of its files changed or left out. */
async function forge(file: string, forged: string, change: (name: string, content: string) => string | undefined) {
	await writeArchive(fileNamed(forged), async (archive) => {
		for await (const entry of readArchive(fileNamed(file))) {
			const content = change(entry.name, await textOf(entry));
			if (content !== undefined) await archive.file(entry.name, content);
		}
	});
}

describe("a restore refuses, and changes nothing,", () => {
	test("a database that is not empty, unless it is told to replace what is there", patient, async () => {
		await castId("employee");
		await backUp("one.tar.gz");
		await migrateDatabase(targetAsOwner);
		await ask(target, "insert into settings (key, value, \"updatedAt\") values ('helpContact', '\"Ada\"', now())");
		await expect(restore("one.tar.gz")).rejects.toThrow("--replace");
		expect(await ask(target, "select 1 from settings")).toHaveLength(1);
		await restore("one.tar.gz", true, targetAsOwner);
		expect(await ask(target, "select 1 from settings")).toHaveLength(0);
		expect(await ask(target, "select 1 from people")).toHaveLength(await db.person.count());
	});

	test("a database of another program, even when told to replace", patient, async () => {
		await backUp("one.tar.gz");
		await ask(target, "create table theirs (id int)");
		await expect(restore("one.tar.gz", true)).rejects.toThrow("another program");
		expect(await ask(target, "select 1 from pg_tables where tablename = 'theirs'")).toHaveLength(1);
	});

	test("a database that somebody uses", patient, async () => {
		await backUp("one.tar.gz");
		const other = new Client({ connectionString: target, application_name: "dandelion worker" });
		await other.connect();
		await expect(restore("one.tar.gz", true)).rejects.toThrow("Others use this database: dandelion worker.");
		await other.end();
	});

	test("a file that is damaged, not complete, of a newer version, or no backup at all", patient, async () => {
		await somethingToKeep();
		await backUp("one.tar.gz");
		const bytes = fs.readFileSync(fileNamed("one.tar.gz"));
		fs.writeFileSync(fileNamed("cut.tar.gz"), bytes.subarray(0, bytes.length - 2000));
		fs.writeFileSync(fileNamed("other.tar.gz"), "hello");
		await forge("one.tar.gz", "changed.tar.gz", (_, content) => content.replace("Bilan", "Balai"));
		await forge("one.tar.gz", "lacking.tar.gz", (file, content) =>
			file.startsWith("tables/outgoing_mails/") ? undefined : content,
		);
		await forge("one.tar.gz", "file.tar.gz", (file, content) => (file.startsWith("files/") ? `${content}x` : content));
		await forge("one.tar.gz", "unfinished.tar.gz", (file, content) => (file === "checks.json" ? undefined : content));
		await forge("one.tar.gz", "newer.tar.gz", (file, content) =>
			file === "dandelion.json"
				? content.replace('"migrations": [', '"migrations": ["29991231000000_later",')
				: content,
		);
		const reasons = {
			"cut.tar.gz": "is damaged",
			"other.tar.gz": "is not a backup of Dandelion",
			"changed.tar.gz": "is damaged: tables/stored_files",
			"lacking.tar.gz": "is damaged: tables/outgoing_mails",
			"file.tar.gz": "is damaged: files",
			"unfinished.tar.gz": "is not complete",
			"newer.tar.gz": "newer version of Dandelion (1.2.3)",
		};
		for (const [file, reason] of Object.entries(reasons)) await expect(restore(file, true)).rejects.toThrow(reason);
		expect(await ask(target, "select 1 from pg_tables where schemaname = 'public'")).toEqual([]);
	});
});

test("a backup that fails leaves no file, and none is written over another", patient, async () => {
	await expect(backUp("empty.tar.gz", target)).rejects.toThrow("holds no Dandelion");
	expect(fs.existsSync(fileNamed("empty.tar.gz"))).toBe(false);
	expect(fs.existsSync(fileNamed("empty.tar.gz.unfinished"))).toBe(false);
	await backUp("one.tar.gz");
	await expect(backUp("one.tar.gz")).rejects.toThrow("exists already");
});

test("the product's tables have no sequences, which a backup would have to carry", async () => {
	expect(await ask(source(), "select 1 from pg_sequences where schemaname = 'public'")).toEqual([]);
});

test("the commands take a backup of any database, and restore it into the embedded one", patient, async () => {
	await as("employee");
	const data = path.join(folder, "data");
	const { DATABASE_URL, ...env } = process.env;
	const command = (script: string, args: string[], own: Record<string, string | undefined>) =>
		promisify(execFile)(process.execPath, ["--import", "tsx", `app/_cli/${script}.ts`, ...args], {
			env: { ...env, ...own } as NodeJS.ProcessEnv,
		}).then(
			({ stdout }) => stdout,
			({ stderr }: { stderr: string }) => stderr,
		);
	const [first, second] = [fileNamed("first.tar.gz"), fileNamed("second.tar.gz")];
	try {
		expect(await command("backup", [first], { DATABASE_URL })).toMatch(/first\.tar\.gz: \d+ rows, \d+\.\d MB\.\n$/);
		expect(await command("restore", [first], { DANDELION_DATA: data })).toContain(
			"Every table has the rows that were backed up.",
		);
		expect(await command("restore", [first], { DANDELION_DATA: data })).toContain("--replace");
		expect(await command("restore", [first, "--replace"], { DANDELION_DATA: data })).toContain("Restored");
		await command("backup", [second], { DANDELION_DATA: data });
		const found = async (file: string) => (await checkBackup(file)).found["tables/people"]?.fingerprint;
		expect(await found(second)).toBe(await found(first));
		expect(await command("restore", [], {})).toContain("Usage:");
	} finally {
		const postgres = path.join(data, "postgres");
		if (fs.existsSync(postgres)) fs.rmSync(fs.realpathSync(postgres), { recursive: true, force: true });
	}
});
