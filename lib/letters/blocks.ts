import { db, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { Refused } from "../errors";
import { renderMarkdown } from "../markdown";
import type { Viewer } from "../viewer";
import { type LetterAddress, noteChange } from "./letters";
import { lockBlock, lockLetter } from "./lock";
import { type BlockFields, type BlockKind, blockFields, MOST_BLOCKS, MOST_THANKED } from "./schema";

/** Adds a block at the end. */
export async function addBlock(viewer: Viewer, letterId: string, kind: BlockKind, at: Date): Promise<LetterAddress> {
	return db.$transaction(async (tx) => {
		const letter = await lockLetter(tx, viewer, letterId);
		const count = await tx.letterBlock.count({ where: { letterId } });
		if (count >= MOST_BLOCKS) throw new Refused("letter_too_long");
		await tx.letterBlock.create({ data: { letterId, kind, position: count }, select: { id: true } });
		await noteChange(tx, viewer, letter, at);
		return { id: letterId, slug: letter.community.slug };
	});
}

/** The words of a block, and whom it thanks. @throws Stale */
export async function changeBlock(
	viewer: Viewer,
	blockId: string,
	sent: BlockFields,
	from: MadeFrom,
	at: Date,
): Promise<LetterAddress> {
	return db.$transaction(async (tx) => {
		const { letter, block } = await lockBlock(tx, viewer, blockId);
		const typed = {
			body: sent.body,
			// The form has this field only where there is a second language.
			otherBody: letter.otherLanguage ? sent.otherBody : block.otherBody,
			people: block.kind === "thanks" ? sent.people.toSorted() : [],
		};
		const { body, otherBody, people } = applyEdit(blockFields(block), typed, from);
		if (people.length > MOST_THANKED) throw new Refused("letter_too_long");
		await tx.letterBlock.update({
			where: { id: blockId },
			data: {
				body,
				otherBody,
				bodyHtml: renderMarkdown(body),
				otherBodyHtml: renderMarkdown(otherBody),
				subjectIds: people,
			},
			select: { id: true },
		});
		await noteChange(tx, viewer, letter, at);
		return { id: letter.id, slug: letter.community.slug };
	});
}

/** Changes places with the block before or after it; the first and the last stay. */
export async function moveBlock(viewer: Viewer, blockId: string, to: "up" | "down", at: Date): Promise<LetterAddress> {
	return db.$transaction(async (tx) => {
		const { letter } = await lockBlock(tx, viewer, blockId);
		const ids = await blockIds(tx, letter.id);
		const here = ids.indexOf(blockId);
		const there = to === "up" ? here - 1 : here + 1;
		const other = ids[there];
		if (other) {
			await write(tx, ids.with(here, other).with(there, blockId));
			await noteChange(tx, viewer, letter, at);
		}
		return { id: letter.id, slug: letter.community.slug };
	});
}

export async function removeBlock(viewer: Viewer, blockId: string, at: Date): Promise<LetterAddress> {
	return db.$transaction(async (tx) => {
		const { letter } = await lockBlock(tx, viewer, blockId);
		await tx.letterBlock.delete({ where: { id: blockId }, select: { id: true } });
		await write(tx, await blockIds(tx, letter.id));
		await noteChange(tx, viewer, letter, at);
		return { id: letter.id, slug: letter.community.slug };
	});
}

async function blockIds(tx: Tx, letterId: string): Promise<string[]> {
	const rows = await tx.letterBlock.findMany({
		where: { letterId },
		orderBy: { position: "asc" },
		select: { id: true },
	});
	return rows.map(({ id }) => id);
}

/** Writes the places of all blocks of a letter. */
async function write(tx: Tx, ids: readonly string[]): Promise<void> {
	await tx.$executeRaw`
		update letter_blocks as block set position = place.position - 1
		from unnest(${[...ids]}::uuid[]) with ordinality as place(id, position) where place.id = block.id`;
}
