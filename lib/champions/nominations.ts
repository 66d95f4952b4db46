import { recordActivity } from "../activity";
import { dayIn } from "../clock";
import { db, isDuplicate, type Tx } from "../db";
import { env } from "../env";
import { demand, found, Refused } from "../errors";
import type { Viewer } from "../viewer";
import { canDecide, canNominate, canWithdrawNomination, nominationsVisibleTo, termsRunningOn } from "./policy";
import { grantTerm } from "./terms";

interface Proposal {
	nomineeId: string;
	topicId: string;
	reason: string;
	evidence: { path: string; note: string }[];
}

/** @throws Refused when the person is champion of the topic already. */
async function demandNoTerm(tx: Tx, personId: string, topicId: string, at: Date): Promise<void> {
	const running = await tx.championTerm.findFirst({
		where: { personId, topicId, ...termsRunningOn(dayIn(at, env().ORGANISATION_ZONE)) },
		select: { id: true },
	});
	if (running) throw new Refused("already_champion");
}

/** Proposes a colleague as champion of a topic, with facts that someone else can check. */
export async function nominate(viewer: Viewer, proposal: Proposal, at: Date): Promise<{ id: string }> {
	const { nomineeId, topicId, reason, evidence } = proposal;
	demand(canNominate(viewer, nomineeId));
	try {
		return await db.$transaction(async (tx) => {
			const nominee = await tx.person.findFirst({
				where: { id: nomineeId, status: "active", kind: "employee" },
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
		// The index `nominations_one_open` is the last to say no, also to two colleagues at once.
		if (isDuplicate(problem)) throw new Refused("already_nominated");
		throw problem;
	}
}

/** The nomination, its row held until the transaction ends. @throws NotFound */
async function lockNomination(tx: Tx, viewer: Viewer, id: string) {
	await tx.$queryRaw`select 1 from nominations where id = ${id}::uuid for update`;
	return found(
		await tx.nomination.findFirst({
			where: { AND: [{ id }, nominationsVisibleTo(viewer)] },
			select: { id: true, state: true, nomineeId: true, nominatorId: true, topicId: true },
		}),
	);
}

export async function withdrawNomination(viewer: Viewer, id: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const nomination = await lockNomination(tx, viewer, id);
		demand(canWithdrawNomination(viewer, nomination));
		await tx.nomination.update({ where: { id }, data: { state: "withdrawn", decidedAt: at } });
		await recordActivity(tx, viewer, { kind: "nomination.withdrawn", at, subject: ["nomination", id] });
	});
}

interface Decision {
	grant: boolean;
	note?: string;
}

/** A lead of the hub says yes, which begins a term today, or no. Two leads deciding at once is one decision. */
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
