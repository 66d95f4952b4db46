import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, Socket } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { demandSameMajor, embeddedFolders } from "./embedded-folders";
import { OperatorError } from "./operator-error";

const run = promisify(execFile);

/** The name of the connections that only mark this server as used. */
const USE_NAME = "dandelion in use";
/** How long to wait for a server that replays its log after a crash, or writes everything to disk before it ends. */
const TIMEOUT_MS = 120_000;

export interface EmbeddedDatabase {
	/** The folder of the database; it differs from the given one where PostgreSQL cannot enter the checkout. */
	home: string;
	port: number;
	/** Resolves when the server ends or closes the connection while this process uses it. */
	lost: Promise<void>;
	/** The address of the database `name`, which is created if it does not exist. */
	database(name: string): Promise<string>;
	/** Disconnects, and stops the server if no other process uses it. */
	stop(): Promise<void>;
}

interface EmbeddedOptions {
	/** Folder of the checkout that holds the cluster, such as `.data/postgres`. */
	folder: string;
	/** The port to start the server on; without it any free port. */
	port?: number;
	/** For tests: no waiting for the disk. A power cut would lose the data. */
	disposable?: boolean;
	report?: (line: string) => void;
}

/**
 * Starts the PostgreSQL from the npm package on a free port, or joins the server that runs in this folder. After a
 * crash PostgreSQL replays its log, so no committed data is lost. PostgreSQL refuses to run as root: it then runs as
 * the user `postgres` (or `nobody`). Where that user cannot read the checkout, programs and cluster are under
 * `/var/lib/dandelion`, with a link in `folder`.
 */
export async function startEmbedded({
	folder,
	port: wanted,
	disposable = false,
	report = () => {},
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
	const { owner, home, native } = await embeddedFolders(folder);
	const as = { uid: owner?.uid, gid: owner?.gid, cwd: home, env: { ...process.env, LC_ALL: "C", PGTZ: "UTC" } };
	const program = (name: string, args: string[]) => run(path.join(native, "bin", name), args, as);
	const passwordFile = path.join(home, "password");
	const data = path.join(home, "cluster");
	demandSameMajor(data);

	if (!existsSync(path.join(data, "PG_VERSION"))) {
		report("Creating the embedded database");
		writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
		if (owner) chownSync(passwordFile, owner.uid, owner.gid);
		await createCluster(program, data, passwordFile, disposable);
	}
	const password = readFileSync(passwordFile, "utf8").trim();
	const address = (port: number, name: string) => `postgresql://dandelion:${password}@127.0.0.1:${port}/${name}`;
	const serving = async () => servingPort(data, (port) => address(port, "postgres"));

	let port = await serving();
	if (port === undefined) {
		port = wanted ?? (await freePort());
		const log = path.join(home, "postgres.log");
		const start = ["start", "-D", data, "-w", "-t", String(TIMEOUT_MS / 1000), "-s", "-l", log];
		try {
			await program("pg_ctl", [...start, "-o", settings(port, disposable)]);
		} catch (cause) {
			// Another process may have started it at the same moment.
			port = await serving();
			if (port === undefined) throw new OperatorError(`The embedded database did not start. ${endOf(log)}`, { cause });
		}
	}
	const at = port;
	const use = await new ServerUse(address(at, "postgres")).start();
	return {
		home,
		port: at,
		lost: use.lost,
		async database(name) {
			await createIfMissing(address(at, "postgres"), name);
			return address(at, name);
		},
		stop: () => use.end(() => program("pg_ctl", ["stop", "-D", data, "-m", "fast", "-w", "-s"])),
	};
}

type Program = (name: string, args: string[]) => Promise<unknown>;

/** The cluster is created under another name and then renamed, so that an unfinished one is not taken for a cluster. */
async function createCluster(program: Program, data: string, passwordFile: string, disposable: boolean) {
	const unfinished = `${data}-unfinished`;
	for (const folder of [unfinished, data]) rmSync(folder, { recursive: true, force: true });
	const access = ["-U", "dandelion", "-A", "scram-sha-256", `--pwfile=${passwordFile}`];
	const options = [...access, "-E", "UTF8", "--locale=C", ...(disposable ? ["--no-sync"] : [])];
	await program("initdb", ["-D", unfinished, ...options]).catch((cause: Error & { stderr?: string }) => {
		const reason = cause.stderr?.trim() || cause.message;
		throw new OperatorError(
			`The embedded database could not be created:\n${reason}\n\nOr set DATABASE_URL to a PostgreSQL 15 or newer.`,
			{ cause },
		);
	});
	renameSync(unfinished, data);
}

function settings(port: number, disposable: boolean): string {
	const common = [
		`-p ${port}`,
		"-c listen_addresses=127.0.0.1",
		"-c unix_socket_directories=",
		"-c max_connections=300",
		"-c shared_buffers=256MB",
		"-c max_wal_size=4GB",
		"-c log_min_messages=warning",
		"-c jit=off",
	];
	const unsafe = ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"];
	return (disposable ? [...common, ...unsafe] : common).join(" ");
}

function endOf(log: string): string {
	const tail = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n") : "";
	return `Its log, ${log}, ends with:\n${tail}`;
}

async function createIfMissing(server: string, name: string) {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	try {
		const found = await client.query("select 1 from pg_database where datname = $1", [name]);
		if (found.rowCount === 0) await client.query(`create database "${name}"`);
	} finally {
		await client.end();
	}
}

/** A connection that is open while this process uses the server. PostgreSQL notices its end, also after a crash. */
class ServerUse {
	// Its socket is unreferenced, so that it does not keep the process alive.
	readonly #socket = new Socket();
	readonly #client: pg.Client;
	readonly lost: Promise<void>;
	#leaving = false;

	constructor(connectionString: string) {
		this.#client = new pg.Client({ connectionString, application_name: USE_NAME, stream: () => this.#socket });
		this.#client.on("error", () => {});
		this.lost = new Promise((resolve) => {
			this.#client.once("end", () => {
				if (!this.#leaving) resolve();
			});
		});
	}

	async start(): Promise<this> {
		await this.#client.connect();
		this.#socket.unref();
		return this;
	}

	async end(stopServer: () => Promise<unknown>): Promise<void> {
		this.#leaving = true;
		this.#socket.ref();
		try {
			// Connections that were just closed may still be counted.
			for (let attempt = 0; attempt < 20; attempt++) {
				const { rows } = await this.#client.query<{ using: number; connected: number }>(
					"select count(*) filter (where application_name = $1)::int as using, count(*)::int as connected from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
					[USE_NAME],
				);
				if (rows[0]?.using) break;
				if (rows[0]?.connected === 0) return void (await stopServer());
				await wait(50);
			}
			await this.#client.end();
		} catch {
			// The server has ended, or another process is ending it.
		}
	}
}

