import { db } from "../db";
import type { Viewer } from "../viewer";
import type { Encoding } from "./encoding";
import { missingFields } from "./fields";
import { beginningOf, keepFile } from "./file";
import { type Format, recogniseFormat, type Separator } from "./format";

/** Keeping a large file takes longer than the seconds a verb usually has. */
const PATIENCE_MS = 10 * 60_000;

/** Why a file as a whole could not be read: a key of the `imports.problems` messages. */
export type FileProblem = "empty" | "workbook" | "not_text" | "headings_unknown" | "no_rows";

export interface UploadedFile {
	name: string;
	content: AsyncIterable<Uint8Array>;
	isFull: boolean;
}

/**
 * Keeps a file and recognises how it is written. What follows is `runImport`. Without a viewer: the command line, run
 * by whoever holds the database.
 */
export async function receiveFile(
	viewer: Viewer | null,
	file: UploadedFile,
	at: Date,
): Promise<{ id: string; problem: FileProblem | null }> {
	return db.$transaction(
		async (tx) => {
			const { id } = await tx.peopleImport.create({
				data: {
					fileName: file.name.slice(0, 200),
					fileHash: "",
					fileSize: 0,
					state: "failed",
					isFull: file.isFull,
					...kept(nothingKnown),
					createdById: viewer?.personId,
					createdAt: at,
				},
				select: { id: true },
			});
			const { detector, size, hash } = await keepFile(tx, id, file.content);
			const encoding = detector.result();
			const readable = size > 0 && encoding !== "workbook" && encoding !== "not_text";
			const format = readable ? recogniseFormat(detector.beginning, encoding) : nothingKnown;
			const problem = readable
				? problemOf(format)
				: size === 0
					? "empty"
					: encoding === "workbook"
						? encoding
						: "not_text";
			await tx.peopleImport.update({
				where: { id },
				data: {
					fileHash: hash,
					fileSize: size,
					stepTotal: size,
					...kept(format),
					problem,
					state: problem ? "failed" : "reading",
				},
				select: { id: true },
			});
			return { id, problem };
		},
		{ timeout: PATIENCE_MS },
	);
}

/** The same file, read in another encoding or by another separator. */
export async function recogniseAgain(importId: string, encoding: Encoding, separator: Separator): Promise<Format> {
	return recogniseFormat(await beginningOf(importId), encoding, separator);
}

export function problemOf(format: Pick<Format, "mapping">): FileProblem | null {
	return missingFields(format.mapping).length > 0 ? "headings_unknown" : null;
}

const nothingKnown: Format = {
	encoding: "utf-8",
	separator: ";",
	headingRow: 1,
	headings: [],
	mapping: [],
	dayFirst: true,
};

/** A format as its import keeps it. */
export function kept({ encoding, separator, headingRow, headings, mapping, dayFirst }: Format) {
	return { encoding, separator, headingRow, headings, mapping, dayFirst };
}
