import { db } from "@/lib/db";
import { at, castId } from "../factories";

/** A post of somebody that was reported and decided about, an appeal, and a ban: each text says their name. */
export async function moderatedSomebody(
	{ communityId, personId }: { communityId: string; personId: string },
	name: string,
): Promise<void> {
	const claire = await castId("communityManager");
	const post = await db.post.create({
		data: {
			communityId,
			authorId: personId,
			kind: "discussion",
			language: "en",
			title: "Letters",
			body: "",
			bodyHtml: "",
			searchText: "",
			createdAt: at,
			livelyAt: at,
		},
		select: { id: true },
	});
	await db.moderationCase.create({
		data: {
			communityId,
			postId: post.id,
			authorId: personId,
			source: "report",
			openedAt: at,
			message: `Dear ${name}`,
			appeal: `I, ${name}, appeal`,
			appealMessage: `No, ${name}`,
			reports: { create: { reporterId: claire, reason: "other", note: `${name} again`, at } },
		},
		select: { id: true },
	});
	await db.communityRestriction.create({
		data: { communityId, personId, kind: "ban", startsAt: at, reason: `${name} again` },
		select: { id: true },
	});
}
