import { MINIMUM_GROUP } from "../minimum-group";

export const isSmall = (people: number) => people > 0 && people < MINIMUM_GROUP;

/** A number; fewer than five people; or hidden because it would give a smaller group away. */
export type Shown = number | "few" | "hidden";
/** What is kept of it beside a figure. */
export type FigureVisibility = "shown" | "few" | "hidden";

export const isShown = (value: Shown): value is number => typeof value === "number";

/** Numbers of people of whom each counts a part of the one before. */
export function shownCounts<Counts extends number[]>(counts: [...Counts]): { [Key in keyof Counts]: Shown } {
	let including: Shown | null = null;
	return counts.map((people) => {
		including = isSmall(people) || including === "few" ? "few" : people;
		return including;
	}) as { [Key in keyof Counts]: Shown };
}
