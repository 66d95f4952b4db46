import { recordActivity } from "../activity";
import { dayIn, HOUR, MINUTE } from "../clock";
import { db, type Tx } from "../db";
import { env } from "../env";
import { found } from "../errors";
import { takeLock } from "../locks";
import { writeHeadcount } from "../people/headcount";
import { enqueue } from "../queue";
import { writePeople } from "./applying";
import type { Mapping } from "./fields";
import type { Format } from "./format";
import type { SiteChoices } from "./places";
import { settleRows } from "./settling";
import { stageRows, unsettleRows } from "./staging";
import { type ImportSummary, summarise } from "./summary";

/** A statement over all rows would outlive its killed client, and keep the lock. Servers that cannot see it go say no. */
const ENDS_WITH_ITS_CLIENT = `do $$ begin set local client_connection_check_interval = '1s';
	exception when invalid_parameter_value then null; end $$`;

/** Told how far a step is, of how much. */
export type Watch = (done: number, total: number) => void;

/**
 * Job: takes an import as far as it goes without a person: a file that was received is read and compared; one that was
 * approved is applied. Each is one transaction, so whatever kills it leaves nothing half done, and running it again
 * ends in the same state.
 */
export async function runImport(importId: string, at: Date, watch: Watch = () => {}): Promise<void> {
	const { state } = found(await db.peopleImport.findUnique({ where: { id: importId }, select: { state: true } }));
	if (state === "reading") await readAndCompare(importId, at, watch);
	else if (state === "applying") await apply(importId, at, watch);
}

/** Seen at once by everyone, unlike what the import's own transaction writes. */
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

async function alone(
	importId: string,
	state: "reading" | "applying",
	work: (tx: Tx, file: ImportedFile) => Promise<void>,
): Promise<void> {
	await db.$transaction(
		async (tx) => {
			await tx.$executeRawUnsafe(ENDS_WITH_ITS_CLIENT);
			// Imports wait for one another, whichever process or command runs them.
			await takeLock(tx, "peopleImport");
			const file = await tx.peopleImport.findUnique({ where: { id: importId, state }, select: imported });
			// Another instance has done it while this one waited.
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

const nothing = { units: [], sites: [] };
const today = (at: Date) => dayIn(at, env().ORGANISATION_ZONE);

function actorOf({ id, orgUnitId, siteId, country, orgUnit }: Approver) {
	return { personId: id, orgUnitId, siteId, country, spokeId: orgUnit?.spokeId ?? null };
}

async function readAndCompare(importId: string, at: Date, watch: Watch): Promise<void> {
	await alone(importId, "reading", async (tx, file) => {
		await tx.importRow.deleteMany({ where: { importId } });
		await stageRows(tx, importId, file, progress(importId, file.fileSize, watch));
		const day = today(at);
		const { units, sites } = await settleRows(tx, {
			importId,
			...file,
			announced: nothing,
			at,
			day,
			makesPlaces: false,
		});
		const summary = await summarise(tx, importId, day, units, sites);
		const empty = summary.rows === summary.refuse;
		await tx.peopleImport.update({
			where: { id: importId },
			data: { summary, state: empty ? "failed" : "previewed", problem: empty ? "no_rows" : null },
			select: { id: true },
		});
	});
}

async function apply(importId: string, at: Date, watch: Watch): Promise<void> {
	await alone(importId, "applying", async (tx, file) => {
		const day = today(at);
		const { rows, blank, ...announced } = found(file.summary);
		const passed = progress(importId, rows + blank, watch);
		await passed(0);
		await unsettleRows(tx, importId);
		const { units, sites } = await settleRows(tx, { importId, ...file, announced, at, day, makesPlaces: true });
		await writePeople(tx, { importId, at, day }, passed);
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
