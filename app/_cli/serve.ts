import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeEnd } from "./command";

interface Served {
	port: number;
	/** Called once, when the first request would be answered. */
	onReady: () => void;
}

/** Runs Next until it ends by itself; returns its exit code. Asked to end, it first answers what is in flight. */
export async function serve(mode: "start" | "dev", { port, onReady }: Served): Promise<number> {
	const next = path.resolve("node_modules/next/dist/bin/next");
	const server = spawn(process.execPath, [next, mode, "-p", String(port)], {
		// A company's house reports to nobody.
		env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
		stdio: ["ignore", "inherit", "inherit"],
	});
	const ended = once(server, "exit");
	const isRunning = () => server.exitCode === null && server.signalCode === null;
	let asked = false;
	beforeEnd(async () => {
		// A server that was asked to end and did so has done well.
		if (isRunning()) process.exitCode = 0;
		asked = true;
		server.kill("SIGTERM");
		await ended;
	});
	await Promise.race([answering(port), ended]);
	if (isRunning() && !asked) onReady();
	const [code] = await ended;
	return code ?? 1;
}

async function answering(port: number): Promise<void> {
	const answers = () =>
		fetch(`http://localhost:${port}/api/health`).then(
			() => true,
			() => false,
		);
	while (!(await answers())) await wait(200, undefined, { ref: false });
}
