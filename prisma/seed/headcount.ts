import { addDays, dateColumn } from "@/lib/clock";
import type { World } from "./world";

/** A little more than a year and a half. */
const MONTHS = 20;

/** The headcount of each unit and country, every thirty days up to today, where it changed. */
export function seedHeadcounts(world: World): void {
	const { calendar, rows } = world;
	const days = Array.from({ length: MONTHS }, (_, index) => addDays(calendar.day, -30 * (MONTHS - 1 - index)));
	const last = new Map<string, number>();
	for (const day of days) {
		const on = dateColumn(day);
		const counts = new Map([...last.keys()].map((place) => [place, 0]));
		for (const { kind, status, orgUnitId, country, hiredOn, leftOn } of rows.people) {
			if (kind !== "employee" || status === "suspended" || !orgUnitId || !country) continue;
			if ((hiredOn && hiredOn > on) || (leftOn && leftOn <= on)) continue;
			const place = `${orgUnitId} ${country}`;
			counts.set(place, (counts.get(place) ?? 0) + 1);
		}
		for (const [place, people] of counts) {
			const [orgUnitId = "", country = ""] = place.split(" ");
			if (last.get(place) !== people) rows.headcounts.push({ orgUnitId, country, on, people });
			last.set(place, people);
		}
	}
}
