import { canManage } from "../communities/policy";
import { db } from "../db";
import { demand, NotFound } from "../errors";
import { editionFacts, seenEdition } from "../meetups/edition-facts";
import { isEmployee, type Viewer } from "../viewer";

const MOST_GUESTS = 200;

/** The guests of an edition, for those who look after it; the latest first. @throws NotFound, Refused */
export async function guestsPage(viewer: Viewer, id: string) {
	if (!isEmployee(viewer)) throw new NotFound();
	const meetup = await seenEdition(db, viewer, id, editionFacts);
	demand(canManage(viewer, meetup.community));
	const guests = await db.meetupInvitation.findMany({
		where: { meetupId: id },
		orderBy: [{ withdrawnAt: { sort: "desc", nulls: "first" } }, { invitedAt: "desc" }, { id: "desc" }],
		take: MOST_GUESTS,
		select: {
			company: true,
			invitedAt: true,
			accessUntil: true,
			nameConsent: true,
			withdrawnAt: true,
			invitedBy: { select: { givenName: true, familyName: true } },
			person: {
				select: {
					id: true,
					givenName: true,
					familyName: true,
					email: true,
					rsvps: { where: { meetupId: id }, select: { answer: true, venue: { select: { name: true } } } },
				},
			},
		},
	});
	return { ...meetup, guests };
}
export type GuestsPage = Awaited<ReturnType<typeof guestsPage>>;

/** What a guest has said of their name at an edition; null for who is no guest there. */
export async function ownInvitation(viewer: Viewer, meetupId: string) {
	if (viewer.kind !== "guest") return null;
	return db.meetupInvitation.findFirst({
		where: { meetupId, personId: viewer.personId, withdrawnAt: null },
		select: { company: true, nameConsent: true, accessUntil: true },
	});
}
export type OwnInvitation = NonNullable<Awaited<ReturnType<typeof ownInvitation>>>;
