import { recordActivity } from "../activity";
import { db, kysely, readIn, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand, found } from "../errors";
import { attachFiles } from "../files/attachments";
import { renderMarkdown } from "../markdown";
import { enqueue } from "../queue";
import type { Viewer } from "../viewer";
import { communityColumnsOf } from "./columns";
import { canChangeCommunity, communityVisibleTo } from "./policy";
import type { CommunityInput } from "./schema";

/** What rules ask about a community, without a lock. @throws NotFound when the viewer may not see it */
export async function findCommunity(tx: Tx, viewer: Viewer, where: { slug: string } | { id: string }) {
	const query = kysely
		.selectFrom("communities as c")
		.select(["c.id", "c.slug", "c.name", "c.visibility", "c.archivedAt"])
		.where((eb) => ("slug" in where ? eb("c.slug", "=", where.slug) : eb("c.id", "=", where.id)))
		.where(communityVisibleTo(viewer));
	return found((await readIn(tx, query))[0]);
}

/**
 * The same, read after the row is locked until the transaction ends. Every change of a community and of its memberships
 * takes this lock: the member count and the check for the last manager depend on it.
 */
export async function lockCommunity(tx: Tx, viewer: Viewer, slug: string) {
	await tx.$queryRaw`select 1 from communities where slug = ${slug} for update`;
	return findCommunity(tx, viewer, { slug });
}

/** A new post, reply, meetup or practice moves its community up in lists. Called last in the verb's transaction: the row is shared. */
export async function touchCommunity(tx: Tx, communityId: string, at: Date): Promise<void> {
	await tx.community.updateMany({ where: { id: communityId, livelyAt: { lt: at } }, data: { livelyAt: at } });
}

/** Whether the first texts of newcomers wait: a setting of those who moderate, under the lock of the community. */
export async function setFirstPosts(tx: Tx, communityId: string, looksAtFirstPosts: boolean): Promise<void> {
	await tx.community.update({ where: { id: communityId }, data: { looksAtFirstPosts }, select: { id: true } });
}

/** Queues the job that ends the seats of those who can no longer open the community's meetups. */
export async function releaseSeatsLater(tx: Tx, communityId: string): Promise<void> {
	await enqueue(tx, "seats.outOfSight", { communityId }, { key: `seats.outOfSight:${communityId}` });
}

/** The fields of the settings form. */
export function communityFields({
	topicId,
	orgUnitId,
	...row
}: Omit<CommunityInput, "topicId" | "orgUnitId"> & {
	topicId: string | null;
	orgUnitId: string | null;
}): CommunityInput {
	const { name, summary, about, kind, visibility, languages, charter, moreTopicIds } = row;
	const chosen = { topicId: topicId ?? undefined, orgUnitId: orgUnitId ?? undefined };
	return { name, summary, about, kind, visibility, languages, charter, moreTopicIds, ...chosen };
}

const FIELDS = {
	name: true,
	summary: true,
	about: true,
	kind: true,
	visibility: true,
	languages: true,
	charter: true,
	topicId: true,
	moreTopicIds: true,
	orgUnitId: true,
} as const;

/** Writes the fields that the person touched. @throws Stale for those that somebody else changed since the form was opened */
export async function changeCommunity(
	viewer: Viewer,
	slug: string,
	sent: CommunityInput,
	from: MadeFrom,
	at: Date,
): Promise<void> {
	// Before the community is locked, where others wait: it is kept for the transaction.
	renderMarkdown(sent.about);
	renderMarkdown(sent.charter);
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canChangeCommunity(viewer, community));
		const before = await tx.community.findUniqueOrThrow({
			where: { id: community.id },
			select: FIELDS,
		});
		const input = applyEdit(communityFields(before), sent, from);
		const written = await communityColumnsOf(tx, input);
		await attachFiles(tx, viewer, written.aboutHtml + written.charterHtml, { communityId: community.id });
		await tx.community.update({ where: { id: community.id }, data: written });
		if (input.visibility !== community.visibility) await releaseSeatsLater(tx, community.id);
		await recordActivity(tx, viewer, {
			kind: "community.changed",
			at,
			communityId: community.id,
			subject: ["community", community.id],
		});
	});
}

/** What archiving writes. */
export const archivedBy = (viewer: Viewer, at: Date) => ({
	archivedAt: at,
	stage: "archived" as const,
	withoutManagerSince: null,
	stageChanges: { create: { stage: "archived" as const, at, byId: viewer.personId } },
});

/** An archived community can be read and no longer changed. Nothing is deleted. */
export async function archiveCommunity(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction((tx) => archiveCommunityIn(tx, viewer, slug, at));
}

export async function archiveCommunityIn(tx: Tx, viewer: Viewer, slug: string, at: Date): Promise<void> {
	const community = await lockCommunity(tx, viewer, slug);
	demand(canChangeCommunity(viewer, community));
	await tx.community.update({ where: { id: community.id }, data: archivedBy(viewer, at) });
	await recordActivity(tx, viewer, {
		kind: "community.archived",
		at,
		communityId: community.id,
		subject: ["community", community.id],
	});
}
