import type { Cuts, PeopleTable } from "@/lib/insights/people-tables";
import { linksToDayBefore, peopleColumns } from "@/lib/insights/small-groups";
import { suppress } from "@/lib/insights/suppression";
import type { Link, Page } from "./attacker";

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

interface Somebody {
	group: number;
	/** Days ago, 0 is today. Null: never. */
	registered: number | null;
	active: number[];
	engaged: number[];
}

const LONGEST_DAYS = 95;

/** Spokes with a country of their own, and some people elsewhere, as companies are; each with days on which they did something. */
function people(random: () => number): { cuts: Cuts; all: Somebody[] } {
	const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
	const [rows, columns] = [whole(1, 6), whole(1, 5)];
	const elsewhere = random() * 0.4;
	const groups: [number, number][] = [];
	const all: Somebody[] = [];
	for (let row = 0; row < rows; row++) {
		const home = row % columns;
		const size = whole(1, random() < 0.4 ? 9 : 45);
		const isBusy = random();
		for (let made = 0; made < size; made++) {
			const column = random() < elsewhere ? whole(0, columns - 1) : home;
			const known = groups.findIndex((group) => group[0] === row && group[1] === column);
			const group = known < 0 ? groups.push([row, column]) - 1 : known;
			const registered = random() < 0.85 ? (random() < 0.03 ? whole(0, 30) : 400) : null;
			const days = (share: number) =>
				registered === null || random() > share
					? []
					: Array.from({ length: whole(1, 6) }, () => Math.floor(random() ** 2 * LONGEST_DAYS)).filter(
							(day) => day <= registered,
						);
			const engaged = days(isBusy * 0.8);
			all.push({ group, registered, engaged, active: [...engaged, ...days(0.3 + isBusy * 0.6)] });
		}
	}
	return { cuts: { rows, columns, groups }, all };
}

/** The page of somebody who looks `back` days ago. */
function pageOf(cuts: Cuts, all: readonly Somebody[], windows: readonly number[], back: number, before?: Page): Page {
	const counts = (has: (one: Somebody) => boolean) => {
		const people = new Array<number>(cuts.groups.length).fill(0);
		for (const one of all) if (has(one)) people[one.group] = (people[one.group] ?? 0) + 1;
		return people;
	};
	const within = (days: readonly number[], window: number) => days.some((day) => day >= back && day < back + window);
	const isRegistered = ({ registered }: Somebody) => registered !== null && registered >= back;
	const tables = peopleColumns(windows).map(({ key, windowDays, side, ...related }): PeopleTable => {
		if (key === "reach") return { ...related, people: counts(side === "denominator" ? () => true : isRegistered) };
		const done = key === "active" ? "active" : "engaged";
		return { ...related, people: counts((one) => isRegistered(one) && within(one[done], windowDays)) };
	});
	const links = linksToDayBefore(peopleColumns(windows));
	return { cuts, tables, shown: suppress(cuts, tables, before && { ...before, links }) };
}

/** The page of today and the page of yesterday, and what holds between the two. */
export function organisation(seed: number, windows: readonly number[]): { pages: Page[]; links: Link[] } {
	const { cuts, all } = people(randomFrom(seed));
	const yesterday = pageOf(cuts, all, windows, 1);
	const pages = [pageOf(cuts, all, windows, 0, yesterday), yesterday];
	const columns = peopleColumns(windows);
	const at = (key: string, days: number) => columns.findIndex((one) => one.key === key && one.windowDays === days);
	const registered = columns.findIndex((one) => one.key === "reach" && one.side === "numerator");
	const links: Link[] = [{ atLeast: [[0, registered]], of: [1, registered] }];
	const shortest = Math.min(...windows);
	for (const key of ["active", "engaged"])
		for (const window of windows) {
			// Whoever is new in a window was there today.
			links.push({
				atLeast: [
					[1, at(key, window)],
					[0, at(key, shortest)],
				],
				of: [0, at(key, window)],
			});
			for (const longer of windows)
				if (longer > window) links.push({ atLeast: [[0, at(key, longer)]], of: [1, at(key, window)] });
		}
	return { pages, links };
}
