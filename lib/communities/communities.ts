import { recordActivity } from "../activity";
import { db, isDuplicate, type Tx } from "../db";
import { demand, found } from "../errors";
import { renderMarkdown } from "../markdown";
import { readSettings } from "../settings";
import { searchable, slugOf } from "../text";
import type { Viewer } from "../viewer";
import { canChangeCommunity, canCreateCommunity, communitiesVisibleTo } from "./policy";
import type { CommunityInput } from "./schema";

/** What rules ask about a community; locks nothing. @throws NotFound when the viewer may not see it. */
export async function communityFacts(tx: Tx, viewer: Viewer, where: { slug: string } | { id: string }) {
	return found(
		await tx.community.findFirst({
			where: { AND: [where, communitiesVisibleTo(viewer)] },
			select: { id: true, slug: true, name: true, visibility: true, archivedAt: true },
		}),
	);
}

/**
 * The same, read once the row is held until the transaction ends. Every change of a community and of its people waits
 * for it, so that counts and "the last manager" are true.
 */
export async function lockCommunity(tx: Tx, viewer: Viewer, slug: string) {
	await tx.$queryRaw`select 1 from communities where slug = ${slug} for update`;
	return communityFacts(tx, viewer, { slug });
}

/** A post, a reply, a meetup or a practice moves its community up in lists. Called last in the verb's transaction. */
export async function markLively(tx: Tx, communityId: string, at: Date): Promise<void> {
	await tx.community.updateMany({ where: { id: communityId, livelyAt: { lt: at } }, data: { livelyAt: at } });
}

function texts(input: CommunityInput) {
	return {
		...input,
		topicId: input.topicId ?? null,
		aboutHtml: renderMarkdown(input.about),
		searchText: searchable(input.name, input.summary),
	};
}

/** Its creator becomes its first manager. Returns the slug, made from the name and numbered where it is taken. */
export async function createCommunity(viewer: Viewer, input: CommunityInput, at: Date): Promise<{ slug: string }> {
	demand(canCreateCommunity(viewer, (await readSettings()).communityCreators));
	const wanted = slugOf(input.name) || "community";
	// /communities/new is a page of its own.
	const first = wanted === "new" ? 2 : 1;
	for (let attempt = first; attempt < 50; attempt++) {
		const slug = attempt === 1 ? wanted : `${wanted}-${attempt}`;
		try {
			return await db.$transaction(async (tx) => {
				const { id } = await tx.community.create({
					data: {
						...texts(input),
						slug,
						orgUnitId: viewer.orgUnitId,
						createdById: viewer.personId,
						createdAt: at,
						livelyAt: at,
						memberCount: 1,
						memberships: {
							create: { personId: viewer.personId, role: "manager", status: "active", since: at, joinedAt: at },
						},
						stageChanges: { create: { stage: "potential", at, byId: viewer.personId } },
					},
					select: { id: true },
				});
				await recordActivity(tx, viewer, {
					kind: "community.created",
					at,
					communityId: id,
					subject: ["community", id],
				});
				return { slug };
			});
		} catch (problem) {
			if (!isDuplicate(problem)) throw problem;
		}
	}
	throw new Error(`No free address for a community called ${wanted}`);
}

export async function changeCommunity(viewer: Viewer, slug: string, input: CommunityInput, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canChangeCommunity(viewer, community));
		await tx.community.update({ where: { id: community.id }, data: texts(input) });
		await recordActivity(tx, viewer, {
			kind: "community.changed",
			at,
			communityId: community.id,
			subject: ["community", community.id],
		});
	});
}

/** Readable from then on, no longer changed; nothing is lost. */
export async function archiveCommunity(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const community = await lockCommunity(tx, viewer, slug);
		demand(canChangeCommunity(viewer, community));
		await tx.community.update({
			where: { id: community.id },
			data: {
				archivedAt: at,
				stage: "archived",
				stageChanges: { create: { stage: "archived", at, byId: viewer.personId } },
			},
		});
		await recordActivity(tx, viewer, {
			kind: "community.archived",
			at,
			communityId: community.id,
			subject: ["community", community.id],
		});
	});
}
