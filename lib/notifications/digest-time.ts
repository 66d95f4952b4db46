import { addDays, dayIn, isoWeekday } from "../clock";
import { atHour, NO_QUIET_HOURS, type QuietHours, quietEnd } from "../quiet-hours";

export interface DigestTime extends QuietHours {
	rhythm: "daily" | "weekly";
	/** 1 for Monday to 7 for Sunday, of a weekly digest. */
	weekday: number;
	hour: number;
}

export const DEFAULT_TIME: DigestTime = { rhythm: "daily", weekday: 1, hour: 8, ...NO_QUIET_HOURS };

/**
 * The first digest after an instant, in the person's zone. A daily one leaves days off out; a weekly one that falls on a
 * day off comes on the next day. One in quiet hours comes when they end.
 */
export function nextDigest(after: Date, time: DigestTime, zone: string): Date {
	const today = dayIn(after, zone);
	// From a week before: a weekly one that a day off moved may still be ahead.
	for (let step = time.rhythm === "daily" ? -1 : -7; step <= 15; step++) {
		const due = digestOn(addDays(today, step), time, zone);
		if (due && due > after) return due;
	}
	throw new Error("A fortnight without a day for a digest");
}

function digestOn(day: string, { rhythm, weekday, hour, ...quiet }: DigestTime, zone: string): Date | null {
	if (rhythm === "daily" && quiet.daysOff.includes(isoWeekday(day))) return null;
	if (rhythm === "weekly" && isoWeekday(day) !== weekday) return null;
	let open = day;
	while (quiet.daysOff.includes(isoWeekday(open))) open = addDays(open, 1);
	const due = atHour(open, hour, zone);
	return quietEnd(due, quiet, zone) ?? due;
}
