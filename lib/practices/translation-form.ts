import { found } from "../errors";
import { drawnTexts } from "../files/drawn";
import type { Locale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import type { Viewer } from "../viewer";
import { cardOf, TEXT_FIELDS, textsOf } from "./card";
import { practiceRow } from "./practice-page";
import { notTranslated, UNTRANSLATED } from "./translation-card";
import { changedSince } from "./translation-page";
import { translationsOfCard } from "./translation-reads";

/**
 * A card and its translation into a language, for the form that writes it: the texts of the original, what of them has changed since it was translated, and the
 * texts of the translation as far as there is one. @throws NotFound
 */
export async function translationToWrite(viewer: Viewer, slug: string, language: Locale, at: Date) {
	const practice = await practiceRow(viewer, slug);
	// The original is no translation of itself.
	if (practice.language === language) found(null);
	const { contextHtml, problemHtml, stepsHtml, resultHtml, evidenceHtml } = practice;
	const htmls = { contextHtml, problemHtml, stepsHtml, resultHtml, evidenceHtml };
	const [{ texts }, drawn] = await Promise.all([
		translationsOfCard(practice.id, language),
		drawnTexts(["practiceId", practice.id], htmls, { t: translator(viewer.locale), at }),
	]);
	const isBehind = texts !== null && texts.ofVersion < practice.version;
	const changed = isBehind ? await changedSince(practice, texts.ofVersion, Number.POSITIVE_INFINITY) : null;
	const original = textsOf(cardOf(practice));
	const written = texts ? textsOf(texts) : UNTRANSLATED;
	return {
		practice,
		original: { ...original, ...drawn },
		written,
		/** Null before it is translated. */
		version: texts?.version ?? null,
		isBehind,
		/** Nothing is missing: it may say as well what the original says now. */
		isWhole: texts !== null && notTranslated(original, written).length === 0,
		changed: changed?.compared ?? [],
		/** The texts that are to be translated. */
		fields: TEXT_FIELDS.filter((field) => original[field]),
	};
}

export type TranslationToWrite = Awaited<ReturnType<typeof translationToWrite>>;
