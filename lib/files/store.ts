import path from "node:path";
import { env } from "../env";
import type { FileStore } from "./file-store";
import { folderStore } from "./folder-store";
import { s3Store } from "./s3-store";

/** The folder of files, where no S3-compatible store is named. */
export const filesFolder = (): string => env().DANDELION_FILES ?? path.join(env().DANDELION_DATA, "files");

let store: FileStore | undefined;

/** The store of this installation: all of its servers have the same one. */
export function fileStore(): FileStore {
	const { STORAGE_URL } = env();
	store ??= STORAGE_URL ? s3Store(STORAGE_URL) : folderStore(filesFolder());
	return store;
}
