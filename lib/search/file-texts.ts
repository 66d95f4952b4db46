import { Worker } from "node:worker_threads";
import { db, kysely } from "../db";
import { readFileOf } from "../files/files";
import { log } from "../log";
import { enqueue } from "../queue";
import { literal } from "../sql";
import { READABLE_TYPES } from "./text-of-file";

/** A minute has room for some; the rest wait for the next turn. */
const AT_ONCE = 20;
const LONGEST_MS = 20_000;
const MEMORY_MB = 256;

/**
 * Job, every minute: reads the words of files that stand in a text or are materials of an edition, the newest first, each once. A file
 * that cannot be read has none.
 */
export async function readFileTexts(at: Date): Promise<void> {
	const files = await kysely
		.selectFrom("stored_files as f")
		.select(["f.id", "f.contentType"])
		.where("f.contentType", "in", READABLE_TYPES)
		.where("f.state", "=", literal("clean"))
		.where(({ eb, exists, not, or, selectFrom }) => {
			const of = (table: "attachments" | "meetup_materials") =>
				exists(selectFrom(table).select(eb.lit(1).as("one")).whereRef(`${table}.fileId`, "=", "f.id"));
			const read = selectFrom("file_texts as ft").select(eb.lit(1).as("one")).whereRef("ft.fileId", "=", "f.id");
			return eb.and([not(exists(read)), or([of("attachments"), of("meetup_materials")])]);
		})
		.orderBy("f.storedAt", "desc")
		.limit(AT_ONCE)
		.execute();
	for (const file of files) {
		const text = await wordsOf(file);
		await db.fileText.upsert({
			where: { fileId: file.id },
			create: { fileId: file.id, text, readAt: at },
			update: { text, readAt: at },
			select: { fileId: true },
		});
	}
	if (files.length === AT_ONCE)
		await db.$transaction((tx) => enqueue(tx, "search.files", {}, { key: "search.files again" }));
}

async function wordsOf({ id, contentType }: { id: string; contentType: string }): Promise<string> {
	try {
		const { content } = await readFileOf(id);
		return await readInThread(new Uint8Array(content), contentType);
	} catch (problem) {
		log.info(
			{ file: id, problem: problem instanceof Error ? problem.message : String(problem) },
			"a file has no words",
		);
		return "";
	}
}

function readInThread(content: Uint8Array<ArrayBuffer>, contentType: string): Promise<string> {
	const thread = new Worker(new URL("./text-thread.ts", import.meta.url), {
		workerData: { content, contentType },
		execArgv: ["--import", "tsx"],
		resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
	});
	return new Promise((resolve, reject) => {
		const tooLong = setTimeout(() => {
			reject(new Error("it takes too long"));
			void thread.terminate();
		}, LONGEST_MS);
		thread.once("message", (text: string) => resolve(text));
		thread.once("error", reject);
		thread.once("exit", (code) => {
			clearTimeout(tooLong);
			reject(new Error(`it ended with ${code}`));
		});
	});
}
