import { communitiesReadableBy } from "../communities/policy";
import type { Prisma } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { isAdministrator, isEmployee, type Viewer } from "../viewer";

/** One's own items; those of a community, or of a guest's edition, go when the right to read there does. `lib/viewer.ts` counts the same. */
export function itemsVisibleTo(viewer: Viewer): Prisma.InboxItemWhereInput {
	if (!isEmployee(viewer)) {
		const editions = viewer.invitedTo.map((id) => ({ path: { startsWith: `/meetups/${id}` } }));
		// To Prisma an empty list of choices is no condition.
		return editions.length > 0 ? { personId: viewer.personId, OR: editions } : { id: { in: [] } };
	}
	return {
		personId: viewer.personId,
		OR: [{ communityId: null }, { community: communitiesReadableBy(viewer) }],
	};
}

/** Mails that left the house, and jobs that failed: what people are told is in there. */
export function canSeeOutgoing(viewer: Viewer): Verdict {
	return isAdministrator(viewer) ? allowed : refused("administrators_only");
}
