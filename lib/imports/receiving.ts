import { db } from "../db";
import type { Viewer } from "../viewer";
import type { Encoding, EncodingDetector } from "./encoding";
import { type ImportField, missingFields } from "./fields";
import { beginningOf, storeChunks } from "./file";
import { type Format, recogniseFormat, type Separator } from "./format";
import { headingKey } from "./headings";
import { likeliestFormat } from "./names-sample";

/** Storing a large file takes longer than the time limit of other transactions. */
const TIMEOUT_MS = 10 * 60_000;

/** Why the whole file could not be read: a key of the `imports.problems` messages. */
export type FileProblem = "empty" | "workbook" | "not_text" | "headings_unknown" | "date_order" | "no_rows";

export interface UploadedFile {
	name: string;
	content: AsyncIterable<Uint8Array>;
	isFull: boolean;
	/** What the command line says about the file instead of leaving it to be recognised. */
	chosen?: ChosenFormat;
}

export interface ChosenFormat {
	encoding?: Encoding;
	separator?: Separator;
	dayFirst?: boolean;
	/** Fields by heading; null for a column that is not read. */
	fields?: ReadonlyMap<string, ImportField | null>;
}

/** Stores a file and recognises its format; `runImport` does the rest. The viewer is null for the command line. */
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
					...formatColumns(UNKNOWN_FORMAT),
					createdById: viewer?.personId,
					createdAt: at,
				},
				select: { id: true },
			});
			const { detector, size, hash } = await storeChunks(tx, id, file.content);
			const encodings = detector.result();
			const unreadable = size === 0 ? "empty" : typeof encodings === "string" ? encodings : null;
			const format =
				unreadable || typeof encodings === "string" ? UNKNOWN_FORMAT : formatOf(detector, encodings, file.chosen);
			const problem = unreadable ?? problemOf(format);
			await tx.peopleImport.update({
				where: { id },
				data: {
					fileHash: hash,
					fileSize: size,
					stepTotal: size,
					...formatColumns(format),
					problem,
					state: problem ? "failed" : "reading",
				},
				select: { id: true },
			});
			return { id, problem };
		},
		{ timeout: TIMEOUT_MS },
	);
}

function formatOf(detector: EncodingDetector, encodings: readonly Encoding[], chosen: ChosenFormat = {}): Format {
	const known = chosen.encoding ? [chosen.encoding] : encodings;
	const likeliest = likeliestFormat(detector.beginning, detector.namesPart, known);
	const format = chosen.separator
		? recogniseFormat(detector.beginning, likeliest.encoding, chosen.separator)
		: likeliest;
	const fields = new Map([...(chosen.fields ?? [])].map(([heading, field]) => [headingKey(heading), field]));
	return {
		...format,
		mapping: format.mapping.map((field, column) => {
			const key = headingKey(format.headings[column] ?? "");
			return fields.has(key) ? (fields.get(key) ?? null) : field;
		}),
		dayFirst: chosen.dayFirst ?? format.dayFirst,
	};
}

/** Recognises the format again, with another encoding or separator. */
export async function recogniseAgain(importId: string, encoding: Encoding, separator: Separator): Promise<Format> {
	return recogniseFormat(await beginningOf(importId), encoding, separator);
}

export function problemOf(format: Pick<Format, "mapping">): FileProblem | null {
	return missingFields(format.mapping).length > 0 ? "headings_unknown" : null;
}

const UNKNOWN_FORMAT: Format = {
	encoding: "utf-8",
	separator: ";",
	headingRow: 1,
	headings: [],
	mapping: [],
	dayFirst: true,
};

/** The columns of an import that hold its format. */
export function formatColumns({ encoding, separator, headingRow, headings, mapping, dayFirst }: Format) {
	return { encoding, separator, headingRow, headings, mapping, dayFirst };
}
