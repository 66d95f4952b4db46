import { MINUTE } from "@/lib/clock";
import { weekdayOf } from "./calendar";
import { type Engagement, WINDOW_DAYS, WINDOWS } from "./engagement";
import type { Random } from "./random";
import { isActiveAt, type SeedPerson, type World } from "./world";

/** A person has one visit for each day in UTC: at one in the morning in Paris it may be yesterday there. */
const EARLIEST_HOUR = 2.1;

/** Visits, once a person and day: people who did something that day, and people who only read. */
export function recordVisits(world: World, engagement: Engagement): void {
	const random = world.random.fork("visits");
	const earliest = firstActivities(world);
	const windows = Array.from({ length: WINDOWS }, () => new Map<SeedPerson, Set<number>>());
	for (const [person, days] of earliest)
		for (const [day, at] of days) {
			const seen = windows[engagement.windowOf(at)];
			seen?.set(person, (seen.get(person) ?? new Set()).add(day));
		}
	for (const [window, seen] of windows.entries()) {
		for (const spoke of engagement.spokes) {
			const registered = engagement.registered(spoke, window);
			const missing =
				engagement.target(spoke, window, "active") - registered.filter((candidate) => seen.has(candidate)).length;
			const idle = registered.filter((person) => !seen.has(person));
			for (const person of random.ranked(idle, (candidate) => 0.2 + candidate.zeal).slice(0, Math.max(0, missing)))
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
	person: SeedPerson,
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
		if (isActiveAt(person, world.calendar.hour(day, 7))) days.add(day);
	}
}

function visit(world: World, person: SeedPerson, day: number, activityAt: Date | undefined, random: Random): void {
	const { calendar, ledger } = world;
	const wished = activityAt
		? new Date(activityAt.getTime() - random.between(1, 25) * MINUTE)
		: calendar.hour(day, 7.5 + 11 * random.next());
	const at = new Date(Math.max(wished.getTime(), calendar.hour(day, EARLIEST_HOUR).getTime()));
	const came = person.registeredAt ?? calendar.now;
	if (at < came || at > new Date(calendar.now.getTime() - MINUTE)) return;
	ledger.record(person, { kind: "person.visited", at });
}

/** The first activity of each person by day, as days ago. */
function firstActivities({ ledger, calendar }: World): Map<SeedPerson, Map<number, Date>> {
	const earliest = new Map<SeedPerson, Map<number, Date>>();
	for (const { actor, at } of ledger.recorded) {
		const days = earliest.get(actor) ?? new Map<number, Date>();
		earliest.set(actor, days);
		const day = calendar.daysSince(at);
		const before = days.get(day);
		if (!before || at < before) days.set(day, at);
	}
	return earliest;
}
