import { addDays, clockIn, dayIn, instantOf, isoWeekday, startOfDay } from "./clock";

/** When mails and push messages wait, in a person's zone. */
export interface QuietHours {
	/** Hours of the day, over midnight where the end is earlier; both null for none. */
	quietFrom: number | null;
	quietUntil: number | null;
	/** 1 for Monday to 7 for Sunday; at most six of them. */
	daysOff: readonly number[];
}

export const NO_QUIET_HOURS: QuietHours = { quietFrom: null, quietUntil: null, daysOff: [] };

/** What happens within two days does not wait. */
const SOON_MS = 2 * 24 * 3_600_000;
export const isSoon = (happensAt: Date | undefined, at: Date): boolean =>
	happensAt !== undefined && happensAt.getTime() - at.getTime() < SOON_MS;

/** The instant of an hour of a day. Clocks may skip it, which makes it later; of an hour that comes twice it is the first. */
export const atHour = (day: string, hour: number, zone: string): Date =>
	instantOf(`${day}T${String(hour).padStart(2, "0")}:00`, zone);

/** When the quiet time that an instant falls into is over; null when it is not quiet then. */
export function quietEnd(at: Date, quiet: QuietHours, zone: string): Date | null {
	let end = at;
	// A night and a day off may follow each other; a week has at most six days off.
	for (let step = 0; step < 16; step++) {
		const next = endOfPart(end, quiet, zone);
		if (!next || next <= end) break;
		end = next;
	}
	return end > at ? end : null;
}

function endOfPart(at: Date, { quietFrom, quietUntil, daysOff }: QuietHours, zone: string): Date | null {
	const day = dayIn(at, zone);
	if (daysOff.includes(isoWeekday(day))) return startOfDay(addDays(day, 1), zone);
	if (quietFrom === null || quietUntil === null) return null;
	const { hour } = clockIn(at, zone);
	if (quietFrom < quietUntil) return hour >= quietFrom && hour < quietUntil ? atHour(day, quietUntil, zone) : null;
	if (hour >= quietFrom) return atHour(addDays(day, 1), quietUntil, zone);
	return hour < quietUntil ? atHour(day, quietUntil, zone) : null;
}
