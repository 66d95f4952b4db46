import { Readable } from "node:stream";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";

/** A form with a file has few other fields. */
const MOST_PARTS = 100;
const LONGEST_FIELD = 64 * 1024;
const LONGEST_NAME = 200;

/**
 * Whether a body holds no more bytes, parts and text than a form with a file has. It is read part by part and not kept,
 * so that no later step parses a body with more.
 */
export async function isWithinBounds(body: ReadableStream | null, headers: Headers, limit: number): Promise<boolean> {
	const type = headers.get("content-type") ?? "";
	if (!body || !type.startsWith("multipart/form-data")) return false;
	let bytes = 0;
	let exceeded = false;
	const parser = parserOf(type);
	if (!parser) return false;
	const exceed = () => {
		exceeded = true;
	};
	parser.on("partsLimit", exceed);
	parser.on("field", (name, _value, _isNameCut, isValueCut) => {
		if (name.length > LONGEST_NAME || isValueCut) exceed();
	});
	parser.on("file", (_name, file) => file.resume());
	const ended = new Promise<void>((resolve) => {
		parser.once("finish", resolve);
		parser.once("error", () => {
			exceed();
			resolve();
		});
	});
	try {
		for await (const chunk of Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])) {
			bytes += (chunk as Uint8Array).byteLength;
			// Next waits for the end of the body in any case.
			if (bytes > limit) exceed();
			if (!exceeded && !parser.write(chunk)) await new Promise((resolve) => parser.once("drain", resolve));
		}
		if (exceeded) return false;
		parser.end();
		await ended;
	} catch {
		return false;
	}
	return !exceeded;
}

/** Undefined for a type that names no boundary. */
function parserOf(type: string): Busboy | undefined {
	try {
		const headers: BusboyHeaders = { "content-type": type };
		return new Busboy({ headers, limits: { parts: MOST_PARTS, fieldSize: LONGEST_FIELD } });
	} catch {
		return undefined;
	}
}
