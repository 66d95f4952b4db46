import { db } from "../db";
import type { MailAttachment } from "../mail";
import { calendarFile, calendarFileName } from "../meetups/calendar";
import { meetupAddress } from "../meetups/seat-mail";

/** The file that takes a cancelled edition out of a calendar. */
export async function cancellationFile(meetupId: string, at: Date): Promise<MailAttachment | undefined> {
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
			venues: { select: { name: true, directions: true }, orderBy: { position: "asc" } },
		},
	});
	if (edition?.state !== "cancelled") return undefined;
	return {
		fileName: calendarFileName(edition),
		contentType: "text/calendar; charset=utf-8; method=CANCEL",
		content: calendarFile(edition, {
			venues: edition.venues.map((venue) => ({ ...venue, joinUrl: null })),
			address: meetupAddress(meetupId),
			at,
		}),
	};
}
