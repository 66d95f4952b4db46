import { keepTalkSlides } from "../attendance/talk-slides";
import { deliveredTalk } from "../speakers/queries";

/** The slides of a talk that was given are a material of its edition; the newest, however often and late this runs. */
export async function publishTalkSlides(talkId: string, at: Date): Promise<void> {
	const talk = await deliveredTalk(talkId);
	if (talk) await keepTalkSlides(talk, at);
}
