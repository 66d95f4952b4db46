import type { Arrived, Attendance, Expected } from "@/lib/attendance/queries";
import type { SentTap } from "@/lib/attendance/schema";

type Without<Tap, Key extends PropertyKey> = Tap extends unknown ? Omit<Tap, Key> : never;

/** A check-in on this device that the server has not confirmed yet. */
export type Tap = Without<SentTap, "ago"> & {
	meetupId: string;
	/** The signed-in person. Another person on the same device does not send it. */
	by: string;
	notedAt: number;
	/** Name to show. */
	name: string;
};

export interface KnownList extends Attendance {
	expected: Expected[];
	arrived: Arrived[];
}

/** Milliseconds on the device's clock. Only differences are used, so it may be wrong. */
export const deviceTime = (): number => performance.timeOrigin + performance.now();

/** As sent to the server: the age, because clocks differ. */
export function sent(tap: Tap, at: number): SentTap {
	const ago = Math.max(0, Math.round(at - tap.notedAt));
	const { meetupId: _meetup, by: _by, notedAt: _at, name, ...note } = tap;
	return note.verb === "walkIn" ? { ...note, name, ago } : { ...note, ago };
}

/** Merges a change from the server into the list. */
export function refreshed(known: KnownList, news: Attendance): KnownList {
	return { ...news, expected: news.expected ?? known.expected, arrived: news.arrived ?? known.arrived };
}

/** The arrivals, with those that are not sent yet. */
export function arrivedWith(known: KnownList, taps: readonly Tap[]): Map<string, Arrived> {
	const arrived = new Map(known.arrived.map((one) => [one.attendee, one]));
	const seats = new Map(known.expected.map((one) => [one.personId, one]));
	for (const tap of taps) {
		if (tap.verb === "takeBack") {
			arrived.delete(tap.attendee);
			continue;
		}
		const attendee = tap.verb === "walkIn" ? tap.deviceKey : tap.personId;
		const before = arrived.get(attendee);
		const seat = seats.get(attendee);
		const noted = tap.verb === "checkIn" ? tap.companions : undefined;
		arrived.set(attendee, {
			attendee,
			name: tap.name,
			venueId: before?.venueId ?? tap.venueId,
			companions: noted ?? before?.companions ?? seat?.companions.length ?? 0,
			isWalkIn: !seat,
			at: before?.at ?? "",
		});
	}
	return arrived;
}

export interface VenueCount {
	/** Number of people, with their companions. */
	expected: number;
	came: number;
	walkIns: number;
}

export function countAt(venueId: string, expected: readonly Expected[], arrived: Iterable<Arrived>): VenueCount {
	const count = { expected: 0, came: 0, walkIns: 0 };
	for (const seat of expected) if (seat.venueId === venueId) count.expected += 1 + seat.companions.length;
	for (const one of arrived) {
		if (one.venueId !== venueId) continue;
		if (one.isWalkIn) count.walkIns += 1;
		else count.came += 1 + one.companions;
	}
	return count;
}
