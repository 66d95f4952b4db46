import type { Tx } from "../db";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import { type Card, type StoredCard, storedCard } from "./schema";

/** What is said beside a version. */
export interface VersionNote {
	/** Why it was changed. */
	note?: string;
	restoredFrom?: number;
}

export async function addVersion(
	tx: Tx,
	viewer: Viewer,
	practice: { id: string; version: number },
	card: Card,
	at: Date,
	{ note, restoredFrom }: VersionNote = {},
): Promise<void> {
	await tx.practiceVersion.create({
		data: {
			practiceId: practice.id,
			number: practice.version,
			card: { ...card },
			editedById: viewer.personId,
			at,
			note: note ?? null,
			restoredFrom: restoredFrom ?? null,
		},
	});
}

/** So many of the last texts of a draft are kept: a form that was opened before them is not merged. */
const DRAFT_TEXTS_KEPT = 20;

/** Keeps the text of a draft, from which the edits of two people are merged. Readers never see it. */
export async function keepDraftText(tx: Tx, { id, version }: { id: string; version: number }, card: Card) {
	await tx.practiceDraftText.create({ data: { practiceId: id, number: version, card: { ...card } } });
	await tx.practiceDraftText.deleteMany({
		where: { practiceId: id, number: { lte: version - DRAFT_TEXTS_KEPT } },
	});
}

export async function forgetDraftTexts(tx: Tx, practiceId: string): Promise<void> {
	await tx.practiceDraftText.deleteMany({ where: { practiceId } });
}

/** The card as a form was filled from it; null where that is not known any more. */
export async function cardAtVersion(
	tx: Tx,
	{ id, published }: { id: string; published: boolean },
	number: number | undefined,
): Promise<StoredCard | null> {
	if (number === undefined) return null;
	const key = { where: { practiceId_number: { practiceId: id, number } }, select: { card: true } };
	const row = published ? await tx.practiceVersion.findUnique(key) : await tx.practiceDraftText.findUnique(key);
	return row ? storedCard.parse(row.card) : null;
}

/** The card as it was at a version of a published practice. @throws NotFound */
export const publishedVersion = async (tx: Tx, practiceId: string, number: number): Promise<StoredCard> =>
	found(await cardAtVersion(tx, { id: practiceId, published: true }, number));
