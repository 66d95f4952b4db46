import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OperatorError } from "@/prisma/operator-error";
import { beforeEnd } from "./command";

const STAMP = ".next/dandelion-source";
const SOURCES = [
	"app/**/*.*",
	"components/**/*.*",
	"lib/**/*.*",
	"prisma/schema/*",
	"public/**/*.*",
	"*.ts",
	"*.mjs",
	"package-lock.json",
];

/** A fingerprint of everything the build reads. */
function sourceHash(): string {
	const hash = createHash("sha256");
	for (const file of globSync(SOURCES).sort())
		if (statSync(file).isFile()) hash.update(file).update(readFileSync(file));
	return hash.digest("hex");
}

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(path.resolve("node_modules/.bin", command), args, {
			env: { ...process.env, ...env },
			stdio: ["ignore", "pipe", "pipe"],
		});
		beforeEnd(async () => void child.kill());
		let output = "";
		child.stdout.on("data", (chunk) => (output += chunk));
		child.stderr.on("data", (chunk) => (output += chunk));
		child.once("error", reject);
		child.once("exit", (code) =>
			code === 0 ? resolve() : reject(new OperatorError(`${command} ${args.join(" ")} ended with ${code}:\n${output}`)),
		);
	});
}

/** The database client, from the schema; needs no engine (the variable only keeps Prisma from downloading one). */
export function generateClient(): Promise<void> {
	return run("prisma", ["generate"], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath });
}

export function isBuilt(): boolean {
	return existsSync(".next/BUILD_ID") && existsSync(STAMP) && readFileSync(STAMP, "utf8") === sourceHash();
}

/** The production build; the same sources are not built twice. */
export async function build(): Promise<void> {
	await run("next", ["build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
	writeFileSync(STAMP, sourceHash());
}
