import { db, type Tx } from "../db";
import { lockText, type TextOfThread } from "../posts/hiding";
import { foldedText } from "../text";
import { openCase } from "./cases";

/** The words of a list that a text has: whole words, without regard to accents and capitals. */
export function wordsIn(words: readonly string[], ...texts: (string | null)[]): string[] {
	const text = ` ${plainWords(texts.filter(Boolean).join(" "))} `;
	return words.filter((word) => plainWords(word) !== "" && text.includes(` ${plainWords(word)} `));
}

const plainWords = (text: string): string =>
	foldedText(text)
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/**
 * Job: opens a case for a text that waits to be looked at, or has a word of its community's list. Readers notice nothing of a word.
 */
export async function lookAtText(place: TextOfThread, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { post, text } = await lockText(tx, place);
		if (text.deletedAt) return;
		const waits = text.hiddenAs === "waiting";
		const words = await markedIn(tx, post.community.id, place);
		if (!waits && words.length === 0) return;
		const source = waits ? "first_post" : "words";
		const { authorId } = text;
		const id = await openCase(tx, null, { ...place, communityId: post.community.id, authorId, source }, at);
		await tx.moderationCase.update({ where: { id }, data: { words }, select: { id: true } });
	});
}

async function markedIn(tx: Tx, communityId: string, { postId, replyId }: TextOfThread): Promise<string[]> {
	const lists = await tx.markedWords.findMany({ where: { communityId } });
	if (lists.length === 0) return [];
	const wordsOf = (language: string | null) => lists.find((list) => list.language === language)?.words ?? [];
	if (replyId) {
		const { language, body } = await tx.reply.findUniqueOrThrow({
			where: { id: replyId },
			select: { language: true, body: true },
		});
		return wordsIn(wordsOf(language), body);
	}
	const post = await tx.post.findUniqueOrThrow({
		where: { id: postId },
		select: { language: true, title: true, body: true, otherLanguage: true, otherTitle: true, otherBody: true },
	});
	const found = [
		...wordsIn(wordsOf(post.language), post.title, post.body),
		...wordsIn(wordsOf(post.otherLanguage), post.otherTitle, post.otherBody),
	];
	return [...new Set(found)];
}

/** Job: the cases of a thread that was moved wait in the queue of its community. */
export async function moveCases(postId: string): Promise<void> {
	const post = await db.post.findUnique({ where: { id: postId }, select: { communityId: true } });
	if (post)
		await db.moderationCase.updateMany({
			where: { postId, decidedAt: null },
			data: { communityId: post.communityId },
		});
}
