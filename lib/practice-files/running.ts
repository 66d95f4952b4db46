import { db } from "../db";
import { log } from "../log";
import { viewerOfPerson } from "../viewer";
import { writePages } from "./applying";
import { type FileTree, UnreadableTree } from "./file-tree";
import { readTree } from "./reading";
import { withStoredTree } from "./stored-file";

/** Gets the pages that are done, and all of them. */
export type WatchPages = (done: number, total: number) => void | Promise<void>;

const columns = {
	id: true,
	fileName: true,
	source: true,
	state: true,
	language: true,
	communityId: true,
	community: { select: { id: true, slug: true } },
	createdById: true,
} as const;

const rowOf = (importId: string) => db.practiceImport.findUnique({ where: { id: importId }, select: columns });
export type PracticeImportRow = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

/** Job: reads an upload, or writes the pages of one that was approved. Cut at any moment, another run goes on. */
export async function runPracticeImport(importId: string, at: Date): Promise<void> {
	const file = await rowOf(importId);
	if (file?.state !== "reading" && file?.state !== "applying") return;
	await failing(file.id, () => withStoredTree(file.id, file.fileName, (tree) => runStep(file.id, tree, at)));
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
export async function runStep(importId: string, tree: FileTree, at: Date, watch: WatchPages = () => {}): Promise<void> {
	const file = await rowOf(importId);
	if (!file) return;
	const viewer = await viewerOfPerson(file.createdById, at);
	if (!viewer) throw new UnreadableTree("importer_gone");
	const watched: WatchPages = async (stepDone, stepTotal) => {
		await db.practiceImport.update({ where: { id: importId }, data: { stepDone, stepTotal }, select: { id: true } });
		await watch(stepDone, stepTotal);
	};
	if (file.state === "reading") {
		const kind = await readTree(file, viewer, tree, watched);
		await db.practiceImport.updateMany({
			where: { id: importId, state: "reading" },
			data: { state: "previewed", kind },
		});
	} else if (file.state === "applying") {
		await writePages(file, tree, watched, at);
		await db.$transaction([
			db.practiceImportChunk.deleteMany({ where: { importId } }),
			db.practiceImport.updateMany({
				where: { id: importId, state: "applying" },
				data: { state: "applied", appliedAt: at },
			}),
		]);
	}
}
