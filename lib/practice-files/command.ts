import { db } from "../db";
import { NotFound, Refused } from "../errors";
import type { Locale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import type { Viewer } from "../viewer";
import { type FileTree, UnreadableTree } from "./file-tree";
import { openFolder } from "./folder-tree";
import type { LoadViewer, WatchPages } from "./import-row";
import { approvePractices, uploadPractices } from "./imports";
import { pagesOfImport, practiceImportPage } from "./queries";
import { runStep } from "./running";
import { openFile } from "./stored-file";

interface FilesToImport {
	file: string;
	isFolder: boolean;
	name: string;
	communitySlug: string;
	locale: Locale;
	source: string | undefined;
	isDryRun: boolean;
}

interface CommandMeans {
	load: LoadViewer;
	clock(): Date;
	reading: WatchPages;
	writing: WatchPages;
	say(line: string): void;
}

/**
 * Imports a folder or a file of this machine. Killed and run again, it goes on: what was written is found to be the same.
 * Returns why nothing was done, or null.
 */
export async function importFiles(
	viewer: Viewer,
	wish: FilesToImport,
	{ load, clock, reading, writing, say }: CommandMeans,
): Promise<string | null> {
	const t = translator(wish.locale);
	let tree: FileTree;
	let id: string | undefined;
	try {
		tree = wish.isFolder ? await openFolder(wish.file) : await openFile(wish.file, wish.name);
		const { communitySlug, locale: language, source } = wish;
		const upload = { fileName: wish.name, communitySlug, language, source, content: null };
		id = (await uploadPractices(viewer, upload, clock())).id;
		await runStep(id, tree, load, clock(), reading);
		const { figures } = await practiceImportPage(viewer, id);
		if (!wish.isDryRun && figures.create + figures.change > 0) {
			await approvePractices(viewer, id);
			await runStep(id, tree, load, clock(), writing);
		}
		await report(viewer, id, say, wish.locale);
		tree.close();
		if (wish.isDryRun) await forget(id);
		return null;
	} catch (problem) {
		if (id) await forget(id);
		if (problem instanceof UnreadableTree)
			return t(`practiceFiles.problems.${problem.problem}`, { of: problem.detail });
		if (problem instanceof Refused || problem instanceof NotFound)
			return t("practiceFiles.command.noCommunity", { slug: wish.communitySlug, email: viewer.email ?? "" });
		throw problem;
	}
}

const forget = (id: string) => db.practiceImport.delete({ where: { id }, select: { id: true } });

async function report(viewer: Viewer, id: string, say: (line: string) => void, locale: Locale): Promise<void> {
	const t = translator(locale);
	for (let after: number | undefined; ; ) {
		const { rows, next } = await pagesOfImport(viewer, id, { show: "noted", after });
		for (const { path, findings } of rows)
			for (const { line, reason, value } of findings)
				say(
					`${path}${line === null ? "" : `:${line}`}: ${t(`practiceFiles.findings.${reason}`)}${value === "" ? "" : `: ${value}`}`,
				);
		if (next === undefined) break;
		after = next;
	}
	say(t("practiceFiles.command.figures", (await practiceImportPage(viewer, id)).figures));
}
