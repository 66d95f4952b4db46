import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { availableParallelism } from "node:os";
import path from "node:path";
import { giveUp } from "./steps";

export const DATA_FOLDER = process.env.DANDELION_DATA || ".data";
const SECRET_LENGTH = 32;

/** A demonstration or a developer's machine makes its own secret, once; production is given one. */
export function ownSecret(): string {
	const file = path.join(DATA_FOLDER, "secret");
	if (!existsSync(file)) {
		mkdirSync(DATA_FOLDER, { recursive: true });
		writeFileSync(file, randomBytes(SECRET_LENGTH).toString("base64url"), { mode: 0o600 });
	}
	return readFileSync(file, "utf8").trim();
}

/** What is wrong with a production secret, in words that say what to do; undefined when it will do. */
export function secretProblem(secret: string | undefined): string | undefined {
	const howTo =
		"Set NEXTAUTH_SECRET to a long random text and keep it, for example:\n\n  export NEXTAUTH_SECRET=$(openssl rand -base64 32)";
	if (!secret) return `NEXTAUTH_SECRET is not set: it signs what the browser keeps. ${howTo}`;
	if (secret.length < SECRET_LENGTH || new Set(secret).size < 10)
		return `NEXTAUTH_SECRET is too weak (it needs ${SECRET_LENGTH} characters, hard to guess). ${howTo}`;
	return undefined;
}

/** The same for the address that people type. */
export function addressProblem(address: string | undefined, port: number): string | undefined {
	const example = `For example:\n\n  export NEXTAUTH_URL=http://localhost:${port}`;
	if (!address)
		return `NEXTAUTH_URL is not set: it is the address people type, and links in mails start with it. ${example}`;
	if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
		return `NEXTAUTH_URL=${address} is not an address that people could type. ${example}`;
	return undefined;
}

/** The version of this installation. */
export function version(): string {
	return (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;
}

/** What to think of when that address is not private on the way; undefined when it is. */
export function addressWarning(address: string): string | undefined {
	const { protocol, hostname } = new URL(address);
	if (protocol === "https:" || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) return undefined;
	return `NEXTAUTH_URL=${address} is plain http: whoever is on the way reads sign-in links and the cookies of sessions. Put a proxy with HTTPS in front, and give its address.`;
}

export function portOf(value: string | undefined): number {
	const port = Number(value || 3000);
	if (!Number.isInteger(port) || port < 1 || port > 65535)
		giveUp(`PORT=${value} is not a port. Give a number from 1 to 65535.`);
	return port;
}

/** The demonstration lets anybody in as anybody: only this machine may reach it, unless told otherwise. */
const LOOPBACK = "127.0.0.1";

/** The address that web processes listen on; undefined for every address of this machine. */
export function hostOf(value: string | undefined, demo: boolean): string | undefined {
	return value || (demo ? LOOPBACK : undefined);
}

const MOST_WEB_PROCESSES = 256;

/** How many web processes WEB_CONCURRENCY asks for: one for each core unless said otherwise, 0 for a worker alone. */
export function webProcessesOf(value: string | undefined): number {
	const count = Number(value || availableParallelism());
	if (!Number.isInteger(count) || count < 0 || count > MOST_WEB_PROCESSES)
		giveUp(
			`WEB_CONCURRENCY=${value} is not a number of web processes. Give a number from 1 to ${MOST_WEB_PROCESSES}, or 0 for a worker alone.`,
		);
	return count;
}

/** Undefined when the port can be had, else the system's word for why not. */
function whyTaken(port: number): Promise<string | undefined> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once("error", (problem: NodeJS.ErrnoException) => resolve(problem.code ?? problem.message));
		probe.listen(port, () => probe.close(() => resolve(undefined)));
	});
}

/** Ends the command when the port cannot be had, and proposes the next one that can. */
export async function demandFreePort(port: number, command: string): Promise<void> {
	const reason = await whyTaken(port);
	if (!reason) return;
	const why = reason === "EACCES" ? "may be opened by root alone" : "is taken by another program";
	const choices = Array.from({ length: 99 }, (_, index) => Math.max(port, 1023) + 1 + index);
	for (const other of choices)
		if (!(await whyTaken(other)))
			giveUp(`Port ${port} ${why}. Choose another one, for example:\n\n  PORT=${other} ${command}`);
	giveUp(`Port ${port} ${why}, and the hundred after it are taken too. Choose one with PORT=…`);
}
