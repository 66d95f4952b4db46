import { addDays, DAY, dayIn, HOUR, startOfDay } from "../clock";
import { canManage } from "../communities/policy";
import { allowed, refused, type Verdict } from "../errors";
import { CHECK_IN_DAYS } from "../meetups/check-in-days";
import { canDraft, type EditionOver, type MeetupFacts, tookPlace } from "../meetups/policy";
import type { Viewer } from "../viewer";

interface AttendanceFacts extends MeetupFacts {
	endsAt: Date;
	zone: string;
	venues: readonly { hostId: string | null }[];
}

/** From the day before the start, in the meetup's zone, until a week after the end. */
export function checkInOpens({ startsAt, zone }: Pick<AttendanceFacts, "startsAt" | "zone">): Date {
	return startOfDay(addDays(dayIn(startsAt, zone), -1), zone);
}

/** Managers and the hosts of any venue check people in at all venues. */
export function canHost(viewer: Viewer, meetup: Pick<AttendanceFacts, "state" | "community" | "venues">): Verdict {
	if (meetup.state === "draft") return refused("meetup_not_published");
	if (meetup.state === "cancelled") return refused("meetup_cancelled");
	if (meetup.venues.some(({ hostId }) => hostId === viewer.personId)) return allowed;
	return canManage(viewer, meetup.community);
}

export function canCheckIn(viewer: Viewer, meetup: AttendanceFacts, at: Date): Verdict {
	const verdict = canHost(viewer, meetup);
	if (!verdict.allowed) return verdict;
	if (at < checkInOpens(meetup)) return refused("check_in_not_open");
	return at.getTime() > meetup.endsAt.getTime() + CHECK_IN_DAYS * DAY ? refused("check_in_closed") : allowed;
}

/** Seat holders check themselves in from an hour before the start until the end. */
export function canArrive(meetup: Pick<AttendanceFacts, "state" | "startsAt" | "endsAt">, at: Date): Verdict {
	if (meetup.state === "draft") return refused("meetup_not_published");
	if (meetup.state === "cancelled") return refused("meetup_cancelled");
	if (at.getTime() < meetup.startsAt.getTime() - HOUR) return refused("door_not_open");
	return at > meetup.endsAt ? refused("door_closed") : allowed;
}

/** Whether to link to the hosts' pages: from the publication until check-in has closed. */
export function runsTheDoor(viewer: Viewer, meetup: AttendanceFacts, at: Date): boolean {
	return canHost(viewer, meetup).allowed && (at < meetup.endsAt || canCheckIn(viewer, meetup, at).allowed);
}

/** Managers capture a meetup once it is over, also after it was closed. */
export function canCapture(viewer: Viewer, meetup: MeetupFacts & EditionOver, at: Date): Verdict {
	const verdict = canDraft(viewer, meetup.community);
	if (!verdict.allowed) return verdict;
	return tookPlace(meetup, at) ? allowed : refused("meetup_not_over");
}

/** The owner and managers mark an action as done. */
export function canSettle(viewer: Viewer, action: { ownerId: string | null }, meetup: Pick<MeetupFacts, "community">) {
	return action.ownerId === viewer.personId ? allowed : canManage(viewer, meetup.community);
}

/** Days after a meetup in which attendees give feedback. */
const FEEDBACK_DAYS = 30;

/** Whether attendees may give feedback, or change it. */
export function canGiveFeedback(meetup: EditionOver, at: Date): Verdict {
	if (!tookPlace(meetup, at)) return refused("meetup_not_over");
	return meetup.endsAt.getTime() + FEEDBACK_DAYS * DAY > at.getTime() ? allowed : refused("feedback_closed");
}
