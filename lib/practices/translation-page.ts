import { drawnTexts } from "../files/drawn";
import type { Locale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import type { Viewer } from "../viewer";
import { type cardColumns, cardOf, textsOf } from "./card";
import { comparedCards } from "./compared-cards";
import { storedCard } from "./schema";
import { changedTexts } from "./translation-card";
import { translationsOfCard } from "./translation-reads";
import { listedVersions, versionsNumbered } from "./version-list";

type Htmls = Pick<
	ReturnType<typeof cardColumns>,
	"contextHtml" | "problemHtml" | "stepsHtml" | "resultHtml" | "evidenceHtml"
>;

/** A card as its page reads it. */
type ReadCard = Parameters<typeof cardOf>[0] & Htmls & { id: string; version: number };

/** So many of the last versions stand on the card. */
const VERSIONS_SHOWN = 5;
/** Longer texts are compared on a page of their own. */
const MOST_COMPARED = 20_000;

/** What of the texts that are translated has changed in a card since a version of it; nothing is compared where it is long. */
export async function changedSince(card: ReadCard, ofVersion: number, most = MOST_COMPARED) {
	const [version] = await versionsNumbered({ practiceId: card.id, language: null }, [ofVersion]);
	if (!version) return { fields: [], compared: null };
	const [before, now] = [textsOf(storedCard.parse(version.card)), textsOf(cardOf(card))];
	const fields = changedTexts(before, now);
	const length = fields.reduce((sum, field) => sum + (before[field]?.length ?? 0) + (now[field]?.length ?? 0), 0);
	return { fields, compared: length <= most ? comparedCards(before, now) : null };
}

export type ChangedSince = Awaited<ReturnType<typeof changedSince>>;

/** The texts of a translation; none where the card has lost the text since. */
function shownTexts(card: ReadCard, texts: NonNullable<Awaited<ReturnType<typeof translationsOfCard>>["texts"]>) {
	return {
		language: texts.language,
		title: texts.title,
		summary: card.summary && texts.summary,
		contextHtml: card.contextHtml && texts.contextHtml,
		problemHtml: card.problemHtml && texts.problemHtml,
		stepsHtml: card.stepsHtml && texts.stepsHtml,
		resultHtml: card.resultHtml && texts.resultHtml,
		resultLabel: card.resultLabel && texts.resultLabel,
		resultMeasured: card.resultMeasured && texts.resultMeasured,
		evidenceHtml: card.evidenceHtml && texts.evidenceHtml,
		appliesTo: card.appliesTo && texts.appliesTo,
	};
}

/** A card in the language that is asked for, else in the reader's, else in its own; with its other languages, and the versions of what is shown. */
export async function cardAsRead(viewer: Viewer, card: ReadCard, asked: Locale | undefined, at: Date) {
	const wanted = asked ?? viewer.locale;
	const { languages, texts } = await translationsOfCard(card.id, wanted === card.language ? null : wanted);
	const { title, summary, language, resultLabel, resultMeasured, appliesTo } = card;
	const { contextHtml, problemHtml, stepsHtml, resultHtml, evidenceHtml, ...shown } = texts
		? shownTexts(card, texts)
		: { ...card, ...{ title, summary, language, resultLabel, resultMeasured, appliesTo } };
	const htmls = { contextHtml, problemHtml, stepsHtml, resultHtml, evidenceHtml };
	const [drawn, versions, changed] = await Promise.all([
		drawnTexts(["practiceId", card.id], htmls, { t: translator(viewer.locale), at }),
		listedVersions({ practiceId: card.id, language: texts?.language ?? null }, VERSIONS_SHOWN),
		texts && texts.ofVersion < card.version ? changedSince(card, texts.ofVersion) : null,
	]);
	return {
		...shown,
		...drawn,
		versions,
		languages,
		originalLanguage: card.language,
		/** The newest version of what is shown. */
		shownVersion: texts?.version ?? card.version,
		/** The translation that is shown; null for the original. What the original changed since, where it is behind. */
		translation: texts && { version: texts.version, ofVersion: texts.ofVersion, changed },
	};
}
