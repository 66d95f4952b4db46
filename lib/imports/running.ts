import { recordActivity } from "../activity";
import { HOUR, MINUTE } from "../clock";
import { db, type Tx } from "../db";
import { found } from "../errors";
import { takeLock } from "../locks";
import { organisationDay } from "../organisation-day";
import { writeHeadcount } from "../people/headcount";
import { enqueue } from "../queue";
import { writePeople } from "./applying";
import { compareRows } from "./comparing";
import type { Mapping } from "./fields";
import type { Format } from "./format";
import type { SiteChoices } from "./places";
import { resetRows, stageRows } from "./staging";
import { type ImportSummary, summarise } from "./summary";

/**
 * Without this, a statement would go on after its client was killed, and keep the lock. Some systems do not support
 * the setting.
 */
const END_WITH_CLIENT = `do $$ begin set local client_connection_check_interval = '1s';
	exception when invalid_parameter_value then null; end $$`;

/** A plan made for another file, or before the rows were counted, compares every row with every row. */
const PLAN_EACH_TIME = "set local plan_cache_mode = 'force_custom_plan'";

/** Gets the progress of a step and its total. */
export type Watch = (done: number, total: number) => void;

/**
 * Job: reads and compares a file that was received, or applies an import that was approved. Each is one transaction:
 * a crash leaves nothing half done, and another run ends in the same state.
 */
export async function runImport(importId: string, at: Date, watch: Watch = () => {}): Promise<void> {
	const { state } = found(await db.peopleImport.findUnique({ where: { id: importId }, select: { state: true } }));
	if (state === "reading") await readAndCompare(importId, at, watch);
	else if (state === "applying") await apply(importId, at, watch);
}

/** Writes the progress outside the import's transaction, so that others see it at once. */
function progress(importId: string, total: number, watch: Watch) {
	return async (done: number) => {
		const stepDone = Math.min(done, total);
		await db.peopleImport.update({
			where: { id: importId },
			data: { stepDone, stepTotal: total },
			select: { id: true },
		});
		watch(stepDone, total);
	};
}

async function exclusively(
	importId: string,
	state: "reading" | "applying",
	work: (tx: Tx, file: ImportedFile) => Promise<void>,
): Promise<void> {
	await db.$transaction(
		async (tx) => {
			await tx.$executeRawUnsafe(END_WITH_CLIENT);
			await tx.$executeRawUnsafe(PLAN_EACH_TIME);
			// Imports run one after the other, in every process.
			await takeLock(tx, "peopleImport");
			const file = await tx.peopleImport.findUnique({ where: { id: importId, state }, select: imported });
			// Another process has done it in the meantime.
			if (file) await work(tx, file as unknown as ImportedFile);
		},
		{ timeout: HOUR, maxWait: MINUTE },
	);
}

const imported = {
	fileSize: true,
	encoding: true,
	separator: true,
	headingRow: true,
	headings: true,
	mapping: true,
	dayFirst: true,
	isFull: true,
	siteChoices: true,
	approvedBy: {
		select: { id: true, orgUnitId: true, siteId: true, country: true, orgUnit: { select: { spokeId: true } } },
	},
	summary: true,
} as const;

interface Approver {
	id: string;
	orgUnitId: string | null;
	siteId: string | null;
	country: string | null;
	orgUnit: { spokeId: string | null } | null;
}

type ImportedFile = Format & {
	fileSize: number;
	mapping: Mapping;
	isFull: boolean;
	siteChoices: SiteChoices;
	approvedBy: Approver | null;
	summary: ImportSummary | null;
};

const NO_PLACES = { units: [], sites: [] };

function actorOf({ id, orgUnitId, siteId, country, orgUnit }: Approver) {
	return { personId: id, orgUnitId, siteId, country, spokeId: orgUnit?.spokeId ?? null };
}

async function readAndCompare(importId: string, at: Date, watch: Watch): Promise<void> {
	await exclusively(importId, "reading", async (tx, file) => {
		const dayFirst = await stageInOrder(tx, importId, file, progress(importId, file.fileSize, watch));
		if (dayFirst === null) {
			await tx.importRow.deleteMany({ where: { importId } });
			await tx.peopleImport.update({
				where: { id: importId },
				data: { state: "failed", problem: "date_order" },
				select: { id: true },
			});
			return;
		}
		const day = organisationDay(at);
		const { units, sites } = await compareRows(tx, {
			importId,
			...file,
			planned: NO_PLACES,
			at,
			day,
			createsPlaces: false,
		});
		const summary = await summarise(tx, importId, day, units, sites);
		const empty = summary.rows === summary.refuse;
		await tx.peopleImport.update({
			where: { id: importId },
			data: { dayFirst, summary, state: empty ? "failed" : "previewed", problem: empty ? "no_rows" : null },
			select: { id: true },
		});
	});
}

/** Stages the rows in the order of their dates, which the whole file may prove. Returns it, or null when it does not. */
async function stageInOrder(
	tx: Tx,
	importId: string,
	file: ImportedFile,
	onProgress: (bytes: number) => Promise<void>,
): Promise<boolean | null> {
	await tx.importRow.deleteMany({ where: { importId } });
	const proved = (await stageRows(tx, importId, file, onProgress)).result();
	if (file.dayFirst !== null || proved !== false) return file.dayFirst ?? proved;
	await tx.importRow.deleteMany({ where: { importId } });
	await stageRows(tx, importId, { ...file, dayFirst: false }, onProgress);
	return false;
}

async function apply(importId: string, at: Date, watch: Watch): Promise<void> {
	await exclusively(importId, "applying", async (tx, file) => {
		const day = organisationDay(at);
		const { rows, blank, ...planned } = found(file.summary);
		const onProgress = progress(importId, rows + blank, watch);
		await onProgress(0);
		await resetRows(tx, importId);
		const { units, sites } = await compareRows(tx, { importId, ...file, planned, at, day, createsPlaces: true });
		await writePeople(tx, { importId, at, day }, onProgress);
		const summary = await summarise(tx, importId, day, units, sites);
		if (file.isFull) await writeHeadcount(tx, day);
		await tx.importChunk.deleteMany({ where: { importId } });
		await tx.peopleImport.update({
			where: { id: importId },
			data: { summary, state: "applied", appliedAt: at },
			select: { id: true },
		});
		const { create, change, refuse, leavers } = summary;
		await recordActivity(tx, file.approvedBy && actorOf(file.approvedBy), {
			kind: "people.imported",
			at,
			subject: ["import", importId],
			detail: { create, change, refuse, leavers },
		});
		await enqueue(tx, "figures.refresh", {}, { key: "figures.refresh" });
		await enqueue(tx, "people.departed", {}, { key: "people.departed" });
	});
}
