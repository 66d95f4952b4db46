import { recordActivity } from "../activity";
import { db } from "../db";
import { ACTIVE_ANSWERS } from "./answers";
import { passOn } from "./offers";
import { underLock, writeAnswer } from "./seats";

const AT_ONCE = 200;

/**
 * Job: people who have left or are suspended give back what they hold at coming editions, and those who wait are offered
 * it. Whoever is restored asks again. Returns how many seats, offers and places in a queue were given back.
 */
export async function freeSeatsOfDeparted(at: Date): Promise<number> {
	let freed = 0;
	for (;;) {
		const held = await db.rsvp.findMany({
			where: {
				answer: { in: ACTIVE_ANSWERS },
				meetup: { state: "published", startsAt: { gt: at } },
				person: { status: { not: "active" } },
			},
			orderBy: [{ meetup: { startsAt: "asc" } }, { id: "asc" }],
			take: AT_ONCE,
			select: { meetupId: true, personId: true },
		});
		for (const seat of held) if (await freeSeat(seat, at)) freed++;
		if (held.length < AT_ONCE) return freed;
	}
}

async function freeSeat({ meetupId, personId }: { meetupId: string; personId: string }, at: Date): Promise<boolean> {
	return underLock({ meetupId, personId, venueId: null }, async (tx, standing, venues) => {
		const holder = await tx.person.findUnique({ where: { id: personId }, select: { status: true } });
		// Restored meanwhile, or given back by somebody else.
		if (!standing?.mine?.venueId || holder?.status === "active") return false;
		const { venueId } = standing.mine;
		const ending = "left_company";
		const { id } = await writeAnswer(tx, standing, personId, { answer: "withdrawn", venueId: null, ending }, at);
		await recordActivity(tx, null, {
			kind: "rsvp.lapsed",
			at,
			communityId: standing.edition.communityId,
			subject: ["rsvp", id],
			detail: { venueId, ending },
		});
		await passOn(tx, standing, venues, at);
		return true;
	});
}
