import { createWriteStream } from "node:fs";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { db, type Tx } from "../db";
import { inChunks } from "../imports/file";
import { type FileTree, UnreadableTree } from "./file-tree";
import { openZip } from "./zip-tree";

/** Keeps an uploaded file in the database, so that any process can read it again. */
export async function storeUpload(tx: Tx, importId: string, content: AsyncIterable<Uint8Array>): Promise<void> {
	let position = 0;
	for await (const bytes of inChunks(content))
		await tx.practiceImportChunk.create({
			data: { importId, position: position++, bytes },
			select: { position: true },
		});
}

async function* chunksOf(importId: string): AsyncGenerator<Uint8Array> {
	for (let position = 0; ; position++) {
		const chunk = await db.practiceImportChunk.findUnique({
			where: { importId_position: { importId, position } },
			select: { bytes: true },
		});
		if (!chunk) return;
		yield chunk.bytes;
	}
}

/** What the first bytes of a zip are. */
const ZIP = "PK";

/** Works with the files of an upload: a zip, or the one page that it is. The file of the disk is gone afterwards. */
export async function withStoredTree<Result>(
	importId: string,
	fileName: string,
	work: (tree: FileTree) => Promise<Result>,
): Promise<Result> {
	const folder = await mkdtemp(path.join(tmpdir(), "dandelion-import-"));
	try {
		const file = path.join(folder, "upload");
		await pipeline(Readable.from(chunksOf(importId)), createWriteStream(file));
		const tree = await openFile(file, fileName);
		try {
			return await work(tree);
		} finally {
			tree.close();
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** A zip, or a page alone: a document of Word is a zip as well, and is a page. */
export async function openFile(file: string, fileName: string): Promise<FileTree> {
	const handle = await open(file);
	const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
	await handle.close();
	const isPage = /\.(docx|md|mdx|markdown|html?|txt)$/i.test(fileName);
	if (!isPage) return openZip(file);
	if (buffer.toString("latin1") === ZIP && !/\.docx$/i.test(fileName)) throw new UnreadableTree("not_zip");
	const content = new Uint8Array(await readFile(file));
	const name =
		fileName
			.split(/[\\/]/)
			.at(-1)
			?.replace(/\.txt$/i, ".md") ?? "page.md";
	return {
		paths: new Set([name]),
		read: async () => content,
		markOf: async () => "",
		close: () => {},
	};
}
