import { ZipFile } from "yazl";

/** A zip of files by path. */
export async function zipOf(files: Record<string, string | Uint8Array>, mode?: number): Promise<Buffer> {
	const zip = new ZipFile();
	for (const [path, content] of Object.entries(files))
		zip.addBuffer(Buffer.from(content as Uint8Array), path, mode === undefined ? {} : { mode });
	zip.end();
	return read(zip.outputStream);
}

export async function read(stream: NodeJS.ReadableStream): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of stream) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

/** The same zip with every place of some bytes replaced by others of the same length: what no honest tool writes. */
export function forged(zip: Buffer, from: Buffer | string, to: Buffer | string): Buffer {
	const made = Buffer.from(zip);
	const [old, by] = [Buffer.from(from as string), Buffer.from(to as string)];
	for (let at = made.indexOf(old); at >= 0; at = made.indexOf(old, at + 1)) by.copy(made, at);
	return made;
}

/** The smallest picture. */
export const PIXEL = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

/** A zip of many empty files, written by hand: libraries take minutes for it. */
export function zipOfEmptyFiles(count: number): Buffer {
	const locals: Buffer[] = [];
	const records: Buffer[] = [];
	let offset = 0;
	for (let index = 0; index < count; index++) {
		const name = Buffer.from(`${index}.md`);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt16LE(name.length, 26);
		const record = Buffer.alloc(46);
		record.writeUInt32LE(0x02014b50, 0);
		record.writeUInt16LE(name.length, 28);
		record.writeUInt32LE(offset, 42);
		locals.push(local, name);
		records.push(record, name);
		offset += local.length + name.length;
	}
	const directory = Buffer.concat(records);
	const end64 = Buffer.alloc(56);
	end64.writeUInt32LE(0x06064b50, 0);
	end64.writeBigUInt64LE(44n, 4);
	end64.writeBigUInt64LE(BigInt(count), 24);
	end64.writeBigUInt64LE(BigInt(count), 32);
	end64.writeBigUInt64LE(BigInt(directory.length), 40);
	end64.writeBigUInt64LE(BigInt(offset), 48);
	const locator = Buffer.alloc(20);
	locator.writeUInt32LE(0x07064b50, 0);
	locator.writeBigUInt64LE(BigInt(offset + directory.length), 8);
	locator.writeUInt32LE(1, 16);
	const end = Buffer.alloc(22, 0xff);
	end.writeUInt32LE(0x06054b50, 0);
	end.fill(0, 4, 8);
	end.fill(0, 20, 22);
	return Buffer.concat([...locals, directory, end64, locator, end]);
}
