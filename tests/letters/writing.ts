import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { changeBlock } from "@/lib/letters/blocks";
import { beginLetter } from "@/lib/letters/letters";
import { type BlockKind, blockFields, type LetterHead } from "@/lib/letters/schema";
import { as, at } from "../factories";

export const TO_ALL: LetterHead = { title: "What autumn brought", language: "en", forUnitIds: [], forSiteIds: [] };

/** A letter of Claire's with a text. */
export async function letter(slug: string, head: Partial<LetterHead> = {}, when = at): Promise<string> {
	const { id } = await beginLetter(await as("communityManager"), slug, { ...TO_ALL, ...head }, when);
	await say(id, "text", { body: "Thank you for a **good** autumn." });
	return id;
}

export const blockOf = (letterId: string, kind: BlockKind) =>
	db.letterBlock.findFirstOrThrow({ where: { letterId, kind }, orderBy: { position: "asc" } });

/** Writes into the first block of a kind. */
export async function say(
	letterId: string,
	kind: BlockKind,
	text: { body?: string; otherBody?: string; people?: string[] },
) {
	const block = await blockOf(letterId, kind);
	const now = blockFields(block);
	await changeBlock(await as("communityManager"), block.id, { ...now, ...text }, marksOf(now), at);
}
