import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { collectUnusedFiles, moveFilesToStore, scanFile } from "@/lib/files/care";
import type { FileStore } from "@/lib/files/file-store";
import { keepFile, readFileOf, removeBytes } from "@/lib/files/files";
import { folderStore } from "@/lib/files/folder-store";
import { fileKey } from "@/lib/files/keys";
import { s3Store, storageOf } from "@/lib/files/s3-store";
import { scan } from "@/lib/files/scanner";
import { fileStore, filesFolder } from "@/lib/files/store";
import { newId } from "@/lib/ids";
import { at, castId, community } from "../factories";
import { refusal } from "../refusal";
import { startS3 } from "./s3-server";
import { deadAddress, MARK, type Scanner, startScanner } from "./scanner-server";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const later = (days: number) => new Date(at.getTime() + days * DAY);
const keep = (name = "plan.pdf", content = bytes("%PDF-1.7 plan")) =>
	keepFile({ name, content }, "attachment", { storedById: null }, at);
const textOf = async (id: string) => Buffer.from((await readFileOf(id)).content).toString("latin1");

let s3: Awaited<ReturnType<typeof startS3>>;
let scanner: Scanner;
beforeAll(async () => {
	[s3, scanner] = await Promise.all([startS3(), startScanner()]);
});
afterAll(() => Promise.all([s3.stop(), scanner.stop()]));

describe.each<[string, () => FileStore]>([
	["a folder", () => folderStore(filesFolder())],
	["an S3-compatible store", () => s3Store(s3.url)],
])("%s", (_, open) => {
	test("keeps every byte under its key, and removes it", async () => {
		const store = open();
		const key = fileKey(newId(at), 480);
		const content = new Uint8Array(300_000).map((__, index) => index * 7);
		expect(await store.read(key)).toBeNull();
		await store.write(key, content);
		expect(Buffer.from((await store.read(key)) ?? []).equals(Buffer.from(content))).toBe(true);
		// Twice is as once, as after a crash.
		await store.write(key, content);
		await store.remove(key);
		await store.remove(key);
		expect(await store.read(key)).toBeNull();
	});
});

test("an S3-compatible store that does not know the key is an error, not an empty file", async () => {
	await expect(s3Store(s3.urlOfStranger).write(newId(at), bytes("x"))).rejects.toThrow();
	await expect(s3Store(s3.urlOfStranger).read(newId(at))).rejects.toThrow();
});

test("the address of a bucket says its key, secret, region and a folder of the bucket", () => {
	expect(storageOf("https://AKIA:s%2Fcret@s3.example.com/bucket/?region=eu-west-3")).toEqual({
		accessKeyId: "AKIA",
		secretAccessKey: "s/cret",
		endpoint: "https://s3.example.com/bucket",
		region: "eu-west-3",
	});
});

test("the folder takes keys of ours alone, and others on the machine cannot read it", async () => {
	const store = folderStore(filesFolder());
	for (const key of ["../outside", "a/b", "", `${newId(at)}/../../x`]) {
		await expect(store.read(key).catch((problem: Error) => Promise.reject(problem.message))).rejects.toContain(
			"not the key",
		);
	}
	const { id } = await keep();
	const file = path.join(filesFolder(), id.slice(-2), id);
	expect(fs.statSync(file).mode & 0o777).toBe(0o600);
	expect(fs.readdirSync(path.dirname(file)).filter((name) => name.startsWith(`${id}.`))).toEqual([]);
});

test("a server with STORAGE_URL keeps files in the bucket, and one with CLAMD_URL asks the scanner before", async () => {
	const serve = async (said: string, settings: Record<string, string>) => {
		const { stdout } = await promisify(execFile)(
			process.execPath,
			["--import", "tsx", "tests/files/keep-one.ts", said],
			{
				env: { ...process.env, DANDELION_FILES: "/nowhere/that/exists", STORAGE_URL: s3.url, ...settings },
			},
		);
		return JSON.parse(stdout) as unknown;
	};
	const read = { state: "clean", read: "%PDF-1.7 plan", removed: "NotFound" };
	expect(await serve("plan", {})).toEqual(read);
	expect(await serve("plan", { CLAMD_URL: scanner.url })).toEqual(read);
	await db.storedFile.deleteMany({});
	expect(await serve(MARK, { CLAMD_URL: scanner.url })).toEqual({ refused: "file_refused", rows: 0 });
	// Nobody opens what the scanner has not seen.
	const away = { CLAMD_URL: await deadAddress() };
	expect(await serve("plan", away)).toEqual({ state: "waiting", read: "file_waiting", removed: "Refused" });
	expect(await db.$queryRaw`select task_identifier as task from graphile_worker.jobs`).toEqual([
		{ task: "files.scan" },
	]);
});

