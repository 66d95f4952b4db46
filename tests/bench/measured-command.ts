import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

/** The most memory a process ever had, as Linux knows it, in megabytes. */
async function peakOf(child: ChildProcess): Promise<number> {
	const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
	return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

export interface MeasuredRun {
	seconds: number;
	/** The most memory it had. */
	megabytes: number;
	out: string;
	/** Its errors and its marks of progress. */
	err: string;
}

/** Runs a command of ours and measures it; killed, as by a power cut, once its progress shows `killAt`. */
export async function measured(words: string[], env: Record<string, string>, killAt?: RegExp): Promise<MeasuredRun> {
	const start = performance.now();
	const child = spawn(process.execPath, words, {
		env: { ...process.env, LC_ALL: "C", ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let out = "";
	let err = "";
	let megabytes = 0;
	const look = setInterval(async () => {
		megabytes = Math.max(megabytes, await peakOf(child));
	}, 50);
	child.stdout.on("data", (chunk) => (out += chunk));
	child.stderr.on("data", (chunk) => {
		err += chunk;
		if (killAt?.test(err)) child.kill("SIGKILL");
	});
	const code = await new Promise((resolve) => child.once("close", resolve));
	clearInterval(look);
	if (!killAt && code !== 0) throw new Error(`${words.join(" ")} ended with ${code}: ${err}${out}`);
	return { seconds: (performance.now() - start) / 1000, megabytes, out, err };
}
