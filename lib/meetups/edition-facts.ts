import type { Prisma, Tx } from "../db";
import { found, NotFound } from "../errors";
import { isId } from "../ids";
import type { Viewer } from "../viewer";
import { meetupsVisibleTo } from "./policy";

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

/** What a verb decides its rights on, and where it writes its fact. */
export const verbFacts = {
	id: true,
	state: true,
	startsAt: true,
	endsAt: true,
	rsvpClosesAt: true,
	communityId: true,
	community: { select: { id: true, visibility: true, archivedAt: true } },
} as const satisfies Prisma.MeetupSelect;

/** One edition, as much of it as is asked for. @throws NotFound when the viewer may not see it, or `id` is none. */
export async function seenEdition<Select extends Prisma.MeetupSelect>(
	tx: Tx,
	viewer: Viewer,
	id: string,
	select: Select,
): Promise<Prisma.MeetupGetPayload<{ select: Select }>> {
	if (!isId(id)) throw new NotFound();
	const where = { AND: [{ id }, meetupsVisibleTo(viewer)] };
	return found(await tx.meetup.findFirst({ where, select }));
}
