import type { CommunityStage } from "./stage";

/** The steps of each stage, in the order in which they help. Their texts are messages with the same keys. */
export const PLAYBOOK = {
	potential: ["listen", "question", "core", "date"],
	coalescing: ["meet", "welcome", "answer", "charter", "rhythm"],
	active: ["roles", "practices", "newcomers", "focus", "sponsor"],
	stewardship: ["review", "rotate", "neighbours", "figures", "renew"],
	transformation: ["ask", "choose", "keep", "tell", "thank"],
} as const satisfies Record<CommunityStage, readonly string[]>;

export type PlaybookStep = (typeof PLAYBOOK)[CommunityStage][number];

export const isStepOf = (stage: CommunityStage, step: string): step is PlaybookStep =>
	(PLAYBOOK[stage] as readonly string[]).includes(step);
