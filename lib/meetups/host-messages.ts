import { recordActivity } from "../activity";
import { db, isDuplicate } from "../db";
import { demand, Refused } from "../errors";
import { attachFiles } from "../files/attachments";
import { renderMarkdown } from "../markdown";
import type { Viewer } from "../viewer";
import { canPrepare } from "./policy";
import type { MessageInput } from "./preparation-schema";
import { meetupForVerb } from "./visible-meetup";

/** Sends a message, in Markdown, to everyone with a seat, or to those of one venue. The same `messageId` again sends nothing. */
export async function sendHostMessage(viewer: Viewer, input: MessageInput, at: Date): Promise<void> {
	const { messageId, meetupId, venueId, subject, text } = input;
	const html = renderMarkdown(text);
	try {
		await db.$transaction(async (tx) => {
			const meetup = await meetupForVerb(tx, viewer, meetupId);
			demand(canPrepare(viewer, meetup));
			if (venueId && (await tx.venue.count({ where: { id: venueId, meetupId } })) === 0)
				throw new Refused("venue_unknown");
			await tx.hostMessage.create({
				data: { id: messageId, meetupId, venueId, subject, text, sentById: viewer.personId, sentAt: at },
				select: { id: true },
			});
			await attachFiles(tx, viewer, html, { messageId });
			const { communityId } = meetup;
			await recordActivity(tx, viewer, { kind: "message.sent", at, communityId, subject: ["message", messageId] });
		});
	} catch (problem) {
		if (!isDuplicate(problem)) throw problem;
	}
}
