import { kysely } from "../db";
import type { MailAttachment } from "../mail-queue";
import { type Recipient, seatAttachment } from "../seats/seat-change";
import { literal } from "../sql";

/** For each reader with a seat, the file that updates their calendar to the present state of the edition. */
export async function calendarAttachments(
	meetupId: string,
	readers: readonly Recipient[],
	at: Date,
): Promise<Map<string, MailAttachment>> {
	const seats = await kysely
		.selectFrom("rsvps as r")
		.innerJoin("meetups as m", "m.id", "r.meetupId")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.innerJoin("venues as v", "v.id", "r.venueId")
		.select(["r.personId", "r.calendarVersion as version", "r.confirmBy"])
		.select(["m.id", "m.communityId", "m.title", "m.summary", "m.state", "m.startsAt", "m.endsAt", "m.calendarVersion"])
		.select("c.name as communityName")
		.select(["v.kind", "v.name", "v.directions", "v.accessNotes", "v.joinUrl", "v.zone"])
		.where("r.meetupId", "=", meetupId)
		.where("r.answer", "=", literal("going"))
		.where((eb) => eb("r.personId", "=", eb.fn.any(eb.val(readers.map(({ personId }) => personId)))))
		.execute();
	const readersById = new Map(readers.map((reader) => [reader.personId, reader]));
	const files = new Map<string, MailAttachment>();
	for (const {
		personId,
		version,
		confirmBy,
		kind,
		name,
		directions,
		accessNotes,
		joinUrl,
		zone,
		...edition
	} of seats) {
		const reader = readersById.get(personId);
		if (!reader) continue;
		const venue = { kind, name, directions, accessNotes, joinUrl, zone };
		const file = seatAttachment(reader, confirmBy ? "provisional" : "going", { edition, venue, version, at });
		if (file) files.set(personId, file);
	}
	return files;
}
