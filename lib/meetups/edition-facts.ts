import type { Prisma } from "../db";

/** What every page about one edition says of it, and what its rights are decided on. */
export const editionFacts = {
	id: true,
	title: true,
	state: true,
	startsAt: true,
	endsAt: true,
	rsvpClosesAt: true,
	zone: true,
	community: { select: { id: true, slug: true, name: true, visibility: true, archivedAt: true } },
} as const satisfies Prisma.MeetupSelect;
