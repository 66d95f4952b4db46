import type { Selectable } from "kysely";
import type { DB } from "../db";
import type { Locale } from "../i18n/locales";
import { cardColumns } from "./card";
import type { Card, StoredCard } from "./schema";

/** The fields of a card that are translated. What is no text, such as its figure and its tags, is the same in all languages. */
export const TRANSLATED_FIELDS = [
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
export type TranslatedField = (typeof TRANSLATED_FIELDS)[number];
export type TranslatedCard = Pick<Card, TranslatedField>;

type TranslationRow = Pick<Selectable<DB["practice_translations"]>, TranslatedField>;

export const translatedCardOf = (row: Pick<StoredCard, TranslatedField> | TranslationRow): TranslatedCard => ({
	title: row.title,
	summary: row.summary ?? "",
	context: row.context ?? "",
	problem: row.problem ?? "",
	steps: row.steps ?? "",
	result: row.result ?? "",
	resultLabel: row.resultLabel ?? undefined,
	resultMeasured: row.resultMeasured ?? undefined,
	evidence: row.evidence ?? undefined,
	appliesTo: row.appliesTo ?? undefined,
});

/** A translation that nobody has begun. */
export const UNTRANSLATED: TranslatedCard = translatedCardOf({ title: "" });

/** The columns of a translation: its texts, and the HTML of them. */
export function translationColumns(texts: TranslatedCard, language: Locale) {
	const columns = cardColumns({ ...texts, language, tags: [] });
	const { title, summary, context, contextHtml, problem, problemHtml, steps, stepsHtml, result, resultHtml } = columns;
	const { resultLabel, resultMeasured, evidence, evidenceHtml, appliesTo, searchText } = columns;
	return {
		...{ title, summary, context, contextHtml, problem, problemHtml, steps, stepsHtml, result, resultHtml },
		...{ resultLabel, resultMeasured, evidence, evidenceHtml, appliesTo, searchText },
	};
}

type Texts = { [Field in TranslatedField]?: string | null };

/** Texts of a card that a translation says nothing of. */
export const notTranslated = (original: Texts, translation: Texts): TranslatedField[] =>
	TRANSLATED_FIELDS.filter((field) => original[field] && !translation[field]);

/** Texts that are not the same in two versions of a card. */
export const changedTexts = (before: Texts, after: Texts): TranslatedField[] =>
	TRANSLATED_FIELDS.filter((field) => (before[field] ?? "") !== (after[field] ?? ""));
