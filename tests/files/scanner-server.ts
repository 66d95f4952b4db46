import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** What the signature made for the tests finds. */
export const MARK = "dandelion-test-virus-7f3a";
const CLAMD = "/usr/sbin/clamd";

export interface Scanner {
	url: string;
	/** Whether it is Debian's clamd, and not a server that speaks its protocol. */
	isReal: boolean;
	stop(): Promise<void>;
}

/** Debian's clamd where it is installed; elsewhere a server that speaks the same protocol. */
export const startScanner = (): Promise<Scanner> => (existsSync(CLAMD) ? startClamd() : startStandIn());

async function startClamd(): Promise<Scanner> {
	const folder = mkdtempSync(path.join(tmpdir(), "dandelion-clamd-"));
	const socket = path.join(folder, "clamd.socket");
	// A signature of clamav: a name, any type, anywhere, the bytes.
	writeFileSync(path.join(folder, "test.ndb"), `Dandelion.Test:0:*:${Buffer.from(MARK).toString("hex")}\n`);
	const settings = [
		`DatabaseDirectory ${folder}`,
		`LocalSocket ${socket}`,
		"Foreground yes",
		`User ${execFileSync("id", ["-un"], { encoding: "utf8" }).trim()}`,
	];
	writeFileSync(path.join(folder, "clamd.conf"), `${settings.join("\n")}\n`);
	const clamd = spawn(CLAMD, ["-c", path.join(folder, "clamd.conf")], { stdio: ["ignore", "pipe", "pipe"] });
	const said: string[] = [];
	for (const stream of [clamd.stdout, clamd.stderr]) stream.on("data", (piece) => said.push(String(piece)));
	const ended = once(clamd, "exit");
	while (!existsSync(socket)) {
		if (clamd.exitCode !== null) throw new Error(`clamd ended: ${said.join("")}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return {
		url: `unix:${socket}`,
		isReal: true,
		async stop() {
			clamd.kill();
			await ended;
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** A server that speaks INSTREAM: pieces with their length, then a piece of length 0. */
async function startStandIn(): Promise<Scanner> {
	const server = createServer((socket) => void answer(socket));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
	return { url: `tcp://127.0.0.1:${port}`, isReal: false, stop };
}

const COMMAND = "zINSTREAM\0";

async function answer(socket: Socket): Promise<void> {
	let received = Buffer.alloc(0);
	for await (const piece of socket) {
		received = Buffer.concat([received, piece as Buffer]);
		const content = contentOf(received);
		if (!content) continue;
		socket.end(content.includes(MARK) ? "stream: Dandelion.Test.UNOFFICIAL FOUND\0" : "stream: OK\0");
		return;
	}
}

/** Undefined until the last piece is there. */
function contentOf(received: Buffer): Buffer | undefined {
	const pieces: Buffer[] = [];
	let position = COMMAND.length;
	while (position + 4 <= received.length) {
		const length = received.readUInt32BE(position);
		if (length === 0) return Buffer.concat(pieces);
		pieces.push(received.subarray(position + 4, position + 4 + length));
		position += 4 + length;
	}
	return undefined;
}

/** An address where nobody listens. */
export async function deadAddress(): Promise<string> {
	const server = createServer();
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	await new Promise<void>((resolve) => server.close(() => resolve()));
	await once(connect(port, "127.0.0.1"), "error");
	return `tcp://127.0.0.1:${port}`;
}
