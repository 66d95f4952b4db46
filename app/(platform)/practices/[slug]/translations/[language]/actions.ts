"use server";

import { formAction } from "@/app/_web/action";
import { languageWithin } from "@/lib/i18n/names";
import { confirmTranslationInput, restoreTranslationInput, translationInput } from "@/lib/practices/schema";
import { confirmTranslation, restoreTranslation, translatePractice } from "@/lib/practices/translations";

const readIn = ({ slug, language }: { slug: string; language: string }) => `/practices/${slug}?in=${language}`;

export const translateAction = formAction(translationInput, async ({ viewer, input, at }) => {
	const { slug, language, ofVersion, basedOn, madeFrom, note, ...texts } = input;
	const edit = { slug, language, texts, ofVersion, basedOn, madeFrom, note };
	const { isNew } = await translatePractice(viewer, edit, at);
	const values = { language: languageWithin(viewer.locale, language) };
	return { to: readIn(input), notice: { key: isNew ? "translations.translated" : "translations.changed", values } };
});

export const confirmTranslationAction = formAction(confirmTranslationInput, async ({ viewer, input, at }) => {
	await confirmTranslation(viewer, input, at);
	return { to: readIn(input), notice: { key: "translations.confirmed" } };
});

export const restoreTranslationAction = formAction(restoreTranslationInput, async ({ viewer, input, at }) => {
	await restoreTranslation(viewer, input, at);
	return { to: readIn(input), notice: { key: "practiceLife.restore.said", values: { number: input.number } } };
});
