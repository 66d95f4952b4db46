import { type ComparedPart, compareTexts } from "../compared-text";
import type { StoredCard } from "./schema";

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
