import type { Selectable } from "kysely";
import type { DB } from "../db";
import { renderInTurns, renderMarkdown } from "../markdown";
import { searchText } from "../search-text";
import type { Card, StoredCard } from "./schema";
import { storedSources } from "./sources";
import { tagKey } from "./tags";
import { TEAM_SIZES } from "./templates";

/** The columns of a card: its text, and the HTML of it, rendered when it is written. */
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
		resultLabel: card.resultLabel ?? null,
		evidence: card.evidence ?? null,
		evidenceHtml: card.evidence ? renderMarkdown(card.evidence) : null,
		resultMeasured: card.resultMeasured ?? null,
		template: card.template ?? "practice",
		sources: card.sources ?? [],
		unitIds: card.unitIds ?? [],
		countries: card.countries ?? [],
		sizes: card.sizes ?? [],
		appliesTo: card.appliesTo ?? null,
		language: card.language,
		topicId: card.topicId ?? null,
		tags: card.tags,
		tagKeys: card.tags.map(tagKey),
		searchText: searchText(card.title, card.summary, card.problem, card.resultLabel, card.appliesTo, ...card.tags),
	};
}

type CardHtml = "contextHtml" | "problemHtml" | "stepsHtml" | "resultHtml" | "evidenceHtml";

/** All that shows files in a card, or in a translation of it. */
export const cardHtml = (card: Pick<ReturnType<typeof cardColumns>, CardHtml>): string =>
	[card.contextHtml, card.problemHtml, card.stepsHtml, card.resultHtml, card.evidenceHtml ?? ""].join("");

/** Renders the texts of a card one by one, so that each keeps others waiting for itself alone. */
export async function renderCard({
	context,
	problem,
	steps,
	result,
	evidence,
}: Partial<Record<CardText, string | null>>) {
	await renderInTurns([context, problem, steps, result, evidence].map((text) => text ?? ""));
}

type CardText = "context" | "problem" | "steps" | "result" | "evidence";

/** The columns of `p` that people write, for a query; `cardOf` makes a card of them. */
export const cardFields = [
	"p.title",
	"p.summary",
	"p.context",
	"p.problem",
	"p.steps",
	"p.result",
	"p.resultFigure",
	"p.resultLabel",
	"p.evidence",
	"p.resultMeasured",
	"p.template",
	"p.sources",
	"p.unitIds",
	"p.countries",
	"p.sizes",
	"p.appliesTo",
	"p.language",
	"p.topicId",
	"p.tags",
] as const;

type CardRow = Pick<
	Selectable<DB["practices"]>,
	(typeof cardFields)[number] extends `p.${infer Column extends keyof DB["practices"]}` ? Column : never
>;

/** The fields of a card that are text, and are translated. What is no text, such as its figure and its tags, is the same in all languages. */
export const TEXT_FIELDS = [
	"title",
	"summary",
	"context",
	"problem",
	"steps",
	"result",
	"resultLabel",
	"resultMeasured",
	"evidence",
	"appliesTo",
] as const;
export type CardTextField = (typeof TEXT_FIELDS)[number];

type SavedTexts = Pick<Card, "title"> & { [Field in CardTextField]?: string | null };

/** The texts of a card, of one of its versions, or of a translation. */
export const textsOf = (saved: SavedTexts): Pick<Card, CardTextField> => ({
	title: saved.title,
	summary: saved.summary ?? "",
	context: saved.context ?? "",
	problem: saved.problem ?? "",
	steps: saved.steps ?? "",
	result: saved.result ?? "",
	resultLabel: saved.resultLabel ?? undefined,
	resultMeasured: saved.resultMeasured ?? undefined,
	evidence: saved.evidence ?? undefined,
	appliesTo: saved.appliesTo ?? undefined,
});

export function cardOf(row: CardRow): Card {
	return {
		...textsOf(row),
		resultFigure: row.resultFigure ?? undefined,
		template: row.template,
		sources: storedSources.parse(row.sources),
		unitIds: row.unitIds,
		countries: row.countries,
		sizes: TEAM_SIZES.filter((size) => row.sizes.includes(size)),
		language: row.language,
		topicId: row.topicId ?? undefined,
		tags: row.tags,
	};
}

/** An earlier version as a card of today. What a version from before a field was added does not say is as it is now. */
export function cardOfVersion(version: StoredCard, now: Card): Card {
	return {
		...textsOf(version),
		resultFigure: version.resultFigure ?? undefined,
		language: version.language ?? now.language,
		template: version.template ?? now.template,
		sources: version.sources ?? now.sources,
		unitIds: version.unitIds ?? now.unitIds,
		countries: version.countries ?? now.countries,
		sizes: version.sizes ?? now.sizes,
		// A topic may be gone since.
		topicId: now.topicId,
		tags: version.tags ?? now.tags,
	};
}