describe("the virus scanner", () => {
	test("finds what its signatures name, in a file of any length", async () => {
		expect(await scan(bytes("hello"), scanner.url)).toBe("clean");
		expect(await scan(bytes(""), scanner.url)).toBe("clean");
		expect(await scan(bytes(`${"x".repeat(200_000)} ${MARK} `), scanner.url)).toBe("refused");
		expect(await scan(bytes("anything"), undefined)).toBe("clean");
	});

	test("that is away is an error: the job is tried again, and the file waits", async () => {
		await expect(scan(bytes("hello"), await deadAddress())).rejects.toThrow();
		const { id } = await keep();
		await db.storedFile.update({ where: { id }, data: { state: "waiting" } });
		await expect(readFileOf(id)).rejects.toEqual(refusal("file_waiting"));
		// Without a scanner in the settings any more it is clean.
		await scanFile(id);
		expect(await textOf(id)).toContain("plan");
	});

	test("that refused a file keeps it closed for good", async () => {
		const { id } = await keep();
		await db.storedFile.update({ where: { id }, data: { state: "refused" } });
		await scanFile(id);
		await expect(readFileOf(id)).rejects.toEqual(refusal("file_refused"));
	});
});

describe("files from before there was a store", () => {
	const old = (name: string) =>
		db.storedFile.create({
			data: { name, contentType: "application/pdf", size: 3, hash: "hash", content: bytes(name), storedAt: at },
			select: { id: true },
		});

	test("are read where they are, and moved by a job that goes on where it was cut", async () => {
		const [first, second] = [await old("one.pdf"), await old("two.pdf")];
		expect(await textOf(first.id)).toBe("one.pdf");
		// It was cut between the store and the row.
		await fileStore().write(fileKey(first.id), bytes("one.p"));
		await moveFilesToStore();
		await moveFilesToStore();
		expect(await db.storedFile.count({ where: { content: { not: null } } })).toBe(0);
		expect([await textOf(first.id), await textOf(second.id)]).toEqual(["one.pdf", "two.pdf"]);
	});
});

/** The bytes that the queue is to remove. */
async function removeQueuedBytes(): Promise<void> {
	const jobs = await db.$queryRaw<{ payload: { keys: string[] } }[]>`
		select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
		where t.identifier = 'files.remove'`;
	// As a job may run twice.
	for (const { payload } of [...jobs, ...jobs]) await removeBytes(payload.keys);
}

describe("what nothing refers to", () => {
	test("is deleted with its bytes a week later; what is referred to, or was again, stays", async () => {
		const [lost, used, again] = [await keep(), await keep(), await keep()];
		const personId = await castId("employee");
		const setFace = (faceFileId: string | null) => db.person.update({ where: { id: personId }, data: { faceFileId } });
		await setFace(used.id);
		await collectUnusedFiles(later(6), []);
		expect(await db.storedFile.count()).toBe(3);
		// Somebody uses it on the sixth day, and takes it away on the eighth: its week begins anew.
		const { id: communityId } = await community({ visibility: "open" });
		await db.community.update({ where: { id: communityId }, data: { coverFileId: again.id } });
		await collectUnusedFiles(later(7.5), []);
		await removeQueuedBytes();
		expect(await db.storedFile.findMany({ select: { id: true }, orderBy: { id: "asc" } })).toEqual([
			{ id: used.id },
			{ id: again.id },
		]);
		expect(await fileStore().read(fileKey(lost.id))).toBeNull();
		await db.community.update({ where: { id: communityId }, data: { coverFileId: null } });
		await collectUnusedFiles(later(8), []);
		await collectUnusedFiles(later(14), []);
		expect(await db.storedFile.count()).toBe(2);
		await collectUnusedFiles(later(15.5), []);
		expect(await db.storedFile.count()).toBe(1);
		await setFace(null);
		await expect(readFileOf(lost.id)).rejects.toBeInstanceOf(NotFound);
	});
});
