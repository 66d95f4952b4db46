import { FieldProblem } from "@/app/_web/problem-answer";
import { addDays, dayIn, instantOf, startOfDay } from "@/lib/clock";
import type { Viewer } from "@/lib/viewer";

/** The end of the last day of a poll. */
export function endOf(day: string, { zone }: Viewer, at: Date): Date {
	if (day < dayIn(at, zone)) throw new FieldProblem("closesOn", "in_the_past");
	return startOfDay(addDays(day, 1), zone);
}

/** When an announcement is published. */
export function publicationAt(wallTime: string, { zone }: Viewer, at: Date): Date {
	const instant = instantOf(wallTime, zone);
	if (instant <= at) throw new FieldProblem("scheduledFor", "in_the_past");
	return instant;
}
