import { db } from "../db";
import type { Viewer } from "../viewer";

/** Loads the person an import acts for, anew for each step. Null when they are not active. */
export type LoadViewer = (personId: string, at: Date) => Promise<Viewer | null>;

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

export const importRow = (importId: string) =>
	db.practiceImport.findUnique({ where: { id: importId }, select: columns });
export type PracticeImportRow = NonNullable<Awaited<ReturnType<typeof importRow>>>;
