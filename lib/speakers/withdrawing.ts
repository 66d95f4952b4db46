import { recordActivity } from "../activity";
import { db } from "../db";
import { Refused } from "../errors";
import { enqueue } from "../queue";
import { isDelivered } from "./delivered";
import { speakerByLink } from "./links";

/**
 * A speaker says by their link that they cannot speak. The organisers are told, the seat they had for it goes to those who
 * wait, and the link opens nothing any more. @throws Refused once the talk was given
 */
export async function withdrawTalk(token: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const { id } = await speakerByLink(tx, token, at);
		await tx.$queryRaw`select 1 from speaker_engagements where id = ${id}::uuid for no key update`;
		// Whoever was faster has moved it: read again under the lock.
		const { stage, communityId, meetupId, personId } = await speakerByLink(tx, token, at);
		if (isDelivered(stage)) throw new Refused("talk_given");
		await tx.speakerEngagement.update({
			where: { id },
			data: { stage: "declined", stageSince: at, revision: { increment: 1 } },
			select: { id: true },
		});
		await recordActivity(tx, null, { kind: "speaker.withdrew", at, communityId, subject: ["speaker", id] });
		if (meetupId && personId) await enqueue(tx, "seats.speakerGone", { meetupId, personId });
	});
}
