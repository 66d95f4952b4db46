import { recordActivity } from "../activity";
import { db } from "../db";
import { ACTIVE_ANSWERS } from "./answers";
import { offerFreedSeat } from "./offers";
import { underLock, writeAnswer } from "./seats";

const AT_ONCE = 200;

/**
 * Job: ends the active answers of people who left or are suspended, for published meetups to come. Freed seats are offered
 * to the waitlist. Returns how many answers it ended.
 */
export async function releaseSeatsOfLeavers(at: Date): Promise<number> {
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
	return underLock({ meetupId, personId, venueId: null }, async (tx, current, venues) => {
		const holder = await tx.person.findUnique({ where: { id: personId }, select: { status: true } });
		// The person was restored, or the answer ended, before the lock.
		if (!current?.mine?.venueId || holder?.status === "active") return false;
		const { venueId } = current.mine;
		const ending = "left_company";
		const { id } = await writeAnswer(tx, current, personId, { answer: "withdrawn", venueId: null, ending }, at);
		await recordActivity(tx, null, {
			kind: "rsvp.lapsed",
			at,
			communityId: current.edition.communityId,
			subject: ["rsvp", id],
			detail: { venueId, ending },
		});
		await offerFreedSeat(tx, current, venues, at);
		return true;
	});
}
