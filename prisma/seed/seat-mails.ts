import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { mailSeat, mailWaitlisted } from "@/lib/seats/seat-mail";
import { type CastKey, castKeys, castOf } from "./regulars";

/** The confirmations of the cast's seats for coming editions, with their calendar files. */
export async function confirmSeats(today: Date): Promise<void> {
	const emails = (Object.keys(castKeys) as CastKey[]).map((key) => castOf(key).email);
	const rsvps = await db.rsvp.findMany({
		where: {
			person: { email: { in: emails } },
			answer: { in: ["going", "waitlisted"] },
			meetup: { state: "published", startsAt: { gt: today } },
		},
		orderBy: { answeredAt: "asc" },
		select: {
			id: true,
			answer: true,
			answeredAt: true,
			queuedAt: true,
			person: {
				select: {
					id: true,
					givenName: true,
					familyName: true,
					email: true,
					locale: true,
					zone: true,
					site: { select: { zone: true } },
				},
			},
			venue: {
				select: { id: true, kind: true, name: true, zone: true, directions: true, accessNotes: true, joinUrl: true },
			},
			meetup: {
				select: {
					id: true,
					title: true,
					summary: true,
					state: true,
					startsAt: true,
					endsAt: true,
					calendarVersion: true,
					communityId: true,
					community: { select: { name: true } },
				},
			},
		},
	});
	for (const { id, answer, answeredAt: at, queuedAt, person, venue, meetup } of rsvps) {
		const activity = await db.activity.findFirst({
			where: { subjectId: id, kind: `rsvp.${answer}` },
			select: { id: true },
		});
		if (!activity || !venue) continue;
		const edition = { ...meetup, communityName: meetup.community.name };
		const reader = {
			personId: person.id,
			givenName: person.givenName,
			familyName: person.familyName,
			email: person.email,
			locale: person.locale,
			zone: person.zone ?? person.site?.zone ?? env().ORGANISATION_ZONE,
		};
		const occasion = { activityId: activity.id, edition, venue, at, version: 0 };
		await db.$transaction(async (tx) => {
			if (answer === "going") return mailSeat(tx, reader, occasion);
			const ahead = { venueId: venue.id, answer: "waitlisted", queuedAt: { lt: queuedAt ?? at } } as const;
			return mailWaitlisted(tx, reader, (await tx.rsvp.count({ where: ahead })) + 1, occasion);
		});
	}
}
