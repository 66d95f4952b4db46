import { sql } from "kysely";
import { kysely } from "../db";
import { literal, literals } from "../sql";
import { recordAnswer } from "./answer-writing";
import { CONCERNED_ANSWERS } from "./answers";
import { underLock } from "./locks";
import { offerFreedSeat } from "./offers";
import { mailOutOfSight } from "./seat-end-mail";
import { editionSeenByRow, seesEdition } from "./sight";

const AT_ONCE = 200;

/**
 * Job: ends the seats, offers, positions on the waitlist and requests of people who can no longer open the meetup, whatever the reason,
 * for published meetups to come; of one community, or all. Each gets a cancellation, and freed seats are offered on. Returns
 * how many answers it ended.
 */
export async function releaseSeatsOutOfSight({ communityId }: { communityId?: string }, at: Date): Promise<number> {
	let freed = 0;
	for (;;) {
		const held = await heldOutOfSight(communityId, at).execute();
		let ended = 0;
		for (const seat of held) if (await release(seat, at)) ended++;
		freed += ended;
		if (held.length < AT_ONCE || ended === 0) return freed;
	}
}

function heldOutOfSight(communityId: string | undefined, at: Date) {
	const held = kysely
		.selectFrom("rsvps as r")
		.innerJoin("meetups as m", "m.id", "r.meetupId")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.innerJoin("people as person", "person.id", "r.personId")
		.select(["r.meetupId", "r.personId"])
		.where("r.answer", "in", literals(CONCERNED_ANSWERS))
		.where("m.state", "=", literal("published"))
		.where("m.startsAt", ">", at)
		.where((eb) => eb.not(editionSeenByRow(at)(eb)))
		.orderBy("m.startsAt")
		.orderBy("r.id")
		.limit(sql.lit(AT_ONCE));
	return communityId ? held.where("m.communityId", "=", communityId) : held;
}

async function release(seat: { meetupId: string; personId: string }, at: Date): Promise<boolean> {
	const { personId } = seat;
	return underLock({ ...seat, venueId: null }, async (tx, current, venues) => {
		const venue = venues.get(current?.mine?.venueId ?? "");
		// They may open it again, or the answer ended, before the lock.
		if (!current?.mine || !venue || (await seesEdition(tx, seat, at))) return false;
		const { status } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { status: true } });
		const ending = status === "active" ? "out_of_sight" : "left_company";
		const next = { answer: "withdrawn", venueId: null, ending } as const;
		const lapsed = { personId, next, kind: "rsvp.lapsed", detail: { venueId: venue.id, ending } } as const;
		const { change } = await recordAnswer(tx, null, current, lapsed, at);
		await mailOutOfSight(tx, personId, current.mine.answer, { ...change, venue });
		await offerFreedSeat(tx, current, venues, at);
		return true;
	});
}
