import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { type CommunityFacts, canChangeCommunity, communityManagedBy } from "../communities/policy";
import type { DB } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { activeCommunityIds, isEmployee, isOfHub, managedCommunityIds, type Viewer } from "../viewer";
import { communityNotHidden } from "../visibility";

export interface CollectionFacts {
	/** None: it is for the whole company. */
	community: CommunityFacts | null;
}

/** A query that reads collections under the alias `k`, each with its community `c`, which may be missing. */
export type CollectionQuery = ExpressionBuilder<DB & { k: DB["collections"]; c: DB["communities"] }, "k" | "c">;

/** Collections that the viewer looks after: `canCurate` as a condition. */
export function collectionCuratedBy(viewer: Viewer) {
	return (eb: CollectionQuery): Expression<SqlBool> =>
		eb.or([
			eb.and([eb("k.communityId", "is", null), eb.lit(isOfHub(viewer))]),
			eb.and([eb("c.archivedAt", "is", null), communityManagedBy(viewer)(eb)]),
		]);
}

/** Published ones, but for those of hidden communities that they are no member of; drafts for those who look after them. */
export function collectionVisibleTo(viewer: Viewer) {
	return (eb: CollectionQuery): Expression<SqlBool> => {
		if (!isEmployee(viewer)) return eb.lit(false);
		const open = eb.or([eb("k.communityId", "is", null), communityNotHidden(activeCommunityIds(viewer))(eb)]);
		return eb.and([
			eb("k.deletedAt", "is", null),
			eb.or([eb.and([eb("k.publishedAt", "is not", null), open]), collectionCuratedBy(viewer)(eb)]),
		]);
	};
}

/** Collections that were thrown away and that the viewer may bring back. */
export const collectionRestorableBy = (viewer: Viewer) => (eb: CollectionQuery) =>
	eb.and([eb("k.deletedAt", "is not", null), collectionCuratedBy(viewer)(eb)]);

/** The managers of a community look after its collections, the hub after those for the whole company. */
export function canCurate(viewer: Viewer, { community }: CollectionFacts): Verdict {
	if (community) return canChangeCommunity(viewer, community);
	return isOfHub(viewer) ? allowed : refused("hub_leads_only");
}

/** Whether they may make any: who manages a community, or the hub. */
export function canMakeCollections(viewer: Viewer): Verdict {
	if (!isEmployee(viewer)) return refused("employees_only");
	return isOfHub(viewer) || managedCommunityIds(viewer).length > 0 ? allowed : refused("managers_only");
}

/** On the page of a community: its managers. */
export const canPin = canChangeCommunity;

export const canMakeForCompany = isOfHub;
