import { recordActivity } from "../activity";
import { db } from "../db";
import { demand } from "../errors";
import { talkByLinkUnderLock } from "./links";
import { canWithdraw } from "./policy";
import { releaseSpeakerSeatLater } from "./speaker-seats";

/**
 * A speaker withdraws by their link. Organisers are notified, the speaker's seat is released, and the link stops working.
 * @throws Refused once the talk was given
 */
export async function withdrawTalk(token: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const speaker = await talkByLinkUnderLock(tx, token, at);
		const { id, communityId } = speaker;
		demand(canWithdraw(speaker, at));
		await tx.speakerEngagement.update({
			where: { id },
			data: { stage: "declined", stageSince: at, revision: { increment: 1 } },
			select: { id: true },
		});
		await recordActivity(tx, null, { kind: "speaker.withdrew", at, communityId, subject: ["speaker", id] });
		await releaseSpeakerSeatLater(tx, speaker);
	});
}
