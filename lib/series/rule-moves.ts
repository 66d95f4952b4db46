import { addDays, addMonths, daysBetween } from "../clock";
import { commonRule, firstDayOfMonth, ruleOf, WEEKDAYS, weekdayOf } from "./rule";

/** One edition of a series and the day it goes to. */
export interface Move {
	from: string;
	to: string;
}

/**
 * The rule that proposes `to` where it proposed `from`: the third Thursday becomes the second Friday. Null for a rule
 * of somebody's own, which cannot be guessed.
 */
export function ruleMoved(rule: string, { from, to }: Move): string | null {
	const common = commonRule(rule);
	if (!common) return null;
	if (common.repeats === "week") {
		const weekdays = common.weekdays.map((day) => (day === weekdayOf(from) ? weekdayOf(to) : day));
		return ruleOf({ ...common, weekdays: WEEKDAYS.filter((day) => weekdays.includes(day)) });
	}
	const dayOfMonth = Number(to.slice(8));
	const left = daysBetween(to, addMonths(firstDayOfMonth(to), 1)) - 1;
	if (common.repeats === "monthDay")
		return ruleOf({ ...common, day: common.day === -1 && left === 0 ? -1 : dayOfMonth });
	const nth = Math.ceil(dayOfMonth / 7);
	return ruleOf({ ...common, nth: nth === 5 || (common.nth === -1 && left < 7) ? -1 : nth, weekday: weekdayOf(to) });
}

/**
 * Where another day of the series goes when one of its editions moves: to the same month or week of the moved rule, as
 * many months or weeks further. Null where that month has no such day.
 */
export function dayMoved(rule: string, move: Move, day: string): string | null {
	const moved = commonRule(ruleMoved(rule, move) ?? "");
	if (!moved) return null;
	if (moved.repeats === "week") {
		const weekday = weekdayOf(day) === weekdayOf(move.from) ? weekdayOf(move.to) : weekdayOf(day);
		const weeks = daysBetween(mondayOf(move.from), mondayOf(move.to));
		return addDays(mondayOf(day), weeks + WEEKDAYS.indexOf(weekday));
	}
	const first = addMonths(firstDayOfMonth(day), monthsBetween(move.from, move.to));
	const next = addMonths(first, 1);
	if (moved.repeats === "monthDay") {
		const on = moved.day === -1 ? addDays(next, -1) : addDays(first, moved.day - 1);
		return on < next ? on : null;
	}
	const ahead = (WEEKDAYS.indexOf(moved.weekday) - WEEKDAYS.indexOf(weekdayOf(first)) + 7) % 7;
	if (moved.nth > 0) return addDays(first, ahead + 7 * (moved.nth - 1));
	const fifth = addDays(first, ahead + 28);
	return fifth < next ? fifth : addDays(fifth, -7);
}

const mondayOf = (day: string) => addDays(day, -WEEKDAYS.indexOf(weekdayOf(day)));

function monthsBetween(from: string, to: string): number {
	return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}
