import { S3mini } from "s3mini";
import type { FileStore } from "./file-store";

const PATIENCE_MS = 20_000;

/** What `https://KEY:SECRET@host/bucket?region=…` names. */
export function storageOf(address: string) {
	const { protocol, host, pathname, username, password, searchParams } = new URL(address);
	return {
		accessKeyId: decodeURIComponent(username),
		secretAccessKey: decodeURIComponent(password),
		endpoint: `${protocol}//${host}${pathname.replace(/\/$/, "")}`,
		region: searchParams.get("region") ?? "auto",
	};
}

/** Files in a bucket of any S3-compatible store. */
export function s3Store(address: string): FileStore {
	const bucket = new S3mini({ ...storageOf(address), requestAbortTimeout: PATIENCE_MS });
	return {
		async write(key, content) {
			await bucket.putObject(key, content, "application/octet-stream");
		},
		async read(key) {
			const content = await bucket.getObjectArrayBuffer(key);
			return content && new Uint8Array(content);
		},
		async remove(key) {
			await bucket.deleteObject(key);
		},
	};
}
