import { addDays, addMonths, DAY, dayIn, HOUR, instantOf, MINUTE, startOfDay } from "@/lib/clock";
import type { Random } from "./random";

const SATURDAY = 6;

/** The dashboard shows whether questions wait for 48 hours or less. */
const EXACT_DAYS = 2.2;

/** Days and hours relative to the moment of seeding, so that the demonstration is always a year and a half old. */
export class Calendar {
	/** Today, in the organisation's zone. */
	readonly day: string;
	/**
	 * Days and their first instants by their age in days. They are cached, because they are read tens of thousands
	 * of times.
	 */
	readonly #days: string[] = [];
	readonly #starts: number[] = [];

	constructor(
		readonly now: Date,
		readonly zone: string,
	) {
		this.day = dayIn(now, zone);
	}

	/** The day a number of days ago; a negative number is in the future. */
	dayAgo(days: number): string {
		const whole = Math.floor(days);
		this.#days[whole] ??= addDays(this.day, -whole);
		return this.#days[whole];
	}

	/** The age of an instant in days, in the organisation's zone; 0 for today. */
	daysSince(at: Date): number {
		let days = Math.max(0, Math.floor((this.now.getTime() - at.getTime()) / DAY));
		while (at.getTime() < this.#start(days)) days++;
		while (days > 0 && at.getTime() >= this.#start(days - 1)) days--;
		return days;
	}

	/** An hour of the day a number of days ago, in the organisation's zone. */
	hour(daysAgo: number, hour: number): Date {
		return new Date(this.#start(daysAgo) + Math.round(hour * HOUR));
	}

	#start(daysAgo: number): number {
		const known = this.#starts[daysAgo];
		if (known !== undefined) return known;
		const start = startOfDay(this.dayAgo(daysAgo), this.zone).getTime();
		this.#starts[daysAgo] = start;
		return start;
	}

	/**
	 * When somebody in `zone` wrote, a number of days ago: exactly then for recent texts, else in a working hour of
	 * that day.
	 */
	ago(days: number, random: Random, zone = this.zone): Date {
		if (days < EXACT_DAYS) return new Date(this.now.getTime() - days * DAY);
		let day = this.dayAgo(days);
		while (weekdayOf(day) >= SATURDAY) day = addDays(day, -1);
		const minutes = Math.floor((8.6 + random.next() * 9) * 60);
		return instantOf(`${day}T${clock(minutes)}`, zone);
	}

	/** Some hours after an instant for somebody in `zone`: not at night, not on Sunday, not in the future. */
	after(at: Date, hours: number, random: Random, zone = this.zone): Date {
		const wished = new Date(at.getTime() + hours * HOUR);
		let day = dayIn(wished, zone);
		const hour = (wished.getTime() - startOfDay(day, zone).getTime()) / HOUR;
		const awake = hour >= 7.5 && hour < 21 && weekdayOf(day) <= SATURDAY;
		if (awake && wished < this.now) return wished;
		if (hour >= 21) day = addDays(day, 1);
		while (weekdayOf(day) >= SATURDAY) day = addDays(day, 1);
		const morning = instantOf(`${day}T${clock(Math.floor((8.2 + random.next() * 1.8) * 60))}`, zone);
		if (!awake && morning < this.now) return morning;
		return wished < this.now ? wished : new Date(Math.max(at.getTime(), this.now.getTime() - 9 * MINUTE) + MINUTE);
	}

	/** The days of a series, two months apart, oldest first. The last `coming` days are in the future. */
	editionDays(rule: { nth: number; weekday: number; nextInDays: number }, editions: number, coming: number): string[] {
		const earliest = this.dayAgo(-rule.nextInDays);
		let month = `${earliest.slice(0, 7)}-01`;
		if (nthWeekday(month, rule) < earliest) month = addMonths(month, 1);
		return Array.from({ length: editions }, (_, index) =>
			nthWeekday(addMonths(month, 2 * (index - editions + coming)), rule),
		);
	}
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
	return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function nthWeekday(month: string, { nth, weekday }: { nth: number; weekday: number }): string {
	return addDays(month, ((weekday - weekdayOf(month) + 7) % 7) + 7 * (nth - 1));
}

function clock(minutes: number): string {
	return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
