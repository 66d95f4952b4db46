import { communitiesReadableBy } from "../communities/policy";
import type { Prisma } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { isAdministrator, type Viewer } from "../viewer";

/** One's own items; those of a community go when the right to read there does. `lib/viewer.ts` counts the same. */
export function itemsVisibleTo(viewer: Viewer): Prisma.InboxItemWhereInput {
	return {
		personId: viewer.personId,
		OR: [{ communityId: null }, { community: communitiesReadableBy(viewer) }],
	};
}

/** Mails that left the house, and jobs that failed: what people are told is in there. */
export function canSeeOutgoing(viewer: Viewer): Verdict {
	return isAdministrator(viewer) ? allowed : refused("administrators_only");
}
