import { db, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import { lockRow } from "../locks";
import { canImportPeople } from "../people/policy";
import { enqueue } from "../queue";
import type { Viewer } from "../viewer";
import type { Mapping } from "./fields";
import { formatColumns, problemOf, receiveFile, recogniseAgain, type UploadedFile } from "./receiving";
import { NOT_READ, type ReadingInput, type SitesInput } from "./schema";

type State = "reading" | "previewed" | "applying" | "applied" | "failed" | "discarded";

/** Stores an export. A job reads and compares it; a person then approves its changes. */
export async function uploadImport(viewer: Viewer, file: UploadedFile, at: Date): Promise<{ id: string }> {
	demand(canImportPeople(viewer));
	const { id, problem } = await receiveFile(viewer, file, at);
	if (!problem) await runSoon(db, id);
	return { id };
}

function runSoon(tx: Tx, importId: string): Promise<void> {
	return enqueue(tx, "people.import", { importId }, { key: `people.import:${importId}` });
}

/** Locks an import that is in one of the states. @throws Refused when it is not */
async function lockImport(tx: Tx, viewer: Viewer, importId: string, states: State[]) {
	demand(canImportPeople(viewer));
	await lockRow(tx, "people_imports", importId, "update");
	const file = found(
		await tx.peopleImport.findUnique({
			where: { id: importId },
			select: {
				state: true,
				encoding: true,
				separator: true,
				fileSize: true,
				siteChoices: true,
				headings: true,
				mapping: true,
			},
		}),
	);
	if (!states.includes(file.state)) throw new Refused("import_not_ready");
	return file;
}

/** Reads the file again with another encoding or separator, or other fields for its headings. Returns whether it can be read. */
export async function correctReading(viewer: Viewer, input: ReadingInput): Promise<boolean> {
	const { importId, encoding, separator } = input;
	return db.$transaction(async (tx) => {
		const file = await lockImport(tx, viewer, importId, ["previewed", "failed"]);
		if (file.fileSize === 0) throw new Refused("import_not_ready");
		const isNewFormat = encoding !== file.encoding || separator !== file.separator;
		const format = isNewFormat ? await recogniseAgain(importId, encoding, separator) : undefined;
		// The fields that were chosen stay, where the columns are still the same.
		const keepsColumns = !format || format.headings.length === file.headings.length;
		const mapping: Mapping = keepsColumns
			? file.headings.map((_, column) => {
					const chosen = fieldOf(input.mapping[column]);
					const isTouched = input.mapping[column] !== undefined && chosen !== (file.mapping as Mapping)[column];
					return isTouched || !format ? chosen : (format.mapping[column] ?? chosen);
				})
			: format.mapping;
		const dayFirst = input.dateOrder ? input.dateOrder === "day" : (format?.dayFirst ?? null);
		const problem = problemOf({ mapping });
		await tx.peopleImport.update({
			where: { id: importId },
			data: {
				...(format ? formatColumns({ ...format, mapping, dayFirst }) : { mapping, dayFirst }),
				isFull: input.extent === "full",
				problem,
				state: problem ? "failed" : "reading",
				stepDone: 0,
				stepTotal: file.fileSize,
			},
			select: { id: true },
		});
		if (!problem) await runSoon(tx, importId);
		return problem === null;
	});
}

function fieldOf(chosen: ReadingInput["mapping"][number] | undefined): Mapping[number] {
	return chosen === undefined || chosen === NOT_READ ? null : chosen;
}

/** Decides what is done with unknown sites. */
export async function chooseSites(viewer: Viewer, { importId, sites }: SitesInput): Promise<void> {
	await db.$transaction(async (tx) => {
		const file = await lockImport(tx, viewer, importId, ["previewed"]);
		const chosen = sites.map(({ key, decision, ...site }) => [
			key,
			{ create: decision === "create", city: "", country: null, zone: null, ...site },
		]);
		await tx.peopleImport.update({
			where: { id: importId },
			data: {
				siteChoices: { ...(file.siteChoices as object), ...Object.fromEntries(chosen) },
				state: "reading",
				stepDone: 0,
				stepTotal: file.fileSize,
			},
			select: { id: true },
		});
		await runSoon(tx, importId);
	});
}

/** Approves an import: a job applies it. */
export async function approveImport(viewer: Viewer, importId: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await lockImport(tx, viewer, importId, ["previewed"]);
		await beginApplying(tx, importId, viewer.personId);
		await runSoon(tx, importId);
	});
}

export async function beginApplying(tx: Tx, importId: string, approvedById: string | null): Promise<void> {
	await tx.peopleImport.update({
		where: { id: importId },
		data: { state: "applying", approvedById, stepDone: 0 },
		select: { id: true },
	});
}

/**
 * Starts the job again after a crash: the queue would wait hours for the worker that died. Two runs wait for each
 * other.
 */
export async function resumeImport(viewer: Viewer, importId: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await lockImport(tx, viewer, importId, ["reading", "applying"]);
		await runSoon(tx, importId);
	});
}

/** Discards an import: its file and rows are deleted, its record stays. */
export async function discardImport(viewer: Viewer, importId: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await lockImport(tx, viewer, importId, ["previewed", "failed"]);
		await tx.importRow.deleteMany({ where: { importId } });
		await tx.importChunk.deleteMany({ where: { importId } });
		await tx.importLeaver.deleteMany({ where: { importId } });
		await tx.peopleImport.update({ where: { id: importId }, data: { state: "discarded" }, select: { id: true } });
	});
}

/** Job: erases the rows about a person from finished imports. */
export async function eraseImportedRows(personId: string): Promise<void> {
	await db.$executeRaw`
		update import_rows set values = '{}', problems = '[]', conflicts = '[]', changes = null, email = null, "managerNumber" = null
		where "personId" = ${personId}::uuid and "importId" in (select id from people_imports where state in ('applied', 'discarded'))`;
}
