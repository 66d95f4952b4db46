import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { FileStore } from "./file-store";

/** Keys are ids made by us: they begin with a UUID, whose last two digits name the folder. */
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{10}([0-9a-f]{2})(-\d{1,5})?$/;

/** The path of a key below the folder. @throws for a key that is not one of ours */
function pathOfKey(key: string): string {
	const [, , shard] = KEY.exec(key) ?? [];
	if (!shard) throw new Error(`${key} is not the key of a file`);
	return path.join(shard, key);
}

/** Files in a folder that their owner alone may read. Several servers may share it. */
export function folderStore(folder: string): FileStore {
	const fileOf = (key: string) => path.join(folder, pathOfKey(key));
	return {
		async write(key, content) {
			const file = fileOf(key);
			await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
			// Others see the whole file or none.
			const unfinished = `${file}.${randomUUID()}`;
			await writeFile(unfinished, content, { mode: 0o600, flush: true });
			await rename(unfinished, file);
		},
		async read(key) {
			try {
				return new Uint8Array(await readFile(fileOf(key)));
			} catch (problem) {
				if ((problem as NodeJS.ErrnoException).code === "ENOENT") return null;
				throw problem;
			}
		},
		remove: (key) => rm(fileOf(key), { force: true }),
	};
}
