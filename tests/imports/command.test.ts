import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dateColumn } from "@/lib/clock";
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

test("it asks what a file does not say, and reads it as the options say", async () => {
	const files = {
		us: "tests/imports/hr-files/us-dates-ambiguous.csv",
		polish: "tests/imports/hr-files/windows-1250.csv",
	};
	const asked = await command([files.us, "--dry-run"]);
	expect(asked).toMatchObject({ code: 1, err: expect.stringContaining("--dates day or --dates month") });
	const doubted = await command([files.polish, "--dry-run", "--separator", "semicolon", "--encoding", "windows-1252"]);
	expect(doubted.err).toContain("These names look wrong: Wójcik-¯ó³kiewska £ucja");
	const unknown = path.join(folder, "unknown.csv");
	await writeFile(unknown, "Kennung,Sippe,Rufname,Farbe\nK1,Martin,Ada,blue\n");
	const listed = await command([unknown, "--dry-run"]);
	expect(listed.code).toBe(1);
	expect(listed.err).toContain("Ignored columns: Kennung, Sippe, Farbe.");
	expect(listed.err).toContain('--map "Kennung=team"');
	expect(await command([unknown, "--map", "Kennung=colour"])).toMatchObject({
		code: 1,
		err: expect.stringContaining("employeeNumber, familyName, givenName"),
	});
	expect(await db.peopleImport.count()).toBe(0);

	const mapped = ["--map", "Kennung=employeeNumber", "--map", "Sippe=Last name"];
	const read = await command([unknown, ...mapped]);
	expect(read).toMatchObject({ code: 0, err: expect.stringContaining("Ignored columns: Farbe.") });
	const applied = await command([files.us, "--dates", "month", "--partial"]);
	expect(applied.code).toBe(0);
	const people = await db.person.findMany({
		where: { employeeNumber: { in: ["K1", "AM0000"] } },
		orderBy: { employeeNumber: "asc" },
		select: { familyName: true, hiredOn: true },
	});
	expect(people).toEqual([
		{ familyName: expect.any(String), hiredOn: dateColumn("2020-03-04") },
		{ familyName: "Martin", hiredOn: null },
	]);
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
