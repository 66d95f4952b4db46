import { db } from "../db";
import type { SpeakerStage } from "./schema";

/** Its slides belong to the edition then. */
export const isDelivered = (stage: SpeakerStage): boolean => stage === "delivered" || stage === "thanked";

/** A talk that was given, with its slides; null while it was not, or where there are none. */
export async function deliveredTalk(id: string) {
	const talk = await db.speakerEngagement.findUnique({
		where: { id },
		select: { stage: true, meetupId: true, agendaItemId: true, subject: true, slidesFileId: true },
	});
	if (!talk?.meetupId || !talk.slidesFileId || !isDelivered(talk.stage)) return null;
	return {
		talkId: id,
		meetupId: talk.meetupId,
		agendaItemId: talk.agendaItemId,
		title: talk.subject,
		fileId: talk.slidesFileId,
	};
}
