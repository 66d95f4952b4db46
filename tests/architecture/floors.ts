/** From the ground up. A file imports its own room and the floors below, never sideways or up. */
const FLOORS = [
	["people"],
	["imports"],
	["communities"],
	["posts", "meetups", "practices", "champions", "governance"],
	["series", "speakers", "attendance"],
	["search", "notifications", "insights", "audit"],
	["jobs"],
];

/** Loose files and the messages are the plumbing, below every room. */
const PLUMBING = 0;

const MEETUPS = "meetups";
const DOING = FLOORS.findIndex((rooms) => rooms.includes(MEETUPS)) + 1;

export interface Place {
	name: string;
	floor: number;
}

/** Where a file of lib stands. */
export function placeOf(file: string): Place | "unknown" {
	const [, room, rest] = file.split("/");
	if (!rest || room === "i18n") return { name: "plumbing", floor: PLUMBING };
	const floor = FLOORS.findIndex((rooms) => rooms.includes(room ?? ""));
	return floor < 0 ? "unknown" : { name: room ?? "", floor: floor + 1 };
}

/** The rooms above meetups stand on that one alone: its neighbours are as strange to them as they are to it. */
const isStranger = (from: Place, to: Place): boolean =>
	from.floor === DOING + 1 && to.floor === DOING && to.name !== MEETUPS;

/** Whether a file there may import one here. */
export const sees = (from: Place, to: Place): boolean =>
	from.name === to.name || (to.floor < from.floor && !isStranger(from, to));
