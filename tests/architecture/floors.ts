/**
 * The rooms by floor, from the lowest. A file imports its own room and the floors below, never the same floor or
 * above.
 */
const FLOORS = [
	["files"],
	["people", "drafts"],
	["imports"],
	["communities"],
	["posts", "seats", "practices", "champions", "governance"],
	["meetups"],
	["series", "calendar", "speakers", "attendance"],
	["proposals", "moderation", "letters", "reviews", "practice-files", "collections", "printing", "topics"],
	["search", "notifications", "insights", "audit"],
	["cockpit"],
	["lifecycle"],
	["jobs"],
];

/** Files without a room and the messages are the base, below every room. */
const BASE = 0;

const SEATS = "seats";
const SEATS_FLOOR = FLOORS.findIndex((rooms) => rooms.includes(SEATS)) + 1;
const ON_MEETUPS = FLOORS.findIndex((rooms) => rooms.includes("series")) + 1;

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

/** Meetups and the rooms above it may import seats, but not the other rooms of its floor. */
const isNeighbourOfSeats = (from: RoomOnFloor, to: RoomOnFloor): boolean =>
	from.floor > SEATS_FLOOR && from.floor <= ON_MEETUPS && to.floor === SEATS_FLOOR && to.name !== SEATS;

/** Whether a file of one room may import a file of another. */
export const mayImport = (from: RoomOnFloor, to: RoomOnFloor): boolean =>
	from.name === to.name || (to.floor < from.floor && !isNeighbourOfSeats(from, to));
