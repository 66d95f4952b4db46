import { DAY, HOUR } from "@/lib/clock";
import { db } from "@/lib/db";
import { requestSeat } from "@/lib/meetups/seat-requests";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { demoLanguage } from "./language";
import { castOf } from "./regulars";
import { SHOWPIECE } from "./showpiece";

const REASONS = {
	fr: [
		"Mon équipe reprend la hotline en janvier : je voudrais voir comment vous relisez les réponses.",
		"Je prépare le même atelier à Dakar et j'aimerais y venir avec nos exemples.",
		"J'ai manqué la dernière édition ; je peux apporter trois lettres que nous avons réécrites.",
	],
	en: [
		"My team takes over the hotline in January: I would like to see how you review answers.",
		"I am preparing the same workshop in Dakar, and would bring our examples.",
		"I missed the last edition; I can bring three letters that we rewrote.",
	],
};

/** An edition that Claire runs, not the showpiece, gives its seats on request: three people have asked, one of them days ago. */
export async function askForSeats(today: Date): Promise<void> {
	if ((await db.meetup.count({ where: { seatsOnRequest: true } })) > 0) return;
	const meetup = await db.meetup.findFirst({
		where: {
			state: "published",
			startsAt: { gt: today },
			rsvps: { some: {} },
			community: {
				slug: { not: SHOWPIECE },
				visibility: "open",
				archivedAt: null,
				memberships: { some: { role: "manager", status: "active", person: { email: castOf("claire").email } } },
			},
		},
		orderBy: { startsAt: "desc" },
		select: {
			id: true,
			communityId: true,
			language: true,
			venues: { orderBy: { position: "asc" }, take: 1, select: { id: true } },
		},
	});
	const [venue] = meetup?.venues ?? [];
	if (!meetup || !venue) return;
	await db.meetup.update({ where: { id: meetup.id }, data: { seatsOnRequest: true }, select: { id: true } });
	const people = await db.person.findMany({
		where: {
			status: "active",
			kind: "employee",
			registeredAt: { not: null },
			roleGrants: { none: {} },
			rsvps: { none: { meetupId: meetup.id } },
			memberships: { some: { communityId: meetup.communityId, role: "member", status: "active" } },
		},
		orderBy: { id: "asc" },
		take: 3,
		select: { id: true },
	});
	const reasons = REASONS[demoLanguage(meetup.language)];
	for (const [index, { id }] of people.entries()) {
		const at = new Date(today.getTime() - (2 - index) * DAY - 2 * HOUR);
		const asks: Viewer | null = await viewerOfPerson(id, at);
		const request = { meetupId: meetup.id, venueId: venue.id, reason: reasons[index] ?? "" };
		if (asks) await requestSeat(asks, request, at);
	}
}
