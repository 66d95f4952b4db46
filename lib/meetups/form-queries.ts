import type { CommunityFacts } from "../communities/policy";
import { db } from "../db";
import { demand } from "../errors";
import type { Viewer } from "../viewer";
import { editionFacts, seenEdition } from "./edition-facts";
import { inputColumns, venueInput } from "./edition-inputs";
import { canChange, canDraft } from "./policy";

/** What the form of an edition starts from. @throws NotFound, or Refused to whoever may not change it. */
export async function meetupToChange(viewer: Viewer, id: string) {
	const meetup = await seenEdition(db, viewer, id, {
		...editionFacts,
		summary: true,
		about: true,
		language: true,
		seriesId: true,
		companionsEach: true,
		revision: true,
		venues: {
			orderBy: { position: "asc" },
			select: { ...venueInput, seatsTaken: true, host: { select: { email: true } } },
		},
		questions: inputColumns.questions,
		agenda: {
			orderBy: { position: "asc" },
			select: { id: true, title: true, minutes: true, speakerText: true, speaker: { select: { email: true } } },
		},
	});
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
