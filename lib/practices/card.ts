import type { Prisma } from "../db";
import { renderMarkdown } from "../markdown";
import { searchable } from "../text";
import type { Card } from "./schema";
import { tagKey } from "./tags";

/** A card as its columns hold it: what was written, and what a page shows of it, rendered once at writing time. */
export function cardColumns(card: Card) {
	return {
		title: card.title,
		summary: card.summary,
		context: card.context,
		contextHtml: renderMarkdown(card.context),
		problem: card.problem,
		problemHtml: renderMarkdown(card.problem),
		steps: card.steps,
		stepsHtml: renderMarkdown(card.steps),
		result: card.result,
		resultHtml: renderMarkdown(card.result),
		resultFigure: card.resultFigure ?? null,
		evidence: card.evidence ?? null,
		evidenceHtml: card.evidence ? renderMarkdown(card.evidence) : null,
		appliesTo: card.appliesTo ?? null,
		language: card.language,
		topicId: card.topicId ?? null,
		tags: card.tags,
		tagKeys: card.tags.map(tagKey),
		searchText: searchable(card.title, card.summary, card.problem, card.appliesTo, ...card.tags),
	};
}

/** The written fields of a card, for a query that makes a version of them. */
export const cardSelect = {
	title: true,
	summary: true,
	context: true,
	problem: true,
	steps: true,
	result: true,
	resultFigure: true,
	evidence: true,
	appliesTo: true,
	language: true,
	topicId: true,
	tags: true,
} satisfies Prisma.PracticeSelect;

/** A card as it was written, out of its columns. */
export function cardOf(row: Prisma.PracticeGetPayload<{ select: typeof cardSelect }>): Card {
	return {
		title: row.title,
		summary: row.summary,
		context: row.context,
		problem: row.problem,
		steps: row.steps,
		result: row.result,
		resultFigure: row.resultFigure ?? undefined,
		evidence: row.evidence ?? undefined,
		appliesTo: row.appliesTo ?? undefined,
		language: row.language,
		topicId: row.topicId ?? undefined,
		tags: row.tags,
	};
}
