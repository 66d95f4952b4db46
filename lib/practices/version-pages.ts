import { found } from "../errors";
import { drawnTexts } from "../files/drawn";
import type { Locale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import { renderMarkdown } from "../markdown";
import type { Viewer } from "../viewer";
import { renderCard } from "./card";
import { comparedCards } from "./compared-cards";
import { practiceRow } from "./practice-page";
import { storedCard } from "./schema";
import { translationsOfCard } from "./translation-reads";
import { listedVersions, type VersionsOf, versionsNumbered } from "./version-list";

const VERSIONS_LISTED = 50;

/** A card, or its translation in a language that is asked for. @throws NotFound for one that there is not */
async function cardOrTranslation(viewer: Viewer, slug: string, language: Locale | undefined) {
	const practice = await practiceRow(viewer, slug);
	const of: VersionsOf = { practiceId: practice.id, language: null };
	if (!language || language === practice.language) return { practice, of, shown: practice };
	const { texts } = await translationsOfCard(practice.id, language);
	return { practice, of: { ...of, language }, shown: found(texts) };
}

/**
 * An earlier version of a practice, or of a translation, rendered now. Files that the card no longer has are their words.
 * @throws NotFound
 */
export async function practiceVersion(viewer: Viewer, slug: string, number: number, at: Date, language?: Locale) {
	const { practice, of, shown } = await cardOrTranslation(viewer, slug, language);
	const version = found((await versionsNumbered(of, [number]))[0]);
	const card = storedCard.parse(version.card);
	await renderCard(card);
	const html = (text: string | null | undefined) => renderMarkdown(text ?? "");
	const htmls = {
		contextHtml: html(card.context),
		problemHtml: html(card.problem),
		stepsHtml: html(card.steps),
		resultHtml: html(card.result),
		evidenceHtml: card.evidence ? html(card.evidence) : null,
	};
	return {
		slug: practice.slug,
		currentVersion: shown.version,
		/** The language of the translation; null for the card itself. */
		translation: of.language,
		number: version.number,
		at: version.at,
		note: version.note,
		restoredFrom: version.restoredFrom,
		editedBy: { givenName: version.givenName, familyName: version.familyName },
		practice,
		card: {
			title: card.title,
			summary: card.summary ?? "",
			language: of.language ?? card.language ?? practice.language,
			template: card.template ?? practice.template,
			resultFigure: card.resultFigure ?? null,
			resultLabel: card.resultLabel ?? null,
			resultMeasured: card.resultMeasured ?? null,
			appliesTo: card.appliesTo ?? null,
			tags: card.tags ?? [],
			...(await drawnTexts(["practiceId", practice.id], htmls, { t: translator(viewer.locale), at })),
		},
	};
}

/** Two versions of a card and what is different, and a part of the list of all versions. @throws NotFound */
export async function practiceComparison(
	viewer: Viewer,
	slug: string,
	{ from, to, before, in: language }: { from?: number; to?: number; before?: number; in?: Locale },
) {
	const { practice, of, shown } = await cardOrTranslation(viewer, slug, language);
	const newer = to ?? shown.version;
	const older = from ?? Math.max(1, newer - 1);
	const [list, both] = await Promise.all([
		listedVersions(of, VERSIONS_LISTED + 1, before),
		versionsNumbered(of, [older, newer]),
	]);
	const versionOf = (number: number) => both.find((version) => version.number === number);
	const [first, second] = [versionOf(older), versionOf(newer)];
	return {
		practice,
		/** The title, the language and the newest version of what is compared. */
		shown,
		translation: of.language,
		versions: list.slice(0, VERSIONS_LISTED),
		/** Where the list goes on. */
		next: list.length > VERSIONS_LISTED ? list[VERSIONS_LISTED - 1]?.number : undefined,
		from: older,
		to: newer,
		/** Null where one of them does not exist. */
		compared: first &&
			second && { first, second, fields: comparedCards(storedCard.parse(first.card), storedCard.parse(second.card)) },
	};
}
