/** A thread that reads one file: what takes too long, or too much memory, ends with it. */
import { parentPort, workerData } from "node:worker_threads";
import { textOfFile } from "./text-of-file";

const { content, contentType } = workerData as { content: Uint8Array<ArrayBuffer>; contentType: string };

parentPort?.postMessage(await textOfFile(content, contentType));
