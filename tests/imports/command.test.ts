import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { largeExportBytes } from "./large-export";

let folder = "";
const PEOPLE = 4500;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "dandelion-import-"));
	await pipeline(largeExportBytes(PEOPLE), createWriteStream(path.join(folder, "large.csv")));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command. It is killed, as by a power cut, once its progress reaches `killAt`. */
function command(args: string[], killAt?: RegExp): Promise<{ code: number | null; out: string; err: string }> {
	const child = spawn(process.execPath, ["--import", "tsx", "app/_cli/import-people.ts", ...args], {
		env: { ...process.env, NODE_ENV: "production", LANG: "C", LC_ALL: "C" },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let out = "";
	let err = "";
	child.stdout.on("data", (chunk) => (out += chunk));
	child.stderr.on("data", (chunk) => {
		err += chunk;
		if (killAt?.test(err)) child.kill("SIGKILL");
	});
	return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

const file = () => path.join(folder, "large.csv");

test("a dry run reports the changes, and leaves nothing in the database", async () => {
	const { code, out } = await command([file(), "--dry-run", "--language", "fr"]);
	expect(code).toBe(0);
	expect(out).toContain("Aperçu\u00a0: ce que cet import ferait");
	expect([await db.person.count(), await db.peopleImport.count(), await db.importRow.count()]).toEqual([0, 0, 0]);
}, 120_000);

test("killed half-way and run again, it ends in the same state", async () => {
	const killed = await command([file()], /Applying .* [3-9]\d%/);
	expect(killed.code).toBeNull();
	expect(await db.person.count()).toBe(0);

	const again = await command([file()]);
	expect(again.code).toBe(0);
	expect(again.out).toContain("was interrupted: resuming it");
	expect(again.err).toMatch(/Applying \[#+\] 100%/);
	const [imported] = await db.peopleImport.findMany({ select: { state: true, summary: true } });
	expect(imported).toMatchObject({ state: "applied", summary: { rows: PEOPLE, change: 0 } });
	const people = await db.person.count();
	expect(again.out).toContain(`${people.toLocaleString("en")} people created`);

	const third = await command([file()]);
	expect(third.out).toMatch(/ 0 people created\n +0 people changed/);
	expect(await db.person.count()).toBe(people);
}, 240_000);

test("without a valid file it reports the error and its exit code", async () => {
	expect(await command([])).toMatchObject({ code: 2, err: expect.stringContaining("npm run import:people") });
	expect(await command([path.join(folder, "none.csv")])).toMatchObject({
		code: 1,
		err: expect.stringContaining("none.csv"),
	});
	expect(await command(["package.json", "--dry-run"])).toMatchObject({
		code: 1,
		err: expect.stringContaining("headings"),
	});
	expect(await db.peopleImport.count()).toBe(0);
}, 120_000);
