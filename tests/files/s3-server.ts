import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

interface Server {
	run(): Promise<{ port: number }>;
	close(): Promise<void>;
}
const S3rver = createRequire(import.meta.url)("s3rver") as new (options: object) => Server;

/** An S3-compatible server that knows one key, with an empty bucket, and its `STORAGE_URL`. */
export async function startS3() {
	const directory = mkdtempSync(path.join(tmpdir(), "dandelion-s3-"));
	const server = new S3rver({
		port: 0,
		address: "127.0.0.1",
		silent: true,
		directory,
		configureBuckets: [{ name: "dandelion" }],
	});
	const { port } = await server.run();
	return {
		url: `http://S3RVER:S3RVER@127.0.0.1:${port}/dandelion?region=us-east-1`,
		urlOfStranger: `http://STRANGER:S3RVER@127.0.0.1:${port}/dandelion?region=us-east-1`,
		async stop() {
			await server.close();
			rmSync(directory, { recursive: true, force: true });
		},
	};
}
