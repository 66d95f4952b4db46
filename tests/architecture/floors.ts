/**
 * The rooms by floor, from the lowest. A file imports its own room and the floors below, never the same floor or
 * above.
 */
const FLOORS = [
	["people"],
	["imports"],
	["communities"],
	["posts", "meetups", "practices", "champions", "governance"],
	["series", "speakers", "attendance"],
	["search", "notifications", "insights", "audit"],
	["jobs"],
];

/** Files without a room and the messages are the base, below every room. */
const BASE = 0;

const MEETUPS = "meetups";
const MEETUPS_FLOOR = FLOORS.findIndex((rooms) => rooms.includes(MEETUPS)) + 1;

export interface RoomOnFloor {
	name: string;
	floor: number;
}

/** The room and floor of a file of lib. */
export function roomOf(file: string): RoomOnFloor | "unknown" {
	const [, room, rest] = file.split("/");
	if (!rest || room === "i18n") return { name: "base", floor: BASE };
	const floor = FLOORS.findIndex((rooms) => rooms.includes(room ?? ""));
	return floor < 0 ? "unknown" : { name: room ?? "", floor: floor + 1 };
}

/** The rooms above meetups may import meetups, but not the other rooms of its floor. */
const isNeighbourOfMeetups = (from: RoomOnFloor, to: RoomOnFloor): boolean =>
	from.floor === MEETUPS_FLOOR + 1 && to.floor === MEETUPS_FLOOR && to.name !== MEETUPS;

/** Whether a file of one room may import a file of another. */
export const mayImport = (from: RoomOnFloor, to: RoomOnFloor): boolean =>
	from.name === to.name || (to.floor < from.floor && !isNeighbourOfMeetups(from, to));
