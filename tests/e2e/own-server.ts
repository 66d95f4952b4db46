import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "@/prisma/embedded";

export interface OwnServer {
	process: ChildProcess;
	/** Where its web process listens. */
	upstream: string;
	port: number;
	stop(): Promise<void>;
}

/** `npm start` with settings of its own, until its pages answer. The build is that of the journeys. */
export async function startOwnServer(settings: Record<string, string>): Promise<OwnServer> {
	const port = await freePort();
	const upstream = `http://localhost:${port}`;
	const server = spawn(process.execPath, ["--import", "tsx", "app/_cli/start.ts"], {
		stdio: ["ignore", "ignore", "inherit"],
		env: {
			...process.env,
			PORT: String(port),
			NEXTAUTH_URL: upstream,
			NEXTAUTH_SECRET: "for a test alone, 32 letters or more",
			WEB_CONCURRENCY: "1",
			DANDELION_WORKER: "0",
			LOG_LEVEL: "silent",
			...settings,
		},
	});
	const stop = async () => {
		if (server.exitCode !== null) return;
		const ended = once(server, "exit");
		server.kill("SIGTERM");
		await ended;
	};
	const answers = () =>
		fetch(`${upstream}/api/health`).then(
			(response) => response.ok,
			() => false,
		);
	const deadline = performance.now() + 120_000;
	while (!(await answers())) {
		if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode} before it answered.`);
		if (performance.now() > deadline) {
			await stop();
			throw new Error("The server did not answer within two minutes.");
		}
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	return { process: server, upstream, port, stop };
}
