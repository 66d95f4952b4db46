import { sql } from "kysely";
import { recordActivity } from "../activity";
import { db, kysely, type Tx } from "../db";
import { demand, NotFound, Refused } from "../errors";
import type { Viewer } from "../viewer";
import { lockCommunity } from "./communities";
import { isStepOf } from "./playbook";
import { type CommunityFacts, canChangeCommunity, canSeeHealth } from "./policy";
import { personById } from "./queries";
import { type CommunityStage, isStageAsked, proposedStage, STAGES, stageReasons } from "./stage";
import { rowsOfStage, stageFacts } from "./stage-facts";

const HISTORY = 50;

const isStage = (stage: string): stage is CommunityStage => (STAGES as readonly string[]).includes(stage);

/** What managers and sponsors see of the stage of their community: the proposal with its reasons, the history, and the ticked steps. */
export async function stagePage(viewer: Viewer, community: CommunityFacts & { stage: string }, at: Date) {
	demand(canSeeHealth(viewer, community));
	const [facts, rows, history, ticks] = await Promise.all([
		stageFacts(community.id, at),
		rowsOfStage(community.id, at),
		historyOf(community.id),
		kysely
			.selectFrom("playbook_ticks as tick")
			.select((eb) => ["tick.stage", "tick.step", "tick.at", personById(eb.ref("tick.byId")).as("by")])
			.where("tick.communityId", "=", community.id)
			.orderBy("tick.at")
			.limit(sql.lit(100))
			.execute(),
	]);
	const proposal = stageReasons(facts);
	const last = history.find(({ proposed }) => proposed !== null) ?? null;
	const isAsked = isStageAsked({ stage: community.stage, proposed: proposal.stage, last }, at);
	return { facts, rows, history, ticks, proposal, isAsked };
}

export type StagePage = Awaited<ReturnType<typeof stagePage>>;

/** Every stage with its day, the latest first, with what was proposed where managers decided. */
async function historyOf(communityId: string) {
	return kysely
		.selectFrom("stage_changes as change")
		.select((eb) => [
			"change.id",
			"change.stage",
			"change.proposed",
			"change.at",
			personById(eb.ref("change.byId")).as("by"),
		])
		.where("change.communityId", "=", communityId)
		.orderBy("change.at", "desc")
		.orderBy("change.id", "desc")
		.limit(sql.lit(HISTORY))
		.execute();
}

interface StageDecision {
	slug: string;
	/** What the page proposed. */
	proposed: CommunityStage;
	decision: "adopt" | "keep";
}

/** Managers follow the proposal, or keep the stage. What the rules read that day stays with the decision. */
export async function decideStage(
	viewer: Viewer,
	{ slug, proposed, decision }: StageDecision,
	at: Date,
): Promise<{ stage: CommunityStage }> {
	return db.$transaction(async (tx) => {
		const community = await lockForStage(tx, viewer, slug);
		const from = community.stage;
		const facts = await stageFacts(community.id, at, tx);
		// The facts or the stage have changed since the page was read.
		if (proposedStage(facts) !== proposed || proposed === from) throw new Refused("stage_proposal_changed");
		const stage = decision === "adopt" ? proposed : from;
		await tx.community.update({
			where: { id: community.id },
			data: { stage, stageChanges: { create: { stage, proposed, facts: { ...facts }, at, byId: viewer.personId } } },
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "community.stage_decided",
			at,
			communityId: community.id,
			subject: ["community", community.id],
			detail: { from, to: stage, proposed },
		});
		return { stage };
	});
}

/** Takes back the last decision, if nothing followed it. */
export async function takeBackStage(
	viewer: Viewer,
	{ slug, decidedAt }: { slug: string; decidedAt: Date },
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockForStage(tx, viewer, slug);
		const [last, before] = await tx.stageChange.findMany({
			where: { communityId: community.id },
			orderBy: [{ at: "desc" }, { id: "desc" }],
			take: 2,
			select: { id: true, at: true, stage: true, proposed: true },
		});
		if (!last?.proposed || !before || last.at.getTime() !== decidedAt.getTime()) throw new Refused("answer_passed");
		await tx.stageChange.delete({ where: { id: last.id } });
		await tx.community.update({ where: { id: community.id }, data: { stage: before.stage }, select: { id: true } });
		await recordActivity(tx, viewer, {
			kind: "community.stage_taken_back",
			at,
			communityId: community.id,
			subject: ["community", community.id],
			detail: { from: last.stage, to: before.stage },
		});
	});
}

async function lockForStage(tx: Tx, viewer: Viewer, slug: string) {
	const community = await lockCommunity(tx, viewer, slug);
	demand(canChangeCommunity(viewer, community));
	const { stage } = await tx.community.findUniqueOrThrow({ where: { id: community.id }, select: { stage: true } });
	if (!isStage(stage)) throw new NotFound();
	return { ...community, stage };
}

interface Tick {
	slug: string;
	stage: CommunityStage;
	step: string;
	done: boolean;
}

/** Ticks a step of the playbook, or takes the tick away. */
export async function tickPlaybookStep(viewer: Viewer, { slug, stage, step, done }: Tick, at: Date): Promise<void> {
	if (!isStepOf(stage, step)) throw new NotFound();
	await db.$transaction(async (tx) => {
		const { id: communityId } = await lockForStage(tx, viewer, slug);
		const key = { communityId, stage, step };
		const changed = done
			? await tx.playbookTick.createMany({ data: [{ ...key, at, byId: viewer.personId }], skipDuplicates: true })
			: await tx.playbookTick.deleteMany({ where: key });
		if (changed.count === 0) return;
		await recordActivity(tx, viewer, {
			kind: done ? "playbook.done" : "playbook.reopened",
			at,
			communityId,
			subject: ["community", communityId],
			detail: { stage, step },
		});
	});
}
