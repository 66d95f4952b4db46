import { type NewActivity, recordActivity } from "../activity";
import type { Tx } from "../db";
import type { Viewer } from "../viewer";
import { type LockedRsvp, type NextAnswer, writeAnswer } from "./seats";

interface RecordedAnswer extends Pick<NewActivity, "kind" | "detail"> {
	personId: string;
	next: NextAnswer;
}

/**
 * Writes a person's new answer, and that it was changed: by the viewer, or by a job. Returns the answer's id, and the change as
 * mails tell it, without the venue.
 */
export async function recordAnswer(
	tx: Tx,
	viewer: Viewer | null,
	current: LockedRsvp,
	{ personId, next, kind, detail }: RecordedAnswer,
	at: Date,
) {
	const { edition } = current;
	const { id, version } = await writeAnswer(tx, current, personId, next, at);
	const { communityId } = edition;
	const activityId = await recordActivity(tx, viewer, { kind, at, communityId, subject: ["rsvp", id], detail });
	return { id, change: { activityId, edition, at, version } };
}
