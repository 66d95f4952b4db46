import type { CommunityFacts } from "../communities/policy";
import { db } from "../db";
import { demand, found, NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { canChange, canDraft, meetupsVisibleTo } from "./policy";

/** What the form of an edition starts from. @throws NotFound, or Refused to whoever may not change it. */
export async function meetupToChange(viewer: Viewer, id: string) {
	if (!isId(id)) throw new NotFound();
	const meetup = found(
		await db.meetup.findFirst({
			where: { AND: [{ id }, meetupsVisibleTo(viewer)] },
			select: {
				id: true,
				title: true,
				summary: true,
				about: true,
				language: true,
				state: true,
				seriesId: true,
				startsAt: true,
				endsAt: true,
				rsvpClosesAt: true,
				companionsEach: true,
				zone: true,
				revision: true,
				community: { select: { id: true, slug: true, name: true, visibility: true, archivedAt: true } },
				venues: {
					orderBy: { position: "asc" },
					select: {
						id: true,
						kind: true,
						name: true,
						directions: true,
						accessNotes: true,
						joinUrl: true,
						capacity: true,
						seatsTaken: true,
						host: { select: { email: true } },
					},
				},
				questions: { orderBy: { position: "asc" }, select: { id: true, kind: true, wording: true } },
				agenda: {
					orderBy: { position: "asc" },
					select: { id: true, title: true, minutes: true, speakerText: true, speaker: { select: { email: true } } },
				},
			},
		}),
	);
	demand(canChange(viewer, meetup));
	return meetup;
}

/** What an organiser chooses from: series of the community, and sites that are open. @throws Refused */
export async function choicesFor(viewer: Viewer, community: CommunityFacts) {
	demand(canDraft(viewer, community));
	const [series, sites] = await Promise.all([
		db.meetupSeries.findMany({
			where: { communityId: community.id },
			orderBy: { createdAt: "desc" },
			take: 20,
			select: { id: true, title: true },
		}),
		db.site.findMany({
			where: { closedOn: null },
			orderBy: { name: "asc" },
			take: 500,
			select: { id: true, name: true, city: true, zone: true },
		}),
	]);
	return { series, sites };
}
