import { type AddressInfo, createServer, type Socket } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
	to: string[];
	mail: Email;
}

export interface Mailbox {
	url: string;
	received: ReceivedMail[];
	/** Mails whose text has arrived and that the server has not yet answered for. */
	held: number;
	/** Keeps the answers to further mails back until `release`. */
	hold(): void;
	release(): void;
	/** Refuses further mails with this answer; null takes them again. */
	refuse(answer: string | null): void;
	/** Refuses further recipients for good with this answer; null takes them again. */
	bounce(answer: string | null): void;
	close(): Promise<void>;
}

/** A mail server that really listens: what it takes, it has taken. */
export async function openMailbox(): Promise<Mailbox> {
	let gate: { promise: Promise<void>; open: () => void } | undefined;
	let refusal: string | null = null;
	let bouncing: string | null = null;
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS", "AUTH"],
		onRcptTo(_address, _session, callback) {
			callback(bouncing ? Object.assign(new Error(bouncing), { responseCode: 550 }) : null);
		},
		onData(stream, session, callback) {
			void (async () => {
				const chunks: Buffer[] = [];
				for await (const chunk of stream) chunks.push(chunk as Buffer);
				mailbox.held++;
				await gate?.promise;
				mailbox.held--;
				if (refusal) return callback(Object.assign(new Error(refusal), { responseCode: 451 }));
				mailbox.received.push({
					to: session.envelope.rcptTo.map((recipient) => recipient.address),
					mail: await PostalMime.parse(Buffer.concat(chunks)),
				});
				callback();
			})();
		},
	});
	// A worker that is killed in the middle of a mail breaks its connection.
	server.on("error", () => {});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.server.address() as AddressInfo;
	const mailbox: Mailbox = {
		url: `smtp://127.0.0.1:${port}`,
		received: [],
		held: 0,
		hold() {
			let open = () => {};
			const promise = new Promise<void>((resolve) => {
				open = resolve;
			});
			gate = { promise, open };
		},
		release() {
			gate?.open();
			gate = undefined;
		},
		refuse(answer) {
			refusal = answer;
		},
		bounce(answer) {
			bouncing = answer;
		},
		async close() {
			gate?.open();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
	return mailbox;
}

/** A mail server that takes connections and never says a word. */
export async function openSilentServer(): Promise<{ url: string; close(): Promise<void> }> {
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on("error", () => {});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		async close() {
			for (const socket of sockets) socket.destroy();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}
