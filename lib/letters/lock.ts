import { communityColumns, withCommunity } from "../communities/queries";
import { kysely, readIn, type Tx } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { canChangeLetter, letterVisibleTo } from "./policy";

/** The letter under its lock, for somebody who may change it. @throws NotFound, or Refused */
export async function lockLetter(tx: Tx, viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	await tx.$queryRaw`select 1 from letters where id = ${id}::uuid for update`;
	const query = kysely
		.selectFrom("letters as letter")
		.innerJoin("communities as c", "c.id", "letter.communityId")
		.select(["letter.id", "letter.title", "letter.language", "letter.otherTitle", "letter.otherLanguage"])
		.select(["letter.forUnitIds", "letter.forSiteIds", "letter.scheduledFor", "letter.sentAt"])
		.select(communityColumns)
		.where("letter.id", "=", id)
		.where(letterVisibleTo(viewer));
	const letter = withCommunity(found((await readIn(tx, query))[0]));
	demand(canChangeLetter(viewer, letter));
	return letter;
}

/** A block with its letter, under the letter's lock. @throws NotFound, or Refused */
export async function lockBlock(tx: Tx, viewer: Viewer, blockId: string) {
	if (!isId(blockId)) throw new NotFound();
	const place = found(await tx.letterBlock.findUnique({ where: { id: blockId }, select: { letterId: true } }));
	const letter = await lockLetter(tx, viewer, place.letterId);
	// Read again: it may have been removed before the lock was there.
	const block = found(await tx.letterBlock.findUnique({ where: { id: blockId } }));
	return { letter, block };
}
