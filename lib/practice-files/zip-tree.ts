import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from "yauzl";
import {
	type FileTree,
	isLeftBehind,
	LARGEST_TREE,
	MOST_FILES,
	printable,
	safePathOf,
	sharedFolder,
	UnreadableTree,
} from "./file-tree";

/** Deflate makes a text 5 to 20 times smaller; 1,000 times is its most, for a file of zeros. */
const MOST_TIMES_SMALLER = 200;
/** A smaller file does no harm, whatever it was packed to. */
const HARMLESS = 1024 ** 2;

const NAME_IS_UTF8 = 0x800;
const LINK_MODE = 0o120000;
const modeOf = (entry: Entry): number => (entry.externalFileAttributes >>> 16) & 0o170000;

interface ZipBounds {
	files: number;
	bytes: number;
}

/** Opens a zip after a look at all of its names and sizes. Nothing is unpacked before it is read. @throws UnreadableTree */
export async function openZip(
	file: string | Buffer,
	bounds: ZipBounds = { files: MOST_FILES, bytes: LARGEST_TREE },
): Promise<FileTree> {
	const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
	const open = typeof file === "string" ? openPromise(file, options) : fromBufferPromise(file, options);
	const zip = await open.catch(() => {
		throw new UnreadableTree("not_zip");
	});
	try {
		return treeOf(zip, await entriesOf(zip, bounds));
	} catch (problem) {
		zip.close();
		throw problem instanceof UnreadableTree ? problem : new UnreadableTree("broken", (problem as Error).message);
	}
}

async function entriesOf(zip: ZipFile, bounds: ZipBounds): Promise<Map<string, Entry>> {
	if (zip.entryCount > bounds.files) throw new UnreadableTree("too_many", String(zip.entryCount));
	const entries = new Map<string, Entry>();
	let unpacked = 0;
	let packed = 0;
	for await (const entry of zip.eachEntry()) {
		const name = nameOfEntry(entry);
		const path = safePathOf(name);
		if (modeOf(entry) === LINK_MODE) throw new UnreadableTree("link_inside", path);
		unpacked += entry.uncompressedSize;
		packed += entry.compressedSize;
		if (isBomb(entry)) throw new UnreadableTree("bomb", path);
		if (unpacked > bounds.bytes) throw new UnreadableTree("too_large", path);
		// Files that share their bytes with others unpack to more than the zip holds.
		if (packed > zip.fileSize) throw new UnreadableTree("bomb", path);
		if (name.endsWith("/") || isLeftBehind(path)) continue;
		if (entry.isEncrypted()) throw new UnreadableTree("locked", path);
		if (entries.has(path)) throw new UnreadableTree("same_name", path);
		entries.set(path, entry);
	}
	return entries;
}

const isBomb = ({ uncompressedSize, compressedSize }: Entry): boolean =>
	uncompressedSize > HARMLESS && uncompressedSize > compressedSize * MOST_TIMES_SMALLER;

/** Names are UTF-8, whether the zip says so or not, or stand in the extra field of Info-ZIP. Others could only be guessed. */
function nameOfEntry({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
	const name = getFileNameLowLevel(generalPurposeBitFlag | NAME_IS_UTF8, fileNameRaw, extraFields, false);
	if (name.includes("\ufffd")) throw new UnreadableTree("unknown_name", printable(name));
	return name;
}

function treeOf(zip: ZipFile, entries: Map<string, Entry>): FileTree {
	const folder = sharedFolder([...entries.keys()]);
	const byPath = new Map([...entries].map(([path, entry]) => [path.slice(folder.length), entry]));
	const entryOf = (path: string): Entry => {
		const entry = byPath.get(path);
		if (!entry) throw new UnreadableTree("broken", path);
		return entry;
	};
	return {
		paths: new Set(byPath.keys()),
		read: async (path) => {
			const entry = entryOf(path);
			const parts: Buffer[] = [];
			try {
				// The stream ends with an error where there is more, or less, than the zip said.
				for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part);
			} catch {
				throw new UnreadableTree("broken", path);
			}
			const content = new Uint8Array(Buffer.concat(parts));
			if (crc32(content) !== entry.crc32) throw new UnreadableTree("broken", path);
			return content;
		},
		markOf: async (path) => `${entryOf(path).crc32}-${entryOf(path).uncompressedSize}`,
		close: () => zip.close(),
	};
}
