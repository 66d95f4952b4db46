import type { Card } from "./schema";
import type { Template } from "./templates";

export type CompletenessPart =
	| "summary"
	| "problem"
	| "result"
	| "resultFigure"
	| "resultMeasured"
	| "evidence"
	| "appliesTo"
	| "topicId"
	| "tags";

/** What helps readers of each kind of card, the most helpful first. */
const HELPS: Record<Template, readonly CompletenessPart[]> = {
	practice: [
		"result",
		"resultFigure",
		"resultMeasured",
		"problem",
		"appliesTo",
		"evidence",
		"summary",
		"topicId",
		"tags",
	],
	lesson: ["problem", "result", "appliesTo", "evidence", "summary", "topicId", "tags"],
	how_to: ["summary", "appliesTo", "problem", "result", "topicId", "tags"],
	campaign: [
		"resultFigure",
		"resultMeasured",
		"result",
		"evidence",
		"problem",
		"appliesTo",
		"summary",
		"topicId",
		"tags",
	],
	toolkit: ["summary", "appliesTo", "evidence", "result", "topicId", "tags"],
};

type Filled = { [Field in keyof Card]?: Card[Field] | null };

const isFilled: { [Part in CompletenessPart]: (card: Filled) => boolean } = {
	summary: ({ summary }) => Boolean(summary),
	problem: ({ problem }) => Boolean(problem),
	result: ({ result }) => Boolean(result),
	resultFigure: ({ resultFigure }) => Boolean(resultFigure),
	resultMeasured: ({ resultMeasured }) => Boolean(resultMeasured),
	evidence: ({ evidence, sources }) => Boolean(evidence || sources?.length),
	appliesTo: ({ appliesTo, unitIds, countries, sizes }) =>
		Boolean(appliesTo || unitIds?.length || countries?.length || sizes?.length),
	topicId: ({ topicId }) => Boolean(topicId),
	tags: ({ tags }) => Boolean(tags?.length),
};

/** How much of a card is there, beside what every card must have, and what is missing: the most helpful first. */
export function completenessOf(card: Filled) {
	const parts = HELPS[card.template ?? "practice"];
	const missing = parts.filter((part) => !isFilled[part](card));
	return { filled: parts.length - missing.length, of: parts.length, missing };
}
