import { DAY } from "../clock";

/** The stages of a community (Wenger, McDermott and Snyder, Cultivating Communities of Practice, 2002, chapters 4 and 5). */
export const STAGES = ["potential", "coalescing", "active", "stewardship", "transformation"] as const;
export type CommunityStage = (typeof STAGES)[number];

/** What the rules read of a community on a day. */
export interface StageFacts {
	/** Days since it was created. */
	age: number;
	members: number;
	/** Posts and replies of the last 90 days, and the people who wrote them. */
	contributions: number;
	writers: number;
	/** Of 100 contributions, those that were not by its managers. */
	byOthers: number;
	/** Contributions of the last 90 days, of 100 in the usual 90 days of the year before. 100 where there was no year before. */
	pulse: number;
	/** Editions held in the last 180 days. */
	editions: number;
	/** Practices published, and their reuses in the last 365 days. */
	practices: number;
	reuses: number;
}
export type StageFact = keyof StageFacts;

export interface StageCondition {
	fact: StageFact;
	/** A number, which the fact reaches, or stays under. */
	atLeast?: number;
	below?: number;
	/** Where the number comes from. Ours: chosen for this product, and to be changed with experience. */
	source: "feverbee" | "ours";
}

/** The stages that follow one another. Each asks for its own conditions and for those of the stages before. */
const GROWTH: Record<Exclude<CommunityStage, "potential" | "transformation">, readonly StageCondition[]> = {
	coalescing: [
		{ fact: "members", atLeast: 5, source: "ours" },
		{ fact: "contributions", atLeast: 3, source: "ours" },
	],
	active: [
		{ fact: "writers", atLeast: 5, source: "ours" },
		{ fact: "contributions", atLeast: 20, source: "ours" },
		// Over half ends what FeverBee calls inception.
		{ fact: "byOthers", atLeast: 50, source: "feverbee" },
	],
	stewardship: [
		{ fact: "age", atLeast: 365, source: "ours" },
		{ fact: "editions", atLeast: 2, source: "ours" },
		{ fact: "practices", atLeast: 3, source: "ours" },
		{ fact: "reuses", atLeast: 1, source: "ours" },
		// Over nine in ten ends what FeverBee calls establishment.
		{ fact: "byOthers", atLeast: 90, source: "feverbee" },
	],
};

/** A community that was alive and has become quiet: it changes, or ends. It comes before all others. */
const TRANSFORMATION: readonly StageCondition[] = [
	{ fact: "age", atLeast: 365, source: "ours" },
	{ fact: "pulse", below: 25, source: "ours" },
];

/** The conditions of a stage, without those of the stages before. */
export const conditionsOf = (stage: CommunityStage): readonly StageCondition[] =>
	stage === "potential" ? [] : stage === "transformation" ? TRANSFORMATION : GROWTH[stage];

export const isMet = (facts: StageFacts, { fact, atLeast, below }: StageCondition): boolean =>
	(atLeast === undefined || facts[fact] >= atLeast) && (below === undefined || facts[fact] < below);

const allMet = (facts: StageFacts, stage: CommunityStage): boolean =>
	conditionsOf(stage).every((condition) => isMet(facts, condition));

const GROWING = ["coalescing", "active", "stewardship"] as const;

/** The stage that the rules propose for these facts. */
export function proposedStage(facts: StageFacts): CommunityStage {
	if (allMet(facts, "transformation")) return "transformation";
	const missing = GROWING.findIndex((stage) => !allMet(facts, stage));
	return (missing < 0 ? GROWING.at(-1) : GROWING[missing - 1]) ?? "potential";
}

export interface StageReason extends StageCondition {
	value: number;
	isMet: boolean;
}

const reasonsFor = (facts: StageFacts, stage: CommunityStage): StageReason[] =>
	conditionsOf(stage).map((condition) => ({
		...condition,
		value: facts[condition.fact],
		isMet: isMet(facts, condition),
	}));

/** Why the rules propose their stage, and what is missing for the next one. */
export function stageReasons(facts: StageFacts): {
	stage: CommunityStage;
	reasons: StageReason[];
	next: CommunityStage | null;
	missing: StageReason[];
} {
	const stage = proposedStage(facts);
	const next = stage === "transformation" ? null : (GROWING[STAGES.indexOf(stage)] ?? null);
	const missing = next ? reasonsFor(facts, next).filter((reason) => !reason.isMet) : [];
	return { stage, reasons: reasonsFor(facts, stage), next, missing };
}

/** A proposal that managers did not follow is not made again for so many days. */
export const QUIET_DAYS = 90;

interface LastDecision {
	proposed: string | null;
	stage: string;
	at: Date;
}

/** Whether managers are asked: the rules say another stage, and they have not just kept theirs. */
export function isStageAsked(
	{ stage, proposed, last }: { stage: string; proposed: CommunityStage; last: LastDecision | null },
	at: Date,
): boolean {
	if (stage === proposed) return false;
	const wasKept = last !== null && last.proposed === proposed && last.stage !== proposed;
	return !wasKept || at.getTime() - last.at.getTime() >= QUIET_DAYS * DAY;
}
