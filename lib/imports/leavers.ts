import { db, type Prisma, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import { lockRow } from "../locks";
import { organisationDay } from "../organisation-day";
import { markAsLeft } from "../people/leaving";
import { canImportPeople } from "../people/policy";
import type { Viewer } from "../viewer";
import type { LeaversInput } from "./schema";

/** People changed in one transaction. */
const BATCH = 500;

/**
 * Proposed leavers who can be confirmed: still here, and not an administrator. An administrator's role must be
 * withdrawn first.
 */
export const confirmable = {
	confirmedAt: null,
	person: { status: { not: "left" }, roleGrants: { none: { role: "administrator" } } },
} satisfies Prisma.ImportLeaverWhereInput;

/**
 * Marks people who are missing from the newest full export as having left today. Their content stays; their sessions
 * end. Returns how many.
 */
export async function confirmLeavers(
	viewer: Viewer,
	{ importId, everyone, personIds }: LeaversInput,
	at: Date,
): Promise<number> {
	demand(canImportPeople(viewer));
	await demandNewest(importId);
	let count = 0;
	for (;;) {
		const left = await db.$transaction(
			(tx) => confirmSome(tx, viewer, importId, everyone ? undefined : personIds, at),
			{ timeout: 60_000 },
		);
		count += left;
		if (left < BATCH) return count;
	}
}

/** An older export lacks people who joined later. */
async function demandNewest(importId: string): Promise<void> {
	found(await db.peopleImport.findUnique({ where: { id: importId }, select: { id: true } }));
	const newest = await db.peopleImport.findFirst({
		where: { state: "applied", isFull: true },
		orderBy: { appliedAt: "desc" },
		select: { id: true },
	});
	if (newest?.id !== importId) throw new Refused("import_not_ready");
}

async function confirmSome(
	tx: Tx,
	viewer: Viewer,
	importId: string,
	personIds: string[] | undefined,
	at: Date,
): Promise<number> {
	const day = organisationDay(at);
	// Two administrators may confirm at once: each person is confirmed once.
	await lockRow(tx, "people_imports", importId, "update");
	const leavers = await tx.importLeaver.findMany({
		where: { importId, ...confirmable, ...(personIds ? { personId: { in: personIds } } : {}) },
		orderBy: { personId: "asc" },
		take: BATCH,
		select: { personId: true },
	});
	const ids = leavers.map(({ personId }) => personId);
	await tx.importLeaver.updateMany({
		where: { importId, personId: { in: ids } },
		data: { confirmedAt: at, confirmedById: viewer.personId },
	});
	await markAsLeft(tx, viewer, ids, { lastDay: day }, at);
	return ids.length;
}
