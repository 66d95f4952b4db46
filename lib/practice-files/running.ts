import { db } from "../db";
import { log } from "../log";
import { writePages } from "./applying";
import { type FileTree, UnreadableTree } from "./file-tree";
import { importRow, type LoadViewer, type WatchPages } from "./import-row";
import { readTree } from "./reading";
import { withStoredTree } from "./stored-file";

/** Job: reads an upload, or writes the pages of one that was approved. Cut at any moment, another run goes on. */
export async function runPracticeImport(importId: string, load: LoadViewer, at: Date): Promise<void> {
	const file = await importRow(importId);
	if (file?.state !== "reading" && file?.state !== "applying") return;
	await failing(file.id, () => withStoredTree(file.id, file.fileName, (tree) => runStep(file.id, tree, load, at)));
}

/** What cannot be read at all is said on the page of the import; nothing was written of it. */
async function failing(importId: string, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (problem) {
		if (!(problem instanceof UnreadableTree)) throw problem;
		log.info({ importId, problem: problem.problem }, "an import of practices cannot be read");
		await db.$transaction([
			db.practiceImportPage.deleteMany({ where: { importId, writtenAt: null } }),
			db.practiceImportChunk.deleteMany({ where: { importId } }),
			db.practiceImport.update({
				where: { id: importId },
				data: { state: "failed", problem: problem.problem, problemOf: problem.detail },
				select: { id: true },
			}),
		]);
	}
}

/** One step of an import whose files are at hand: the command calls it as well. @throws UnreadableTree */
export async function runStep(
	importId: string,
	tree: FileTree,
	load: LoadViewer,
	at: Date,
	watch: WatchPages = () => {},
): Promise<void> {
	const file = await importRow(importId);
	if (!file) return;
	const viewer = await load(file.createdById, at);
	if (!viewer) throw new UnreadableTree("importer_gone");
	const watched: WatchPages = async (stepDone, stepTotal) => {
		await db.practiceImport.update({ where: { id: importId }, data: { stepDone, stepTotal }, select: { id: true } });
		await watch(stepDone, stepTotal);
	};
	if (file.state === "reading") {
		const kind = await readTree(viewer, file, tree, watched);
		await db.practiceImport.updateMany({
			where: { id: importId, state: "reading" },
			data: { state: "previewed", kind },
		});
	} else if (file.state === "applying") {
		await writePages(load, { file, tree, watch: watched }, at);
		await db.$transaction([
			db.practiceImportChunk.deleteMany({ where: { importId } }),
			db.practiceImport.updateMany({
				where: { id: importId, state: "applying" },
				data: { state: "applied", appliedAt: at },
			}),
		]);
	}
}
