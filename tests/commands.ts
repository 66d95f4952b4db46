import { spawn } from "node:child_process";
import path from "node:path";

export interface Count {
	passed: number;
	failed: number;
}

/** No part of the tests takes a third of this; one that does will not end. */
const LIMIT_MINUTES = 15;

/** Runs a program of `node_modules/.bin`, its output shown; resolves with its exit code, which is 1 past the limit. */
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

/** A check that is one yes or no. */
export async function verdict(name: string, program: string, args: string[]): Promise<Count> {
	console.log(`\n== ${name}`);
	const ok = (await run(program, args)) === 0;
	console.log(ok ? `${name}: in order` : `${name}: see above`);
	return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
