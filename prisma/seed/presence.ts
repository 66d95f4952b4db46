import { MINUTE } from "@/lib/clock";
import { weekdayOf } from "./calendar";
import { type Engagement, WINDOW_DAYS, WINDOWS } from "./engagement";
import type { Random } from "./random";
import { isThere, type Someone, type World } from "./world";

/** Visits are one a person and day of UTC: before two in Paris it may still be yesterday there. */
const EARLIEST_HOUR = 2.1;

/** Visits: those who did something came that day, and others came to read. Once a person and day, as the product counts. */
export function recordVisits(world: World, engagement: Engagement): void {
	const random = world.random.fork("visits");
	const earliest = firstDeeds(world);
	const windows = Array.from({ length: WINDOWS }, () => new Map<Someone, Set<number>>());
	for (const [person, days] of earliest)
		for (const [day, at] of days) {
			const seen = windows[engagement.windowOf(at)];
			seen?.set(person, (seen.get(person) ?? new Set()).add(day));
		}
	for (const [window, seen] of windows.entries()) {
		for (const spoke of engagement.spokes) {
			const registered = engagement.registered(spoke, window);
			const missing = engagement.target(spoke, window, "active") - registered.filter((one) => seen.has(one)).length;
			const idle = registered.filter((person) => !seen.has(person));
			for (const person of random.ranked(idle, (one) => 0.2 + one.zeal).slice(0, Math.max(0, missing)))
				seen.set(person, new Set());
		}
		for (const [person, days] of seen) {
			if (person.unit) readOn(world, person, days, window, engagement, random);
			for (const day of days) visit(world, person, day, earliest.get(person)?.get(day), random);
		}
	}
}

/** Adds the days on which a person only read. */
function readOn(
	world: World,
	person: Someone,
	days: Set<number>,
	window: number,
	engagement: Engagement,
	random: Random,
) {
	const habit = engagement.isEngaged(person, window)
		? 2 + 7 * random.next() ** 2 * Math.min(2, person.zeal)
		: 1 + 5 * random.next() ** 3;
	const wished = Math.max(days.size, Math.round(habit));
	for (let attempt = 0; days.size < wished && attempt < 40; attempt++) {
		const day = window * WINDOW_DAYS + random.between(0, WINDOW_DAYS - 1);
		if (weekdayOf(world.calendar.dayAgo(day)) > 5 && !random.chance(0.15)) continue;
		if (isThere(person, world.calendar.hour(day, 7))) days.add(day);
	}
}

function visit(world: World, person: Someone, day: number, deedAt: Date | undefined, random: Random): void {
	const { calendar, ledger } = world;
	const wished = deedAt
		? new Date(deedAt.getTime() - random.between(1, 25) * MINUTE)
		: calendar.hour(day, 7.5 + 11 * random.next());
	const at = new Date(Math.max(wished.getTime(), calendar.hour(day, EARLIEST_HOUR).getTime()));
	const came = person.registeredAt ?? calendar.now;
	if (at < came || at > new Date(calendar.now.getTime() - MINUTE)) return;
	ledger.record(person, { kind: "person.visited", at });
}

/** Each person's days, by how long ago they were, with the first thing they did on each. */
function firstDeeds({ ledger, calendar }: World): Map<Someone, Map<number, Date>> {
	const earliest = new Map<Someone, Map<number, Date>>();
	for (const { actor, at } of ledger.deeds) {
		const days = earliest.get(actor) ?? new Map<number, Date>();
		earliest.set(actor, days);
		const day = calendar.daysSince(at);
		const before = days.get(day);
		if (!before || at < before) days.set(day, at);
	}
	return earliest;
}
