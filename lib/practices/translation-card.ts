import type { Locale } from "../i18n/locales";
import { type CardTextField, cardColumns, TEXT_FIELDS, textsOf } from "./card";
import type { Card } from "./schema";

export type TranslatedCard = Pick<Card, CardTextField>;

/** A translation that nobody has begun. */
export const UNTRANSLATED: TranslatedCard = textsOf({ title: "" });

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

type Texts = { [Field in CardTextField]?: string | null };

/** Texts of a card that a translation says nothing of. */
export const notTranslated = (original: Texts, translation: Texts): CardTextField[] =>
	TEXT_FIELDS.filter((field) => original[field] && !translation[field]);

/** Texts that are not the same in two versions of a card. */
export const changedTexts = (before: Texts, after: Texts): CardTextField[] =>
	TEXT_FIELDS.filter((field) => (before[field] ?? "") !== (after[field] ?? ""));
