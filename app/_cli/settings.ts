import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { type EmbeddedDatabase, startEmbedded } from "@/prisma/embedded";
import { giveUp } from "./steps";

export const DATA_FOLDER = ".data";
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

export function portOf(value: string | undefined): number {
	const port = Number(value ?? 3000);
	if (!Number.isInteger(port) || port < 1 || port > 65535)
		giveUp(`PORT=${value} is not a port. Give a number from 1 to 65535.`);
	return port;
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once("error", () => resolve(false));
		probe.listen(port, () => probe.close(() => resolve(true)));
	});
}

/** Ends the command when the port is taken, and proposes the next one that is free. */
export async function demandFreePort(port: number, command: string): Promise<void> {
	if (await isFree(port)) return;
	for (let other = port + 1; other < port + 100; other++) {
		if (await isFree(other))
			giveUp(
				`Port ${port} is taken by another program. Choose another one, for example:\n\n  PORT=${other} ${command}`,
			);
	}
	giveUp(`Port ${port} is taken by another program, and so are the hundred after it. Choose one with PORT=…`);
}

/** The database of DATABASE_URL, or the embedded one under `.data`. */
export async function openDatabase(): Promise<{ url: string; embedded?: EmbeddedDatabase }> {
	if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL };
	const embedded = await startEmbedded({ folder: path.join(DATA_FOLDER, "postgres") });
	return { url: await embedded.database("dandelion"), embedded };
}
