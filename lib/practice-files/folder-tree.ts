import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import { type FileTree, isLeftBehind, LARGEST_TREE, MOST_FILES, safePathOf, UnreadableTree } from "./file-tree";

/** The files below a folder. What is a link is not followed: it may lead anywhere. */
export async function openFolder(folder: string): Promise<FileTree> {
	const paths = new Map<string, string>();
	let size = 0;
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const file = path.join(entry.parentPath, entry.name);
		const name = path.relative(folder, file);
		if (!entry.isFile() || isLeftBehind(name.replaceAll(path.sep, "/"))) continue;
		size += (await stat(file)).size;
		if (paths.size >= MOST_FILES) throw new UnreadableTree("too_many", String(MOST_FILES));
		if (size > LARGEST_TREE) throw new UnreadableTree("too_large", name);
		paths.set(safePathOf(name), file);
	}
	const read = async (name: string) => {
		const file = paths.get(name);
		if (!file) throw new UnreadableTree("broken", name);
		return new Uint8Array(await readFile(file));
	};
	return {
		paths: new Set([...paths.keys()].sort()),
		read,
		markOf: async (name) => {
			const content = await read(name);
			return `${crc32(content)}-${content.byteLength}`;
		},
		close: () => {},
	};
}
