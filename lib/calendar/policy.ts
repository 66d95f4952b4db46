import { communitiesReadableBy } from "../communities/policy";
import type { Prisma } from "../db";
import { allowed, refused, type Verdict } from "../errors";
import { isEmployee, type Viewer } from "../viewer";

/** A guest subscribes to their own seat; what a community or a site holds is for the people of the company. */
export function canSubscribe(viewer: Viewer, scope: "person" | "community" | "series" | "site"): Verdict {
	if (viewer.kind === "service") return refused("employees_only");
	return scope === "person" || isEmployee(viewer) ? allowed : refused("employees_only");
}

/** One's own calendars, without those of communities one may no longer read. */
export function feedsOpenTo(viewer: Viewer): Prisma.CalendarFeedWhereInput {
	const readable = communitiesReadableBy(viewer);
	return {
		personId: viewer.personId,
		OR: [
			{ scope: { in: ["person", "site"] } },
			{ scope: "community", community: readable },
			{ scope: "series", series: { community: readable } },
		],
	};
}
