import { recordActivity } from "../activity";
import { findCommunity, lockCommunity } from "../communities/communities";
import type { CommunityFacts } from "../communities/policy";
import { db, kysely } from "../db";
import { demand, NotFound, Refused } from "../errors";
import { LOCALES, type Names } from "../i18n/locales";
import { isId } from "../ids";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { canChangeModeration, canSeeQueue } from "./policy";
import { MOST_SAVED_REPLIES, type ModerationSettings, type SavedReplyInput } from "./schema";

/** Whether first texts wait, and the words that mark a text. @throws Refused */
export async function moderationSettings(viewer: Viewer, community: CommunityFacts): Promise<ModerationSettings> {
	demand(canChangeModeration(viewer, community));
	const [{ looksAtFirstPosts }, lists] = await Promise.all([
		db.community.findUniqueOrThrow({ where: { id: community.id }, select: { looksAtFirstPosts: true } }),
		db.markedWords.findMany({ where: { communityId: community.id } }),
	]);
	const wordsIn = (language: string) => lists.find((list) => list.language === language)?.words ?? [];
	return { looksAtFirstPosts, fr: wordsIn("fr"), en: wordsIn("en") };
}

export async function changeModerationSettings(
	viewer: Viewer,
	slug: string,
	{ looksAtFirstPosts, ...words }: ModerationSettings,
	at: Date,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canChangeModeration(viewer, community));
		await tx.community.update({ where: { id: community.id }, data: { looksAtFirstPosts }, select: { id: true } });
		await tx.markedWords.deleteMany({ where: { communityId: community.id } });
		await tx.markedWords.createMany({
			data: LOCALES.flatMap((language) =>
				words[language].length > 0 ? [{ communityId: community.id, language, words: words[language] }] : [],
			),
		});
		await recordActivity(tx, viewer, {
			kind: "moderation.settings_changed",
			at,
			communityId: community.id,
			subject: ["community", community.id],
			detail: { looksAtFirstPosts, words: words.fr.length + words.en.length },
		});
	});
}

/** The saved replies of a community, by title, for those who look after it. */
export async function savedReplies(viewer: Viewer, community: CommunityFacts) {
	demand(canSeeQueue(viewer, community));
	return kysely
		.selectFrom("saved_replies as saved")
		.select(["saved.id", "saved.title", "saved.texts"])
		.where("saved.communityId", "=", community.id)
		.orderBy("saved.title")
		.orderBy("saved.id")
		.limit(literal(MOST_SAVED_REPLIES))
		.execute();
}

export type ShownSavedReply = Awaited<ReturnType<typeof savedReplies>>[number];

/** Adds a reply that is used again, or changes it. */
export async function saveReply(
	viewer: Viewer,
	{ slug, id, title, ...input }: SavedReplyInput,
	at: Date,
): Promise<void> {
	const texts: Names = Object.fromEntries(
		LOCALES.flatMap((locale) => (input[locale] ? [[locale, input[locale]]] : [])),
	);
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canSeeQueue(viewer, community));
		const communityId = community.id;
		if (id) {
			const { count } = await tx.savedReply.updateMany({ where: { id, communityId }, data: { title, texts } });
			if (count === 0) throw new NotFound();
			return;
		}
		if ((await tx.savedReply.count({ where: { communityId } })) >= MOST_SAVED_REPLIES)
			throw new Refused("too_many_saved_replies");
		await tx.savedReply.create({ data: { communityId, title, texts, createdAt: at }, select: { id: true } });
	});
}

export async function deleteSavedReply(viewer: Viewer, slug: string, id: string): Promise<void> {
	if (!isId(id)) throw new NotFound();
	await db.$transaction(async (tx) => {
		const community = await findCommunity(tx, viewer, { slug });
		demand(canSeeQueue(viewer, community));
		await tx.savedReply.deleteMany({ where: { id, communityId: community.id } });
	});
}
