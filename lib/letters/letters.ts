import { recordActivity } from "../activity";
import { findCommunity } from "../communities/communities";
import { db, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand } from "../errors";
import type { Viewer } from "../viewer";
import { lockLetter } from "./lock";
import { canWriteLetters } from "./policy";
import type { BlockKind, LetterHead } from "./schema";

/** The address of a letter. */
export interface LetterAddress {
	id: string;
	slug: string;
}

/** What a new letter begins with. */
const FIRST_BLOCKS: readonly BlockKind[] = ["text", "edition", "answers", "practices"];

const headColumns = ({ otherLanguage, otherTitle, ...head }: LetterHead) => ({
	...head,
	otherLanguage: otherLanguage && otherTitle ? otherLanguage : null,
	otherTitle: (otherLanguage && otherTitle) || null,
});

/** What the form of a letter's title, languages and readers is made from. */
export const headFields = (letter: {
	title: string;
	language: LetterHead["language"];
	otherTitle: string | null;
	otherLanguage: LetterHead["language"] | null;
	forUnitIds: string[];
	forSiteIds: string[];
}): LetterHead => ({
	title: letter.title,
	language: letter.language,
	otherLanguage: letter.otherLanguage ?? undefined,
	otherTitle: letter.otherTitle ?? undefined,
	forUnitIds: letter.forUnitIds.toSorted(),
	forSiteIds: letter.forSiteIds.toSorted(),
});

export const noteChange = (tx: Tx, viewer: Viewer, letter: { id: string; community: { id: string } }, at: Date) =>
	recordActivity(tx, viewer, {
		kind: "letter.changed",
		at,
		communityId: letter.community.id,
		subject: ["letter", letter.id],
	});

/** Begins a letter: a draft that only those who manage the community see. */
export async function beginLetter(viewer: Viewer, slug: string, head: LetterHead, at: Date): Promise<LetterAddress> {
	return db.$transaction(async (tx) => {
		const community = await findCommunity(tx, viewer, { slug });
		demand(canWriteLetters(viewer, community));
		const { id } = await tx.letter.create({
			data: {
				...headColumns(head),
				communityId: community.id,
				authorId: viewer.personId,
				createdAt: at,
				blocks: { create: FIRST_BLOCKS.map((kind, position) => ({ kind, position })) },
			},
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "letter.drafted",
			at,
			communityId: community.id,
			subject: ["letter", id],
		});
		return { id, slug };
	});
}

/** Title, languages and whom it is for, until it is sent. @throws Stale */
export async function changeLetter(
	viewer: Viewer,
	id: string,
	sent: LetterHead,
	from: MadeFrom,
	at: Date,
): Promise<LetterAddress> {
	return db.$transaction(async (tx) => {
		const letter = await lockLetter(tx, viewer, id);
		const { title, language, otherLanguage, otherTitle, forUnitIds, forSiteIds } = sent;
		const typed = headFields({
			title,
			language,
			otherLanguage: otherLanguage ?? null,
			otherTitle: otherTitle ?? null,
			forUnitIds,
			forSiteIds,
		});
		await tx.letter.update({
			where: { id },
			data: headColumns(applyEdit(headFields(letter), typed, from)),
			select: { id: true },
		});
		await noteChange(tx, viewer, letter, at);
		return { id, slug: letter.community.slug };
	});
}

/** A draft is deleted for good; a sent letter stays. Returns where the others are. */
export async function discardLetter(viewer: Viewer, id: string, at: Date): Promise<string> {
	return db.$transaction(async (tx) => {
		const { community } = await lockLetter(tx, viewer, id);
		await tx.letter.delete({ where: { id }, select: { id: true } });
		await recordActivity(tx, viewer, {
			kind: "letter.discarded",
			at,
			communityId: community.id,
			subject: ["letter", id],
		});
		return community.slug;
	});
}