/**
 * The port of the server of this cluster, once it answers; a server that is recovering or ending is waited for.
 * After a power cut the file names a process that is gone, or a process that is not PostgreSQL.
 */
async function servingPort(data: string, address: (port: number) => string): Promise<number | undefined> {
	const file = path.join(data, "postmaster.pid");
	for (const deadline = performance.now() + TIMEOUT_MS; performance.now() < deadline; await wait(100)) {
		if (!existsSync(file)) return undefined;
		const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
		const command = pid ? await commandOf(pid) : undefined;
		if (command === undefined) return undefined;
		if (!command.includes(data)) {
			rmSync(file, { force: true });
			return undefined;
		}
		if (port && (await answers(address(port)))) return port;
	}
	throw new OperatorError(
		`The embedded database neither answers nor ends. ${endOf(path.join(data, "..", "postgres.log"))}`,
	);
}

/** The command line of a process; undefined when there is no such process. */
async function commandOf(pid: number): Promise<string | undefined> {
	try {
		if (existsSync("/proc/self/cmdline")) return readFileSync(`/proc/${pid}/cmdline`, "utf8");
		return (await run("ps", ["-o", "command=", "-p", String(pid)])).stdout;
	} catch {
		return undefined;
	}
}

async function answers(server: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2000 });
	try {
		await client.connect();
		return true;
	} catch (problem) {
		// 57P03: the server is starting, recovering or ending. Waiting does not help with other errors.
		const code = (problem as { code?: string }).code ?? "";
		if (/^[0-9A-Z]{5}$/.test(code) && code !== "57P03" && code !== "EPIPE") throw problem;
		return false;
	} finally {
		await client.end().catch(() => {});
	}
}

export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() =>
				address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port")),
			);
		});
	});
}
