import { DAY } from "../clock";
import { db } from "../db";
import { isId } from "../ids";
import { enqueue } from "../queue";
import { deleteUnusedFile, UNUSED } from "./files";
import { fileKey, fileKeys } from "./keys";
import { scan } from "./scanner";
import { fileStore } from "./store";

/** Who removed a picture by mistake, or left a draft, has a week. */
const KEPT_UNUSED = 7 * DAY;
const MOST_AT_ONCE = 500;

/** Job, daily: deletes files that nothing has referred to for a week. `inDrafts` are those of texts that somebody is still writing. */
export async function collectUnusedFiles(at: Date, inDrafts: readonly string[]): Promise<void> {
	await db.$executeRaw`
		update stored_files set "unusedSince" = ${at}::timestamptz
		where id = any(${inDrafts.filter(isId)}::uuid[]) and "unusedSince" is not null`;
	await db.storedFile.updateMany({ where: { unusedSince: { not: null }, NOT: UNUSED }, data: { unusedSince: null } });
	await db.storedFile.updateMany({ where: { unusedSince: null, ...UNUSED }, data: { unusedSince: at } });
	const unused = await db.storedFile.findMany({
		where: { unusedSince: { lt: new Date(at.getTime() - KEPT_UNUSED) }, ...UNUSED },
		orderBy: { unusedSince: "asc" },
		take: MOST_AT_ONCE,
		select: { id: true },
	});
	for (const { id } of unused) await db.$transaction((tx) => deleteUnusedFile(tx, id));
	if (unused.length === MOST_AT_ONCE)
		await db.$transaction((tx) => enqueue(tx, "files.collect", {}, { key: "files.collect" }));
}

/** Job: asks the virus scanner about a file that waits. It is tried again while the scanner does not answer. */
export async function scanFile(fileId: string): Promise<void> {
	const file = await db.storedFile.findUnique({
		where: { id: fileId, state: "waiting" },
		select: { id: true, widths: true },
	});
	if (!file) return;
	const content = await fileStore().read(fileKey(file.id, file.widths.at(-1)));
	if (!content) throw new Error(`the bytes of file ${fileId} are not there yet`);
	const state = await scan(content);
	await db.$transaction(async (tx) => {
		await tx.storedFile.updateMany({ where: { id: fileId, state: "waiting" }, data: { state } });
		if (state === "refused") await enqueue(tx, "files.remove", { keys: fileKeys(file) });
	});
}

/**
 * Job: moves files that an earlier version kept in the database to the store, one after the other. It goes on where it was
 * cut: bytes are written again, and a row loses its own only then.
 */
export async function moveFilesToStore(): Promise<void> {
	for (;;) {
		const file = await db.storedFile.findFirst({
			where: { content: { not: null } },
			select: { id: true, content: true },
		});
		if (!file?.content) return;
		await fileStore().write(fileKey(file.id), file.content);
		await db.storedFile.updateMany({ where: { id: file.id }, data: { content: null } });
	}
}
