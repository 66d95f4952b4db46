import { HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { reserveSeats } from "@/lib/meetups/reservations";
import { rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { signUpForSeries } from "@/lib/series/sign-ups";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { demoLanguage } from "./language";
import { type CastKey, castOf } from "./regulars";

/** The community whose coming edition shows questions, reservations and offers. */
export const SHOWPIECE = "social-media-managers";

const ACCESS_NOTES = {
	fr: "Présentez-vous à l'accueil avec votre badge ; l'ascenseur de gauche mène à la salle. Entrée sans marches par la cour.",
	en: "Come to the front desk with your badge; the lift on the left leads to the room. Step-free entrance through the courtyard.",
};

const GUEST_SPEAKERS = { fr: "Intervenants invités", en: "Guest speakers" };

/** Prepares the coming edition of the showpiece with the product's own verbs. */
export async function prepareShowpiece(today: Date): Promise<void> {
	const meetup = await db.meetup.findFirst({
		where: { community: { slug: SHOWPIECE }, state: "published", startsAt: { gt: today } },
		orderBy: { startsAt: "asc" },
		select: {
			id: true,
			language: true,
			seriesId: true,
			createdById: true,
			questions: { select: { id: true } },
			venues: { orderBy: { position: "asc" }, select: { id: true, name: true, kind: true, capacity: true } },
		},
	});
	if (!meetup?.createdById || meetup.questions.length > 0) return;
	const organiser = await viewer(meetup.createdById, today);
	await db.meetup.update({
		where: { id: meetup.id },
		data: {
			companionsEach: 1,
			questions: {
				create: [
					{ position: 1, kind: "diet" },
					{ position: 2, kind: "access" },
				],
			},
		},
		select: { id: true },
	});
	await db.venue.updateMany({
		where: { meetupId: meetup.id, kind: "room" },
		data: { accessNotes: ACCESS_NOTES[demoLanguage(meetup.language)] },
	});
	const [room, other] = meetup.venues;
	if (room) await offerFreedSeat(meetup.id, room.id, today);
	const reason = GUEST_SPEAKERS[demoLanguage(meetup.language)];
	if (other) await reserveSeats(organiser, { meetupId: meetup.id, venueId: other.id, seats: 2, reason }, today);
	if (meetup.seriesId && room) await signUpOlfa(meetup.seriesId, room.name, today);
}

/** Somebody withdrew this morning, and the first of the waitlist has an offer. The room is filled first. */
async function offerFreedSeat(meetupId: string, venueId: string, today: Date): Promise<void> {
	const earlier = new Date(today.getTime() - 3 * HOUR);
	const first = { orderBy: { answeredAt: "desc" }, select: { personId: true } } as const;
	const holder = await db.rsvp.findFirst({
		where: { venueId, answer: "going", person: { email: { notIn: castAddresses() } } },
		...first,
	});
	if (holder) await withdrawRsvp(await viewer(holder.personId, today), meetupId, earlier);
	const waiting = await db.rsvp.findFirst({ where: { venueId, answer: { in: ["offered", "waitlisted"] } }, ...first });
	// Nobody waited: somebody else takes the seat.
	if (holder && !waiting) await rsvp(await viewer(holder.personId, today), { meetupId, venueId }, today);
}

const castAddresses = () => (["olfa", "lucia", "ben", "claire"] as CastKey[]).map((key) => castOf(key).email);

/** Olfa is signed up for the series. */
async function signUpOlfa(seriesId: string, venueName: string, today: Date): Promise<void> {
	const olfa = await db.person.findUnique({ where: { email: castOf("olfa").email }, select: { id: true } });
	if (olfa) await signUpForSeries(await viewer(olfa.id, today), { seriesId, venueName }, today);
}

async function viewer(personId: string, today: Date): Promise<Viewer> {
	const found = await viewerOfPerson(personId, today);
	if (!found) throw new Error(`${personId} has no account`);
	return found;
}
