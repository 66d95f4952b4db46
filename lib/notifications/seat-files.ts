import { db } from "../db";
import type { MailAttachment } from "../mail";
import { type Recipient, seatAttachment } from "../seats/mail-parts";

/** For those of `readers` who hold a seat, the file that updates their calendar as the edition now stands. */
export async function seatFiles(
	meetupId: string,
	readers: readonly Recipient[],
	at: Date,
): Promise<Map<string, MailAttachment>> {
	const edition = await db.meetup.findUnique({
		where: { id: meetupId },
		select: {
			id: true,
			title: true,
			summary: true,
			state: true,
			startsAt: true,
			endsAt: true,
			calendarVersion: true,
			community: { select: { name: true } },
			rsvps: {
				where: { answer: "going", personId: { in: readers.map(({ personId }) => personId) } },
				select: {
					personId: true,
					calendarVersion: true,
					confirmBy: true,
					venue: { select: { kind: true, name: true, directions: true, accessNotes: true, joinUrl: true, zone: true } },
				},
			},
		},
	});
	const files = new Map<string, MailAttachment>();
	for (const { personId, calendarVersion: version, confirmBy, venue } of edition?.rsvps ?? []) {
		const reader = readers.find((one) => one.personId === personId);
		if (!edition || !reader || !venue) continue;
		const occasion = { edition: { ...edition, communityName: edition.community.name }, venue, version, at };
		const file = seatAttachment(reader, confirmBy ? "provisional" : "going", occasion);
		if (file) files.set(personId, file);
	}
	return files;
}
