import { recordActivity } from "../activity";
import { touchCommunity } from "../communities/communities";
import { db, kysely, readIn, type Tx } from "../db";
import { Refused } from "../errors";
import { type Actor, authorAsActor } from "../posts/publishing";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { type LetterPlace, letterBlocks } from "./contents";
import { type LetterAddress, noteChange } from "./letters";
import { lockLetter } from "./lock";
import type { BlockKind } from "./schema";
import { hasContent } from "./shown";

/** Letters of one turn of the job. */
const AT_ONCE = 50;

/** What such a block names is kept from the day it is sent on. */
const KEPT: readonly BlockKind[] = ["edition", "answers", "practices"];

/** Under the lock of the letter. The notices and mails follow from the ledger. Returns false for a letter that says nothing. */
async function send(tx: Tx, actor: Actor, letter: LetterPlace, at: Date): Promise<boolean> {
	const blocks = await letterBlocks(letter, at, tx);
	if (!blocks.some(hasContent)) return false;
	for (const { id, kind, things } of blocks)
		if (KEPT.includes(kind))
			await tx.letterBlock.update({
				where: { id },
				data: { subjectIds: things.map((thing) => thing.id) },
				select: { id: true },
			});
	await tx.letter.update({ where: { id: letter.id }, data: { sentAt: at, scheduledFor: null }, select: { id: true } });
	await touchCommunity(tx, letter.communityId, at);
	await recordActivity(tx, actor, {
		kind: "letter.sent",
		at,
		communityId: letter.communityId,
		subject: ["letter", letter.id],
	});
	return true;
}

/** Sends a letter now. */
export async function sendLetter(viewer: Viewer, id: string, at: Date): Promise<LetterAddress> {
	return db.$transaction(async (tx) => {
		const { community, sentAt } = await lockLetter(tx, viewer, id);
		const place = { id, communityId: community.id, slug: community.slug, sentAt };
		if (!(await send(tx, viewer, place, at))) throw new Refused("letter_empty");
		return { id, slug: community.slug };
	});
}

/** Sends it at a time; said again, the new time counts. */
export async function scheduleLetter(viewer: Viewer, id: string, scheduledFor: Date, at: Date): Promise<LetterAddress> {
	return db.$transaction(async (tx) => {
		const letter = await lockLetter(tx, viewer, id);
		const { community } = letter;
		const blocks = await letterBlocks({ ...letter, communityId: community.id, slug: community.slug }, at, tx);
		if (!blocks.some(hasContent)) throw new Refused("letter_empty");
		await tx.letter.update({ where: { id }, data: { scheduledFor }, select: { id: true } });
		await noteChange(tx, viewer, letter, at);
		return { id, slug: community.slug };
	});
}

/** A scheduled letter is a draft again. */
export async function unscheduleLetter(viewer: Viewer, id: string, at: Date): Promise<LetterAddress> {
	return db.$transaction(async (tx) => {
		const letter = await lockLetter(tx, viewer, id);
		await tx.letter.update({ where: { id }, data: { scheduledFor: null }, select: { id: true } });
		await noteChange(tx, viewer, letter, at);
		return { id, slug: letter.community.slug };
	});
}

/**
 * Job: sends the letters whose time has come, in their author's name. Those of an archived community wait. One that has nothing to say
 * any more is a draft again.
 */
export async function sendDueLetters(at: Date): Promise<void> {
	const due = await dueLetters(at).orderBy("letter.scheduledFor").limit(literal(AT_ONCE)).execute();
	for (const { id } of due)
		await db.$transaction(async (tx) => {
			await tx.$queryRaw`select 1 from letters where id = ${id}::uuid for update`;
			const [letter] = await readIn(tx, dueLetters(at).where("letter.id", "=", id));
			if (!letter) return;
			const { authorId, ...place } = letter;
			if (!(await send(tx, await authorAsActor(tx, authorId), place, at)))
				await tx.letter.update({ where: { id }, data: { scheduledFor: null }, select: { id: true } });
		});
}

const dueLetters = (at: Date) =>
	kysely
		.selectFrom("letters as letter")
		.innerJoin("communities as c", "c.id", "letter.communityId")
		.select(["letter.id", "letter.communityId", "letter.authorId", "letter.sentAt", "c.slug"])
		.where("letter.scheduledFor", "<=", at)
		.where("letter.sentAt", "is", null)
		.where("c.archivedAt", "is", null);

/** Counts that somebody it was sent to has opened it. The caller makes sure that each counts once; nothing says who. */
export async function countOpened(tx: Tx, letterId: string): Promise<void> {
	await tx.letter.updateMany({
		where: { id: letterId, sentAt: { not: null } },
		data: { opened: { increment: 1 } },
	});
}

/** A merged community's letters; those that were scheduled are drafts: they were written to other people. */
export async function handOverLetters(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
	await tx.letter.updateMany({ where: { communityId: fromId }, data: { communityId: toId, scheduledFor: null } });
}
