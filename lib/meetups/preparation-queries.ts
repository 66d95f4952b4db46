import { db } from "../db";
import { demand } from "../errors";
import type { Viewer } from "../viewer";
import { editionFacts, seenEdition } from "./edition-facts";
import { canPrepare } from "./policy";

const named = { select: { givenName: true, familyName: true } } as const;

async function preparedMeetup(viewer: Viewer, id: string) {
	const meetup = await seenEdition(db, viewer, id, {
		...editionFacts,
		venues: { orderBy: { position: "asc" }, select: { id: true, name: true } },
	});
	demand(canPrepare(viewer, meetup));
	return meetup;
}

/** An edition's steps in the order they are due. @throws NotFound, Refused */
export async function meetupChecklist(viewer: Viewer, id: string) {
	const meetup = await preparedMeetup(viewer, id);
	const steps = await db.checklistItem.findMany({
		where: { meetupId: id },
		orderBy: [{ dueOn: "asc" }, { position: "asc" }],
		take: 100,
		select: { id: true, title: true, dueOn: true, doneAt: true, doneBy: named },
	});
	return { ...meetup, steps };
}
export type Checklist = Awaited<ReturnType<typeof meetupChecklist>>;

/** What was written to those with a seat, the latest first, and how many would read the next. @throws NotFound, Refused */
export async function meetupMessages(viewer: Viewer, id: string) {
	const meetup = await preparedMeetup(viewer, id);
	const [sent, seats] = await Promise.all([
		db.hostMessage.findMany({
			where: { meetupId: id },
			orderBy: [{ sentAt: "desc" }, { id: "desc" }],
			take: 50,
			select: {
				id: true,
				subject: true,
				text: true,
				sentAt: true,
				sentBy: named,
				venue: { select: { name: true } },
			},
		}),
		// Whoever writes does not write to themselves.
		db.rsvp.groupBy({
			by: ["venueId"],
			where: {
				meetupId: id,
				answer: "going",
				personId: { not: viewer.personId },
				person: { status: "active" },
			},
			_count: true,
		}),
	]);
	const readersAt = new Map(seats.map(({ venueId, _count }) => [venueId, _count]));
	return {
		...meetup,
		sent,
		readers: seats.reduce((sum, { _count }) => sum + _count, 0),
		venues: meetup.venues.map((venue) => ({ ...venue, readers: readersAt.get(venue.id) ?? 0 })),
	};
}
export type Messages = Awaited<ReturnType<typeof meetupMessages>>;
