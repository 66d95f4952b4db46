import { spawn } from "node:child_process";
import path from "node:path";

/** A part of the tests with its result and duration. */
export interface Part {
	name: string;
	passed: number;
	failed: number;
	seconds: number;
}

/** No part takes a fifth of this on a quiet machine. A part that takes all of it hangs. */
const LIMIT_MINUTES = 60;

/** Runs a part under its heading and measures its time. */
export async function part(name: string, work: () => Promise<Pick<Part, "passed" | "failed">>): Promise<Part> {
	console.log(`\n== ${name}`);
	const began = performance.now();
	const counts = await work();
	return { name, ...counts, seconds: (performance.now() - began) / 1000 };
}

/**
 * Runs a program of `node_modules/.bin` and shows its output. Resolves with the exit code, which is 1 after a
 * timeout.
 */
export function run(program: string, args: string[], env: Record<string, string> = {}): Promise<number> {
	return new Promise((resolve, reject) => {
		const child = spawn(path.resolve("node_modules/.bin", program), args, {
			stdio: ["ignore", "inherit", "inherit"],
			env: { ...process.env, ...env },
			detached: true,
		});
		const endAll = () => {
			if (child.pid) process.kill(-child.pid, "SIGKILL");
		};
		const limit = setTimeout(() => {
			console.error(`${program} did not end within ${LIMIT_MINUTES} minutes, and is stopped.`);
			endAll();
		}, LIMIT_MINUTES * 60_000);
		process.once("SIGINT", endAll);
		child.once("error", reject);
		child.once("exit", (code) => {
			clearTimeout(limit);
			process.off("SIGINT", endAll);
			resolve(code ?? 1);
		});
	});
}

/** A check that passes or fails as a whole. */
export function verdict(name: string, program: string, args: string[]): Promise<Part> {
	return part(name, async () => {
		const ok = (await run(program, args)) === 0;
		console.log(ok ? `${name}: in order` : `${name}: see above`);
		return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	});
}
