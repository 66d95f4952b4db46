import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import iconv from "iconv-lite";
import { db, type Tx } from "../db";
import { EncodingDetector, SAMPLE_BYTES } from "./encoding";
import { type Format, isSeparatorHint } from "./format";
import { type FileRecord, linesOf, RecordAssembler } from "./records";

const CHUNK_BYTES = 256 * 1024;

/** Stores an uploaded file in chunks, and computes its encoding, size and hash on the way. */
export async function storeChunks(tx: Tx, importId: string, content: AsyncIterable<Uint8Array>) {
	const detector = new EncodingDetector();
	const hash = createHash("sha256");
	let size = 0;
	let position = 0;
	for await (const bytes of inChunks(content)) {
		detector.add(bytes);
		hash.update(bytes);
		size += bytes.length;
		await tx.importChunk.create({ data: { importId, position: position++, bytes }, select: { position: true } });
	}
	return { detector, size, hash: hash.digest("hex") };
}

/** A file in chunks of equal size, for rows. */
export async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	let pending: Uint8Array[] = [];
	let length = 0;
	for await (const bytes of content) {
		pending.push(bytes);
		length += bytes.length;
		if (length < CHUNK_BYTES) continue;
		yield new Uint8Array(Buffer.concat(pending));
		pending = [];
		length = 0;
	}
	if (length > 0) yield new Uint8Array(Buffer.concat(pending));
}

/** The first bytes of a stored file, to recognise its format again. */
export async function beginningOf(importId: string): Promise<Buffer> {
	const chunk = await db.importChunk.findUnique({
		where: { importId_position: { importId, position: 0 } },
		select: { bytes: true },
	});
	return Buffer.from(chunk?.bytes ?? []).subarray(0, SAMPLE_BYTES);
}

async function* bytesOf(importId: string, onProgress: (bytes: number) => void): AsyncGenerator<Buffer> {
	for (let position = 0; ; position++) {
		const chunk = await db.importChunk.findUnique({
			where: { importId_position: { importId, position } },
			select: { bytes: true },
		});
		if (!chunk) return;
		onProgress(chunk.bytes.length);
		yield Buffer.from(chunk.bytes);
	}
}

/**
 * The records below the headings, one by one, with their line number in a spreadsheet: the first line is 1, and a
 * cell with line breaks counts as one line.
 */
export async function* recordsOf(
	importId: string,
	{ encoding, separator, headingRow, headings }: Format,
	onProgress: (bytes: number) => void,
): AsyncGenerator<FileRecord & { number: number }> {
	const text = iconv.decodeStream(encoding);
	pipeline(Readable.from(bytesOf(importId, onProgress)), text, () => {
		// The loop below throws the error.
	});
	const assembler = new RecordAssembler(separator, headings.length);
	let number = 0;
	const numbered = function* (records: Iterable<FileRecord>) {
		for (const record of records) {
			if (number === 0 && isSeparatorHint(record.cells)) continue;
			number++;
			if (number > headingRow) yield { ...record, number };
		}
	};
	for await (const line of linesOf(text as AsyncIterable<string>)) yield* numbered(assembler.take(line));
	yield* numbered(assembler.end());
}
