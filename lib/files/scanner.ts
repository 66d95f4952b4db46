import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { env } from "../env";

/** How long an upload waits for the scanner's answer. A job asks again for a file that had none. */
const PATIENCE_MS = 20_000;
/** clamd takes pieces with their length before each. */
const PIECE_BYTES = 64 * 1024;

type ScanResult = "clean" | "refused";

/**
 * What the virus scanner says of a file; clean where there is none. It is asked in clamd's INSTREAM protocol.
 * @throws when it does not answer, or cannot say
 */
export async function scan(content: Uint8Array, address = env().CLAMD_URL): Promise<ScanResult> {
	if (!address) return "clean";
	const answer = await askScanner(content, address);
	if (answer === "stream: OK") return "clean";
	if (/^stream: .+ FOUND$/.test(answer)) return "refused";
	throw new Error(`the virus scanner answered: ${answer}`);
}

async function askScanner(content: Uint8Array, address: string): Promise<string> {
	const socket = open(new URL(address));
	socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("the virus scanner does not answer")));
	const answer = read(socket);
	answer.catch(() => {});
	try {
		await Promise.race([send(socket, content), answer]);
		return await answer;
	} finally {
		socket.destroy();
	}
}

/** `tcp://host:3310`, or `unix:/run/clamav/clamd.ctl`. */
const open = ({ protocol, hostname, port, pathname }: URL): Socket =>
	protocol === "unix:" ? connect(pathname) : connect(Number(port || 3310), hostname);

async function send(socket: Socket, content: Uint8Array): Promise<void> {
	const write = async (piece: Uint8Array | string) => {
		if (!socket.write(piece)) await once(socket, "drain");
	};
	const length = (bytes: number) => {
		const four = Buffer.alloc(4);
		four.writeUInt32BE(bytes);
		return four;
	};
	await write("zINSTREAM\0");
	for (let start = 0; start < content.byteLength; start += PIECE_BYTES) {
		const piece = content.subarray(start, start + PIECE_BYTES);
		await write(length(piece.byteLength));
		await write(piece);
	}
	await write(length(0));
}

async function read(socket: Socket): Promise<string> {
	const pieces: Buffer[] = [];
	for await (const piece of socket) pieces.push(piece as Buffer);
	return Buffer.concat(pieces).toString("utf8").replaceAll("\0", "").trim();
}
