import { db } from "../db";
import type { Forgotten } from "../people/anonymising";

/**
 * Job: of somebody who was anonymised, the guests they brought, what they told the hosts, their calendar addresses, and
 * their name where an agenda has it as a word. That they came, and with how many, stays.
 */
export async function forgetAtMeetups({ personId, email, name }: Forgotten): Promise<void> {
	await db.calendarFeed.deleteMany({ where: { personId } });
	await db.rsvpDetail.deleteMany({ where: { rsvp: { personId } } });
	await db.rsvp.updateMany({ where: { personId, endingReason: { not: null } }, data: { endingReason: null } });
	await db.$executeRaw`
		update rsvps set companions = array_fill(''::text, array[cardinality(companions)])
		where "personId" = ${personId}::uuid and companions <> '{}'`;
	const words = [email, name].filter((word) => word !== null && word !== "") as string[];
	await db.agendaItem.updateMany({
		where: { speakerText: { in: words, mode: "insensitive" } },
		data: { speakerText: null },
	});
}
