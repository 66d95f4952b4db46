import { findCommunity } from "../communities/communities";
import { db, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import type { Locale } from "../i18n/locales";
import { lockRow } from "../locks";
import { canDraft } from "../practices/policy";
import { enqueue } from "../queue";
import type { Viewer } from "../viewer";
import { canImportPractices } from "./policy";
import { storeUpload } from "./stored-file";

/** Storing a large file takes longer than the time limit of other transactions. */
const TIMEOUT_MS = 5 * 60_000;

interface PracticeUpload {
	fileName: string;
	communitySlug: string;
	language: Locale;
	/** What the pages are called; the name of the file where nothing is said. */
	source: string | undefined;
	/** None where the files stay on the machine of the command. */
	content: AsyncIterable<Uint8Array> | null;
}

/** The name of a file without its ending, and without the day or number that an export adds. */
export const sourceOfFile = (fileName: string): string =>
	fileName
		.split(/[\\/]/)
		.at(-1)
		?.replace(/\.[a-z0-9]{2,8}$/i, "")
		.replace(/[ _.-]*\(?\d[\d\s_.:TZ-]*\)?$/, "")
		.slice(0, 100) || "pages";

/** Takes files that become practices of a community. A job reads them; who sent them then looks at what would be done. */
export async function uploadPractices(viewer: Viewer, upload: PracticeUpload, at: Date): Promise<{ id: string }> {
	demand(canImportPractices(viewer));
	return db.$transaction(
		async (tx) => {
			const community = await findCommunity(tx, viewer, { slug: upload.communitySlug });
			demand(canDraft(viewer, community));
			const { id } = await tx.practiceImport.create({
				data: {
					fileName: upload.fileName.slice(-200),
					source: upload.source || sourceOfFile(upload.fileName),
					state: "reading",
					communityId: community.id,
					language: upload.language,
					createdById: viewer.personId,
					createdAt: at,
				},
				select: { id: true },
			});
			if (upload.content) {
				await storeUpload(tx, id, upload.content);
				await runSoon(tx, id);
			}
			return { id };
		},
		{ timeout: TIMEOUT_MS },
	);
}

const runSoon = (tx: Tx, importId: string): Promise<void> =>
	enqueue(tx, "practices.import", { importId }, { key: `practices.import:${importId}` });

type UploadState = "reading" | "previewed" | "applying" | "applied" | "failed" | "discarded";

/** Locks an import of the viewer's own that is in one of the states. @throws NotFound, Refused */
async function lockOwn(tx: Tx, viewer: Viewer, importId: string, states: UploadState[]): Promise<void> {
	await lockRow(tx, "practice_imports", importId, "update");
	const own = { id: importId, createdById: viewer.personId };
	const { state } = found(await tx.practiceImport.findUnique({ where: own, select: { state: true } }));
	if (!states.includes(state)) throw new Refused("import_not_ready");
}

/** Approves what the preview shows: a job writes the pages. */
export async function approvePractices(viewer: Viewer, importId: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await lockOwn(tx, viewer, importId, ["previewed"]);
		await tx.practiceImport.update({
			where: { id: importId },
			data: { state: "applying", stepDone: 0, stepTotal: 0 },
			select: { id: true },
		});
		if ((await tx.practiceImportChunk.count({ where: { importId } })) > 0) await runSoon(tx, importId);
	});
}

/** Starts the job again after a crash: the queue would wait hours for the worker that died. */
export async function resumePractices(viewer: Viewer, importId: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await lockOwn(tx, viewer, importId, ["reading", "applying"]);
		await runSoon(tx, importId);
	});
}

/** Discards an import that wrote nothing: its file and pages are deleted, its record stays. */
export async function discardPractices(viewer: Viewer, importId: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await lockOwn(tx, viewer, importId, ["previewed", "failed"]);
		await tx.practiceImportPage.deleteMany({ where: { importId } });
		await tx.practiceImportChunk.deleteMany({ where: { importId } });
		await tx.practiceImport.update({ where: { id: importId }, data: { state: "discarded" }, select: { id: true } });
	});
}
