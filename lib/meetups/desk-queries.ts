import { db, type Prisma } from "../db";
import { demand } from "../errors";
import { searchWords } from "../text";
import type { Viewer } from "../viewer";
import { editionFacts, seenEdition } from "./edition-facts";
import { canSeat, seesDetails } from "./policy";

const NAMES = 50;

const onDesk = {
	id: true,
	answer: true,
	venueId: true,
	companions: true,
	offerExpiresAt: true,
	confirmBy: true,
	person: { select: { id: true, givenName: true, familyName: true, jobTitle: true } },
	details: { select: { text: true, question: { select: { kind: true, wording: true } } } },
} satisfies Prisma.RsvpSelect;

export type DeskRow = Prisma.RsvpGetPayload<{ select: typeof onDesk }>;

/** An edition as its organisers run it: places with what is set aside. @throws NotFound, Refused */
export async function meetupDesk(viewer: Viewer, id: string) {
	const meetup = await seenEdition(db, viewer, id, {
		...editionFacts,
		venues: {
			orderBy: { position: "asc" },
			select: {
				id: true,
				name: true,
				hostId: true,
				capacity: true,
				seatsTaken: true,
				waiting: true,
				reservations: {
					orderBy: { createdAt: "asc" },
					take: 50,
					select: {
						id: true,
						seats: true,
						reason: true,
						createdAt: true,
						createdBy: { select: { givenName: true, familyName: true } },
					},
				},
			},
		},
	});
	demand(canSeat(viewer, meetup));
	return meetup;
}
export type MeetupDesk = Awaited<ReturnType<typeof meetupDesk>>;

/**
 * Who waits, in order, and who has a seat or an offer, by name; what they answered to the hosts, for hosts. Fifty of
 * each: a name is searched for, and the list goes on after `after` rows.
 */
export async function deskNames(viewer: Viewer, desk: MeetupDesk, { q, after }: { q?: string; after?: string }) {
	const offset = Math.min(Math.max(Number(after) || 0, 0), 100_000);
	const named: Prisma.RsvpWhereInput = {
		meetupId: desk.id,
		AND: searchWords(q ?? "").map((word) => ({ person: { searchText: { contains: word } } })),
	};
	const [waiting, seated] = await Promise.all([
		db.rsvp.findMany({
			where: { ...named, answer: "waitlisted" },
			orderBy: [{ venueId: "asc" }, { queuedAt: "asc" }, { id: "asc" }],
			take: NAMES,
			select: onDesk,
		}),
		db.rsvp.findMany({
			where: { ...named, answer: { in: ["going", "offered"] } },
			orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
			skip: offset,
			take: NAMES + 1,
			select: onDesk,
		}),
	]);
	const hosts = desk.venues.flatMap(({ hostId }) => hostId ?? []);
	const seen = (rows: DeskRow[]) =>
		seesDetails(viewer, desk, hosts) ? rows : rows.map((row) => ({ ...row, details: [] }));
	return {
		waiting: seen(waiting),
		seated: seen(seated.slice(0, NAMES)),
		next: seated.length > NAMES ? String(offset + NAMES) : null,
	};
}
