import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { finished, pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack } from "tar-stream";

/** Tables are cut into files of this size: a tar file says its size before its content. */
const FILE_BYTES = 8 * 1024 * 1024;
/** Nearly as small as the default, in a third of the time. */
const COMPRESSION_LEVEL = 3;

export interface ArchiveWriter {
	file(name: string, content: string | Uint8Array): Promise<void>;
	/** Writes `folder/000001` and so on. `seen` is called with each piece. */
	folder(folder: string, content: AsyncIterable<Buffer>, seen: (piece: Buffer) => void): Promise<void>;
}

/** Writes a tar file, compressed by gzip, that only its owner may read. It is on the disk when this resolves. */
export async function writeArchive(file: string, write: (archive: ArchiveWriter) => Promise<void>): Promise<void> {
	const tar = pack();
	const written = pipeline(
		tar,
		createGzip({ level: COMPRESSION_LEVEL }),
		createWriteStream(file, { mode: 0o600, flags: "wx", flush: true }),
	);
	written.catch(() => {});
	const add = async (name: string, content: Buffer) => {
		const entry = tar.entry({ name, size: content.byteLength, mode: 0o600 });
		entry.end(content);
		await Promise.race([finished(entry), written]);
	};
	try {
		await write({
			file: (name, content) => add(name, Buffer.from(content)),
			async folder(folder, content, seen) {
				let pieces: Buffer[] = [];
				let bytes = 0;
				let files = 0;
				const flush = async () => {
					await add(`${folder}/${String(++files).padStart(6, "0")}`, Buffer.concat(pieces));
					pieces = [];
					bytes = 0;
				};
				for await (const piece of content) {
					seen(piece);
					pieces.push(piece);
					bytes += piece.byteLength;
					if (bytes >= FILE_BYTES) await flush();
				}
				if (bytes > 0) await flush();
			},
		});
		tar.finalize();
	} catch (problem) {
		tar.destroy();
		await written.catch(() => {});
		throw problem;
	}
	await written;
}

interface ArchiveFile {
	name: string;
	content: AsyncIterable<Buffer>;
}

/** The files of an archive in order. The content of each has to be read before the next is asked for. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveFile> {
	const tar = extract();
	const reading = pipeline(createReadStream(file), createGunzip(), tar);
	reading.catch(() => {});
	for await (const entry of tar) yield { name: entry.header.name, content: entry as AsyncIterable<Buffer> };
	await reading;
}

export async function bytesOf({ content }: ArchiveFile): Promise<Buffer> {
	const pieces: Buffer[] = [];
	for await (const piece of content) pieces.push(piece);
	return Buffer.concat(pieces);
}

export const textOf = async (file: ArchiveFile): Promise<string> => (await bytesOf(file)).toString("utf8");

/** A stream to write into piece by piece: `end` resolves when everything has arrived. */
export function pieceWriter(stream: NodeJS.WritableStream) {
	const done = finished(stream);
	done.catch(() => {});
	return {
		async write(piece: Buffer) {
			if (!stream.write(piece)) await Promise.race([once(stream, "drain"), done]);
		},
		async end() {
			stream.end();
			await done;
		},
	};
}
