import { kysely, readIn, type Tx } from "../db";
import { found } from "../errors";
import { unitNames } from "../people/units";
import { asBoolean } from "../sql";
import type { Viewer } from "../viewer";
import { type LockedPractice, lockPractice } from "./lock";
import { type DisputeFacts, type ReuseFacts, unitLedBy } from "./reuse-policy";

/** Reuses `r` with what rules ask about them: the last dispute `d`, and whether the viewer leads the unit. */
export const reusesWithFacts = (viewer: Viewer) =>
	kysely
		.selectFrom("reuses as r")
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom("reuse_disputes as last")
					.selectAll("last")
					.whereRef("last.reuseId", "=", "r.id")
					.orderBy("last.raisedAt", "desc")
					.orderBy("last.id", "desc")
					.limit(eb.lit(1))
					.as("d"),
			(join) => join.onTrue(),
		)
		.select(["r.id", "r.personId", "r.orgUnitId", "r.usedOn", "r.withdrawnAt", "r.disputedAt", "r.thankedAt"])
		.select(["d.id as disputeId", "d.raisedById", "d.raisedAt", "d.answeredAt", "d.sentToHubAt", "d.outcome"])
		.select((eb) => [
			asBoolean(unitLedBy(viewer, eb.ref("r.orgUnitId"))).as("ledByViewer"),
			unitNames(eb.ref("r.orgUnitId")).$notNull().as("unit"),
		]);

interface FactRow extends Omit<ReuseFacts, "dispute"> {
	raisedById: string | null;
	raisedAt: Date | null;
	answeredAt: Date | null;
	sentToHubAt: Date | null;
	outcome: DisputeFacts["outcome"];
}

/** The same row as the rules take it. */
export function reuseFacts(row: FactRow): ReuseFacts {
	const { personId, withdrawnAt, thankedAt, ledByViewer, raisedById, raisedAt } = row;
	const { answeredAt, sentToHubAt, outcome } = row;
	const dispute = raisedById && raisedAt ? { raisedById, raisedAt, answeredAt, sentToHubAt, outcome } : null;
	return { personId, withdrawnAt, thankedAt, ledByViewer, dispute };
}

export interface LockedReuse {
	practice: LockedPractice;
	reuse: ReuseFacts & { id: string; orgUnitId: string; disputedAt: Date | null; disputeId: string | null };
}

/** Locks the practice of a reuse, and reads what rules ask about both. @throws NotFound */
export async function lockReuse(tx: Tx, viewer: Viewer, id: string): Promise<LockedReuse> {
	const of = found(await tx.reuse.findUnique({ where: { id }, select: { practice: { select: { slug: true } } } }));
	const practice = await lockPractice(tx, viewer, of.practice.slug);
	const row = found((await readIn(tx, reusesWithFacts(viewer).where("r.id", "=", id)))[0]);
	return {
		practice,
		reuse: {
			...reuseFacts(row),
			id,
			orgUnitId: row.orgUnitId,
			disputedAt: row.disputedAt,
			disputeId: row.disputeId,
		},
	};
}
