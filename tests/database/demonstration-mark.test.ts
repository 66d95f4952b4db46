import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { hostOf } from "@/app/_cli/settings";
import { db } from "@/lib/db";
import { freePort } from "@/prisma/embedded";
import { demandDemonstration } from "@/prisma/seed/mark";
import { castId } from "../factories";

const url = () => process.env.DATABASE_URL ?? "";
const seeding = () => demandDemonstration(url(), { seeding: true });
const serving = () => demandDemonstration(url(), { seeding: false });
const mark = () => db.setting.create({ data: { key: "demonstration", value: { told: true } }, select: { key: true } });

describe("the demonstration, which lets anybody in as anybody", () => {
	test("fills an empty database, and serves none that it has not filled", async () => {
		await expect(seeding()).resolves.toBeUndefined();
		await expect(serving()).rejects.toThrow("lets anybody sign in as anybody");
	});

	test("keeps away from a database of real people", async () => {
		await castId("employee");
		await expect(seeding()).rejects.toThrow("Give it an empty database");
		await expect(serving()).rejects.toThrow("Take DANDELION_DEMO away");
	});

	test("opens again the database that carries its mark", async () => {
		await castId("employee");
		await mark();
		await expect(seeding()).resolves.toBeUndefined();
		await expect(serving()).resolves.toBeUndefined();
	});

	test("is reached from this machine alone, unless told otherwise", () => {
		expect([hostOf(undefined, true), hostOf("", true), hostOf("0.0.0.0", true)]).toEqual([
			"127.0.0.1",
			"127.0.0.1",
			"0.0.0.0",
		]);
		expect([hostOf(undefined, false), hostOf("10.0.0.5", false)]).toEqual([undefined, "10.0.0.5"]);
	});
});

test.each([["--demo"], []])("neither npm run demo nor DANDELION_DEMO=1 starts on real people (%s)", async (...args) => {
	await castId("employee");
	const before = await db.person.count();
	const started = promisify(execFile)(process.execPath, ["--import", "tsx", "app/_cli/start.ts", ...args], {
		env: {
			...process.env,
			PORT: String(await freePort()),
			DANDELION_DEMO: args.length > 0 ? "" : "1",
			NODE_ENV: "production",
		},
	});
	await expect(started).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringContaining(
			"lets anybody sign in as anybody, and the database of DATABASE_URL was not made by it",
		),
	});
	expect(await db.person.count()).toBe(before);
});
