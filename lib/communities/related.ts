import { sql } from "kysely";
import { recordActivity } from "../activity";
import { db, type Tx } from "../db";
import { demand, Refused } from "../errors";
import { hasTerms } from "../search-text";
import type { Viewer } from "../viewer";
import { findCommunity, lockCommunity } from "./communities";
import { canChangeCommunity, communityVisibleTo } from "./policy";
import { listedCommunities } from "./queries";

const MOST_RELATED = 12;
const FOUND = 10;

/** A pair is written in one way, whoever made it. */
export const pairOf = (one: string, other: string) =>
	one < other ? { oneId: one, otherId: other } : { oneId: other, otherId: one };

/** Communities related to one, as far as the viewer may see them: of a hidden one nothing is said to who may not. */
export async function relatedCommunities(viewer: Viewer, communityId: string) {
	return listedCommunities()
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("community_relations as rel")
					.select(eb.lit(1).as("one"))
					.where((pair) =>
						pair.or([
							pair.and([pair("rel.oneId", "=", communityId), pair("rel.otherId", "=", pair.ref("c.id"))]),
							pair.and([pair("rel.otherId", "=", communityId), pair("rel.oneId", "=", pair.ref("c.id"))]),
						]),
					),
			),
		)
		.where(communityVisibleTo(viewer))
		.where("c.archivedAt", "is", null)
		.orderBy("c.name")
		.orderBy("c.id")
		.limit(sql.lit(MOST_RELATED))
		.execute();
}

export type RelatedCommunity = Awaited<ReturnType<typeof relatedCommunities>>[number];

/** Communities that a manager may choose, by name: for related ones and for a merge. */
export async function communitiesNamed(viewer: Viewer, q: string, exceptIds: readonly string[]) {
	return listedCommunities()
		.where(communityVisibleTo(viewer))
		.where("c.archivedAt", "is", null)
		.where((eb) => eb.not(eb("c.id", "=", eb.fn.any(eb.val([...exceptIds])))))
		.where((eb) => hasTerms(eb.ref("c.searchText"), q))
		.orderBy("c.livelyAt", "desc")
		.orderBy("c.id")
		.limit(sql.lit(FOUND))
		.execute();
}

/** The community that one was split from; null for any other, and for who may not see that one. */
export async function splitOrigin(viewer: Viewer, { splitFromId }: { splitFromId: string | null }) {
	if (!splitFromId) return null;
	const row = await listedCommunities()
		.where("c.id", "=", splitFromId)
		.where(communityVisibleTo(viewer))
		.executeTakeFirst();
	return row ?? null;
}

interface Pair {
	slug: string;
	otherSlug: string;
}

/** The link stands on both pages. A manager of either sets it. Related already, they stay so. */
export async function relateCommunities(viewer: Viewer, { slug, otherSlug }: Pair, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { community, other } = await bothOf(tx, viewer, { slug, otherSlug });
		if (community.id === other.id) throw new Refused("related_to_itself");
		if (other.archivedAt) throw new Refused("community_archived");
		const there = await tx.communityRelation.count({
			where: { OR: [{ oneId: community.id }, { otherId: community.id }] },
		});
		if (there >= MOST_RELATED) throw new Refused("too_many_related");
		await tx.communityRelation.createMany({
			data: [{ ...pairOf(community.id, other.id), at, byId: viewer.personId }],
			skipDuplicates: true,
		});
		await record(tx, viewer, community.id, at);
	});
}

export async function unrelateCommunities(viewer: Viewer, { slug, otherSlug }: Pair, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { community, other } = await bothOf(tx, viewer, { slug, otherSlug });
		await tx.communityRelation.deleteMany({ where: pairOf(community.id, other.id) });
		await record(tx, viewer, community.id, at);
	});
}

async function bothOf(tx: Tx, viewer: Viewer, { slug, otherSlug }: Pair) {
	const community = await lockCommunity(tx, viewer, slug);
	demand(canChangeCommunity(viewer, community));
	return { community, other: await findCommunity(tx, viewer, { slug: otherSlug }) };
}

async function record(tx: Tx, viewer: Viewer, communityId: string, at: Date): Promise<void> {
	await recordActivity(tx, viewer, { kind: "community.changed", at, communityId, subject: ["community", communityId] });
}
