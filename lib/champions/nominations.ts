import { recordActivity } from "../activity";
import { db, isDuplicate, kysely, readIn, type Tx } from "../db";
import { demand, found, Refused } from "../errors";
import { lockRow } from "../locks";
import { organisationDay } from "../organisation-day";
import { termRunsOn } from "../people/badges";
import { WORKS_HERE } from "../people/policy";
import type { Viewer } from "../viewer";
import { canDecide, canNominate, canRestoreNomination, canWithdrawNomination, nominationVisibleTo } from "./policy";
import { grantTerm } from "./terms";

interface Proposal {
	nomineeId: string;
	topicId: string;
	reason: string;
	evidence: { path: string; note: string }[];
}

/** @throws Refused when the person is champion of the topic already. */
async function demandNoTerm(tx: Tx, personId: string, topicId: string, at: Date): Promise<void> {
	const query = kysely
		.selectFrom("champion_terms as term")
		.select("term.id")
		.where("term.personId", "=", personId)
		.where("term.topicId", "=", topicId)
		.where(termRunsOn(organisationDay(at)));
	if ((await readIn(tx, query)).length > 0) throw new Refused("already_champion");
}

/** Nominates a colleague as champion of a topic, with evidence that others can check. */
export async function nominate(viewer: Viewer, proposal: Proposal, at: Date): Promise<{ id: string }> {
	const { nomineeId, topicId, reason, evidence } = proposal;
	demand(canNominate(viewer, nomineeId));
	try {
		return await db.$transaction(async (tx) => {
			const nominee = await tx.person.findFirst({
				where: { id: nomineeId, ...WORKS_HERE },
				select: { orgUnitId: true },
			});
			if (!nominee) throw new Refused("person_not_active");
			found(await tx.topic.findUnique({ where: { id: topicId }, select: { id: true } }));
			await demandNoTerm(tx, nomineeId, topicId, at);
			const { id } = await tx.nomination.create({
				data: {
					nomineeId,
					nominatorId: viewer.personId,
					topicId,
					orgUnitId: nominee.orgUnitId,
					reason,
					createdAt: at,
					evidence: { create: evidence.map((fact, position) => ({ ...fact, position })) },
				},
				select: { id: true },
			});
			await recordActivity(tx, viewer, { kind: "nomination.made", at, subject: ["nomination", id] });
			return { id };
		});
	} catch (problem) {
		// The index `nominations_one_open` allows one open nomination, also when two colleagues nominate at once.
		if (isDuplicate(problem)) throw new Refused("already_nominated");
		throw problem;
	}
}

/** Locks a nomination until the transaction ends and reads what rules ask about it. @throws NotFound */
async function lockNomination(tx: Tx, viewer: Viewer, id: string) {
	await lockRow(tx, "nominations", id, "update");
	const query = kysely
		.selectFrom("nominations as nomination")
		.select(["nomination.id", "nomination.state", "nomination.nomineeId", "nomination.nominatorId"])
		.select("nomination.topicId")
		.where("nomination.id", "=", id)
		.where(nominationVisibleTo(viewer));
	return found((await readIn(tx, query))[0]);
}

export async function withdrawNomination(viewer: Viewer, id: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const nomination = await lockNomination(tx, viewer, id);
		demand(canWithdrawNomination(viewer, nomination));
		await tx.nomination.update({ where: { id }, data: { state: "withdrawn", decidedAt: at } });
		await recordActivity(tx, viewer, { kind: "nomination.withdrawn", at, subject: ["nomination", id] });
	});
}

/** Takes back that the nominator withdrew: the nomination is open again. */
export async function restoreNomination(viewer: Viewer, id: string, at: Date): Promise<void> {
	try {
		await db.$transaction(async (tx) => {
			const nomination = await lockNomination(tx, viewer, id);
			demand(canRestoreNomination(viewer, nomination));
			await demandNoTerm(tx, nomination.nomineeId, nomination.topicId, at);
			await tx.nomination.update({ where: { id }, data: { state: "proposed", decidedAt: null } });
			await recordActivity(tx, viewer, { kind: "nomination.restored", at, subject: ["nomination", id] });
		});
	} catch (problem) {
		// Somebody else nominated the person meanwhile.
		if (isDuplicate(problem)) throw new Refused("already_nominated");
		throw problem;
	}
}

interface Decision {
	grant: boolean;
	note?: string;
}

/** A hub lead grants the nomination, which begins a term today, or declines it. When two decide at once, the first decision holds. */
export async function decideNomination(viewer: Viewer, id: string, { grant, note }: Decision, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const nomination = await lockNomination(tx, viewer, id);
		demand(canDecide(viewer, nomination));
		if (grant) {
			const nominee = await tx.person.findUnique({ where: { id: nomination.nomineeId }, select: { status: true } });
			if (nominee?.status !== "active") throw new Refused("person_not_active");
			await demandNoTerm(tx, nomination.nomineeId, nomination.topicId, at);
			await grantTerm(tx, nomination, at);
		}
		await tx.nomination.update({
			where: { id },
			data: {
				state: grant ? "granted" : "declined",
				decidedAt: at,
				decidedById: viewer.personId,
				decisionNote: note ?? null,
			},
		});
		await recordActivity(tx, viewer, {
			kind: grant ? "nomination.granted" : "nomination.declined",
			at,
			subject: ["nomination", id],
		});
	});
}
