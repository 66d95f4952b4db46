import { communityManagedBy } from "../communities/policy";
import { kysely } from "../db";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { meetupVisibleTo } from "./policy";

const meetupsSeenBy = (viewer: Viewer) =>
	kysely
		.selectFrom("meetups as m")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.select("m.id")
		.where(meetupVisibleTo(viewer));

/** Whether the viewer sees one of these meetups: then they see the files of its description. */
export async function seesSomeMeetup(viewer: Viewer, ids: string[]): Promise<boolean> {
	const query = meetupsSeenBy(viewer).where((eb) => eb("m.id", "=", eb.fn.any(eb.val(ids))));
	return Boolean(await query.executeTakeFirst());
}

/** Whether one of these messages is for the viewer: they hold a seat where it was sent to, or organise the meetup. */
export async function getsSomeMessage(viewer: Viewer, ids: string[]): Promise<boolean> {
	const query = meetupsSeenBy(viewer)
		.innerJoin("host_messages as h", "h.meetupId", "m.id")
		.where((eb) => eb("h.id", "=", eb.fn.any(eb.val(ids))))
		.where((eb) => {
			const seat = eb
				.selectFrom("rsvps as r")
				.select("r.id")
				.whereRef("r.meetupId", "=", "m.id")
				.where("r.personId", "=", viewer.personId)
				.where("r.answer", "=", literal("going"))
				.where((of) => of.or([of("h.venueId", "is", null), of("r.venueId", "=", of.ref("h.venueId"))]));
			return eb.or([eb.exists(seat), communityManagedBy(viewer)(eb)]);
		});
	return Boolean(await query.executeTakeFirst());
}
