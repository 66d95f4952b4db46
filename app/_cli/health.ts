/** `npm run health`: one line for each thing that an installation needs; the exit code is 0 when all are well. */
import { randomUUID } from "node:crypto";
import { statfs } from "node:fs/promises";
import { pendingMigrations } from "@/prisma/migrate";
import { command } from "./command";
import { openDatabase, openInstallation, ownFileStore } from "./database";
import { addressProblem, DATA_FOLDER, portOf, secretProblem } from "./settings";

interface Answer {
	isWell: boolean;
	said: string;
}

const well = (said: string): Answer => ({ isWell: true, said });
const wrong = (said: string): Answer => ({ isWell: false, said });
const firstLine = (problem: unknown) =>
	(problem instanceof Error ? problem.message : String(problem)).trim().split("\n")[0] ?? "";

let allWell = true;

async function check(name: string, ask: () => Promise<Answer>): Promise<boolean> {
	const { isWell, said } = await ask().catch((problem) => wrong(firstLine(problem)));
	allWell &&= isWell;
	console.log(`${isWell ? "ok     " : "PROBLEM"} ${name.padEnd(12)} ${said}`);
	return isWell;
}

async function settings(): Promise<Answer> {
	const { NEXTAUTH_SECRET, NEXTAUTH_URL, DANDELION_DEMO, PORT } = process.env;
	if (DANDELION_DEMO) return well("a demonstration");
	const problem = secretProblem(NEXTAUTH_SECRET) ?? addressProblem(NEXTAUTH_URL, portOf(PORT));
	return problem ? wrong(firstLine(problem)) : well(NEXTAUTH_URL ?? "");
}

async function database(): Promise<Answer> {
	const { url, embedded } = await openDatabase();
	process.env.DATABASE_URL = url;
	return well(embedded ? `embedded, in ${embedded.home}` : `at ${new URL(url).host}`);
}

async function migrations(): Promise<Answer> {
	const missing = (await pendingMigrations(process.env.DATABASE_URL ?? "")).length;
	return missing > 0 ? wrong(`${missing} missing: they are applied by npm start`) : well("all applied");
}

async function mailServer(): Promise<Answer> {
	const { mailServer } = await import("@/lib/mail-server");
	const server = mailServer();
	if (!server) return well("none: mail is kept and shown to administrators (SMTP_URL)");
	await server.verify();
	return well("answers");
}

/** Writes, reads and removes a file that no row names. */
async function files(): Promise<Answer> {
	const store = ownFileStore();
	const key = randomUUID();
	await store.write(key, new TextEncoder().encode("health"));
	const read = await store.read(key);
	await store.remove(key);
	if (read?.byteLength !== 6) return wrong("what was written could not be read");
	return well(process.env.STORAGE_URL ? "the bucket answers" : "the folder can be written");
}

const GIGABYTE = 1e9;

command(async () => {
	await check("settings", settings);
	if (!(await check("database", database)) || !(await check("migrations", migrations))) return 1;
	await openInstallation({ migrate: false });
	const { env } = await import("@/lib/env");
	if (!(await check("values", async () => well(`${env().ORGANISATION_NAME}, days of ${env().ORGANISATION_ZONE}`))))
		return 1;
	const { health } = await import("@/lib/jobs/health");
	const state = await health();
	await check("queue", async () => {
		const said = `${state.queue}, ${state.waiting ?? "?"} jobs due`;
		return state.queue === "ok" ? well(said) : wrong(said);
	});
	await check("worker", async () =>
		state.worker === "ok" || state.worker === "not expected"
			? well(state.worker)
			: wrong(`${state.worker}: none has written a heartbeat for half a minute`),
	);
	await check("files", files);
	await check("mail server", mailServer);
	await check("disk", async () => {
		const { bavail, bsize } = await statfs(DATA_FOLDER).catch(() => statfs("."));
		const said = `${((bavail * bsize) / GIGABYTE).toFixed(1)} GB free`;
		return state.disk === "ok" ? well(said) : wrong(said);
	});
	return allWell ? 0 : 1;
});
