import { spawn } from "node:child_process";
import path from "node:path";

export interface Count {
	passed: number;
	failed: number;
}

/** Runs a program of `node_modules/.bin`, its output shown; resolves with its exit code. */
export function run(program: string, args: string[], env: Record<string, string> = {}): Promise<number> {
	return new Promise((resolve, reject) => {
		const child = spawn(path.resolve("node_modules/.bin", program), args, {
			stdio: ["ignore", "inherit", "inherit"],
			env: { ...process.env, ...env },
		});
		child.once("error", reject);
		child.once("exit", (code) => resolve(code ?? 1));
	});
}

/** A check that is one yes or no. */
export async function verdict(name: string, program: string, args: string[]): Promise<Count> {
	console.log(`\n== ${name}`);
	const ok = (await run(program, args)) === 0;
	console.log(ok ? `${name}: in order` : `${name}: see above`);
	return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
