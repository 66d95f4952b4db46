import { randomUUID } from "node:crypto";
import { DAY, now } from "@/lib/clock";
import { db } from "@/lib/db";
import { castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { unique } from "./words";

/** Over since the day before yesterday: Lucía and Olfa had seats, and Lucía came. */
export async function heldEdition(title: string) {
	const ids = [await castId("employee"), await castId("champion")];
	const { id: communityId, slug } = await community({ name: unique("Letter writers"), members: ids });
	const startsAt = new Date(now().getTime() - 2 * DAY);
	const { id, venueId } = await edition({ communityId, title, startsAt, state: "held", agenda: 2 });
	for (const personId of ids)
		await db.rsvp.create({
			data: { meetupId: id, communityId, personId, venueId, answer: "going", answeredAt: startsAt },
		});
	const [personId] = ids;
	await db.checkIn.create({
		data: { meetupId: id, venueId, personId, method: "list", at: startsAt, deviceKey: randomUUID() },
	});
	return { path: `/meetups/${id}`, slug };
}
