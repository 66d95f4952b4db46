import { spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { beforeEnd } from "@/app/_cli/command";
import { freePort } from "@/prisma/embedded";

interface Served {
	env: Record<string, string>;
	/** Web processes; 1 unless said otherwise. */
	processes?: number;
	worker?: boolean;
	/** Another checkout, already built, which is started with `next start` alone. */
	folder?: string;
}

const NEXT_START = "node_modules/next/dist/bin/next";

/** The production server with the bare page; resolves with its address when it answers. It ends with the command. */
export async function serve({ env, processes = 1, worker = false, folder }: Served): Promise<string> {
	const port = await freePort();
	const base = `http://localhost:${port}`;
	const program = folder ? [NEXT_START, "start", "-p", String(port)] : ["--import", "tsx", "app/_cli/start.ts"];
	const server = spawn(process.execPath, program, {
		cwd: path.resolve(folder ?? "."),
		stdio: ["ignore", "ignore", "inherit"],
		env: {
			...process.env,
			...env,
			NODE_ENV: "production",
			PORT: String(port),
			NEXTAUTH_URL: base,
			WEB_CONCURRENCY: String(processes),
			DANDELION_BENCH: "1",
			DANDELION_LIMITS: "0",
			DANDELION_WORKER: worker ? "1" : "0",
		},
	});
	beforeEnd(async () => {
		if (server.exitCode !== null) return;
		const ended = once(server, "exit");
		server.kill("SIGTERM");
		await ended;
	});
	const answers = () =>
		fetch(`${base}/bare`).then(
			(response) => response.ok,
			() => false,
		);
	for (let attempt = 0; attempt < 480; attempt++) {
		if (await answers()) return base;
		await wait(250);
	}
	throw new Error("The server did not answer within two minutes.");
}

/** A session as signing in would make it; returns its cookie and whose it is. */
export async function signIn(client: pg.Client, address: string): Promise<{ cookie: string; personId: string }> {
	const token = randomBytes(32).toString("base64url");
	const { rows } = await client.query<{ personId: string }>(
		`insert into sessions (id, "tokenHash", "personId", "createdAt", "expiresAt") select $1, $2, id, now(), now() + interval '1 day' from people where email = $3 returning "personId"`,
		[randomUUID(), createHash("sha256").update(token).digest("hex"), address],
	);
	const personId = rows[0]?.personId;
	if (!personId) throw new Error(`Nobody has the address ${address}`);
	return { cookie: `next-auth.session-token=${token}`, personId };
}

export async function connect(url: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	beforeEnd(() => client.end());
	return client;
}
