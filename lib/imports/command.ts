import { db } from "../db";
import { beginApplying } from "./imports";
import { type FileProblem, receiveFile, type UploadedFile } from "./receiving";
import { runImport, type Watch } from "./running";
import { summaryOf } from "./summary";

/** An import from the command line. It checks no right: whoever runs it has the database. */

/** An import of the same file that a command began and did not finish. */
export async function interruptedImport(fileHash: string): Promise<string | null> {
	const begun = await db.peopleImport.findFirst({
		where: { fileHash, createdById: null, state: { in: ["reading", "applying"] } },
		orderBy: { createdAt: "desc" },
		select: { id: true },
	});
	return begun?.id ?? null;
}

export async function receiveCommandFile(file: UploadedFile, at: Date): Promise<string> {
	return (await receiveFile(null, file, at)).id;
}

/** Reads and compares the file, unless that is done already. */
export async function readImport(
	importId: string,
	at: Date,
	watch: Watch,
): Promise<{ problem: FileProblem | null; leavers: number }> {
	const { state } = await db.peopleImport.findUniqueOrThrow({ where: { id: importId }, select: { state: true } });
	if (state === "reading") await runImport(importId, at, watch);
	const read = await db.peopleImport.findUniqueOrThrow({
		where: { id: importId },
		select: { problem: true, summary: true },
	});
	return { problem: read.problem as FileProblem | null, leavers: summaryOf(read)?.leavers ?? 0 };
}

export async function applyImport(importId: string, at: Date, watch: Watch): Promise<void> {
	await beginApplying(db, importId, null);
	await runImport(importId, at, watch);
}

/** After a dry run: deletes everything about the file. */
export async function deleteImport(importId: string): Promise<void> {
	await db.$transaction([
		db.importRow.deleteMany({ where: { importId } }),
		db.peopleImport.delete({ where: { id: importId }, select: { id: true } }),
	]);
}
