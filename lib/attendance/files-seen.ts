import { meetupHead } from "../meetups/visible-meetup";
import type { Viewer } from "../viewer";
import { visibleCapture } from "./captured";

/** Whether the viewer reads the minutes of one of these meetups: then they see their files. */
export async function readsSomeMinutes(viewer: Viewer, meetupIds: string[], at: Date): Promise<boolean> {
	for (const id of meetupIds) {
		const meetup = await meetupHead(viewer, id);
		const capture = meetup && (await visibleCapture(viewer, meetup, at));
		if (capture?.minutesHtml) return true;
	}
	return false;
}
