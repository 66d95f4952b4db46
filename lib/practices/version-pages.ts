import { type ComparedPart, compareTexts } from "../compared-text";
import { found } from "../errors";
import { drawnTexts } from "../files/drawn";
import { translator } from "../i18n/translator";
import { renderMarkdown } from "../markdown";
import type { Viewer } from "../viewer";
import { renderCard } from "./card";
import { practiceRow } from "./practice-page";
import { type StoredCard, storedCard } from "./schema";
import { listedVersions, versionsWithEditors } from "./version-list";

const VERSIONS_LISTED = 50;

/** An earlier version of a practice, rendered now. Files that the card no longer has are their words. @throws NotFound */
export async function practiceVersion(viewer: Viewer, slug: string, number: number, at: Date) {
	const practice = await practiceRow(viewer, slug);
	const version = found(
		await versionsWithEditors(practice.id).select("v.card").where("v.number", "=", number).executeTakeFirst(),
	);
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
		currentVersion: practice.version,
		number: version.number,
		at: version.at,
		note: version.note,
		restoredFrom: version.restoredFrom,
		editedBy: { givenName: version.givenName, familyName: version.familyName },
		practice,
		card: {
			title: card.title,
			summary: card.summary ?? "",
			language: card.language ?? practice.language,
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

/** Of each field: there are five long ones. */
const LONGEST_OF_FIELD_MS = 80;
/** Of a long unchanged text, so much is shown beside each change. */
const SHOWN_BESIDE = 300;

/** The fields of a version that are compared, as text. */
export const COMPARED_FIELDS = [
	"title",
	"summary",
	"context",
	"problem",
	"steps",
	"result",
	"resultFigure",
	"resultLabel",
	"resultMeasured",
	"evidence",
	"sources",
	"appliesTo",
	"countries",
	"sizes",
	"tags",
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

function textOf(card: StoredCard, field: ComparedField): string {
	if (field === "sources")
		return (card.sources ?? []).map(({ note, address }) => [note, address].filter(Boolean).join(": ")).join("\n");
	const value = card[field];
	return Array.isArray(value) ? value.join(", ") : (value ?? "");
}

function shortened(part: ComparedPart, isFirst: boolean, isLast: boolean): ComparedPart {
	if (part.is !== "same" || part.text.length <= 3 * SHOWN_BESIDE) return part;
	const start = isFirst ? "" : part.text.slice(0, SHOWN_BESIDE);
	const end = isLast ? "" : part.text.slice(-SHOWN_BESIDE);
	return { ...part, text: `${start} […] ${end}` };
}

/** What changed from one card to another, by field; fields that are the same are left out. */
export function comparedCards(before: StoredCard, after: StoredCard) {
	return COMPARED_FIELDS.flatMap((field) => {
		const [one, other] = [textOf(before, field), textOf(after, field)];
		if (one === other) return [];
		const parts = compareTexts(one, other, LONGEST_OF_FIELD_MS);
		return [{ field, parts: parts.map((part, index) => shortened(part, index === 0, index === parts.length - 1)) }];
	});
}

/** Two versions of a card and what is different, and a part of the list of all versions. @throws NotFound */
export async function practiceComparison(
	viewer: Viewer,
	slug: string,
	{ from, to, before }: { from?: number; to?: number; before?: number },
) {
	const practice = await practiceRow(viewer, slug);
	const newer = to ?? practice.version;
	const older = from ?? Math.max(1, newer - 1);
	const [list, both] = await Promise.all([
		listedVersions(practice.id, VERSIONS_LISTED + 1, before),
		versionsWithEditors(practice.id).select("v.card").where("v.number", "in", [older, newer]).execute(),
	]);
	const versionOf = (number: number) => both.find((version) => version.number === number);
	const [first, second] = [versionOf(older), versionOf(newer)];
	return {
		practice,
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
