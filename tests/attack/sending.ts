import { fork } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";

export interface Hostile {
	name: string;
	method?: string;
	/** As it is sent, also when no browser would. */
	path: string;
	headers?: Record<string, string>;
	/** Pieces are sent one by one, without a length. */
	body?: string | Buffer | Iterable<string | Buffer>;
}

export interface Answer {
	/** 0 when the connection ended without an answer. */
	status: number;
	milliseconds: number;
}

const PATIENCE_MS = 30_000;

/** Sends a request as it is: `fetch` refuses many, and corrects others. */
export function send(base: string, { method = "GET", path, headers = {}, body }: Hostile): Promise<Answer> {
	const since = performance.now();
	const { hostname, port } = new URL(base);
	const whole = typeof body === "string" || Buffer.isBuffer(body) ? Buffer.from(body) : undefined;
	const length = whole ? { "content-length": String(whole.byteLength) } : {};
	return new Promise((resolve) => {
		let status = 0;
		const done = (ended: number) => resolve({ status: ended, milliseconds: performance.now() - since });
		const asked = request(
			{ hostname, port, method, path, headers: { ...length, ...headers }, agent: false },
			(response) => {
				status = response.statusCode ?? 0;
				response.resume();
				response.once("close", () => done(status));
			},
		);
		asked.setTimeout(PATIENCE_MS, () => asked.destroy());
		// A server that has refused what is still being sent may close the connection.
		asked.on("error", () => done(status));
		if (whole || body === undefined) asked.end(whole);
		else void write(asked, body as Iterable<string | Buffer>);
	});
}

async function write(asked: ReturnType<typeof request>, pieces: Iterable<string | Buffer>): Promise<void> {
	const closed = new Promise((go) => asked.once("close", go));
	for (const piece of pieces)
		if (asked.destroyed) return;
		else if (!asked.write(piece)) await Promise.race([new Promise((go) => asked.once("drain", go)), closed]);
	asked.end();
}

/** A form without script, by field names and values. */
export function multipart(fields: Iterable<[name: string, value: string]>, file?: Buffer) {
	const boundary = "----dandelion";
	const parts = [...fields].map(
		([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
	);
	const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
	return {
		headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
		body: Buffer.concat([
			Buffer.from(parts.join("")),
			...(file ? [Buffer.from(head), file, Buffer.from("\r\n")] : []),
			Buffer.from(`--${boundary}--\r\n`),
		]),
	};
}

/** Another process asks a page every 20 ms until it is stopped; resolves with the longest time that one answer took. */
export async function probe(base: string, path = "/bare"): Promise<() => Promise<number>> {
	const asking = fork("tests/attack/probe.ts", [base, path], { execArgv: ["--import", "tsx"] });
	await once(asking, "message");
	return async () => {
		const longest = once(asking, "message") as Promise<[number]>;
		asking.send("stop");
		return (await longest)[0];
	};
}
