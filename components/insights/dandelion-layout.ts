export interface Point {
	x: number;
	y: number;
}

export interface Label {
	x: number;
	/** Baseline of the first line. */
	y: number;
	anchor: "start" | "middle" | "end";
	/** The name in one or two lines; the share stands below it. */
	name: string[];
}

export interface PlacedHead extends Point {
	label: Label;
}

export interface DandelionLayout {
	width: number;
	height: number;
	hub: Point;
	/** Of every head, seeds included. */
	radius: number;
	heads: PlacedHead[];
}

export const LINE_HEIGHT = 16;
const FONT_SIZE = 13;
/** Of a name's semi-bold letters on average, generously. */
const LETTER = 0.58 * FONT_SIZE;
const NAME_LETTERS = 17;
const MARGIN = 8;
/** Up to here heads stand on a circle with their names above or below; more of them stand in two arcs, named at the side. */
const MOST_ON_CIRCLE = 8;

export const textWidth = (text: string): number => [...text].length * LETTER;

/** A name in at most two lines. What does not fit is cut: the table has it whole. */
export function linesOf(name: string): string[] {
	const words = name.split(" ");
	let first = words.shift() ?? "";
	while (words[0] && [...first, ...words[0]].length < NAME_LETTERS) first += ` ${words.shift()}`;
	return words.length > 0 ? [cut(first), cut(words.join(" "))] : [cut(first)];
}

function cut(line: string): string {
	const letters = [...line];
	if (letters.length <= NAME_LETTERS) return line;
	const kept = letters.slice(0, NAME_LETTERS - 1).join("");
	return `${kept.trimEnd()}…`;
}

/** Where the heads of three to thirty spokes stand so that every label can be read. */
export function dandelionLayout(names: readonly string[]): DandelionLayout {
	return names.length <= MOST_ON_CIRCLE ? onCircle(names) : inTwoArcs(names);
}

function onCircle(names: readonly string[]): DandelionLayout {
	const [width, height, radius] = [640, 636, 42];
	const hub = { x: width / 2, y: height / 2 };
	const heads = names.map((name, index): PlacedHead => {
		const angle = (index / names.length) * 2 * Math.PI - Math.PI / 2;
		const x = hub.x + 226 * Math.cos(angle);
		const y = hub.y + 210 * Math.sin(angle);
		const lines = linesOf(name);
		const above = y < hub.y - 1;
		const top = above ? y - radius - 6 - (lines.length + 1) * LINE_HEIGHT : y + radius + 6;
		return { x, y, label: { x, y: top + FONT_SIZE, anchor: "middle", name: lines } };
	});
	return { width, height, hub, radius, heads };
}

function inTwoArcs(names: readonly string[]): DandelionLayout {
	const rows = Math.ceil(names.length / 2);
	const slot = Math.max(3 * LINE_HEIGHT + 2, Math.min(104, 620 / rows));
	const radius = Math.min(38, slot / 2 - 2);
	const [width, height, across] = [680, rows * slot + 2 * MARGIN, 150];
	const hub = { x: width / 2, y: height / 2 };
	const heads = names.map((name, index): PlacedHead => {
		// Clockwise from the top: down the right side, up the left.
		const right = index < rows;
		const onSide = right ? rows : names.length - rows;
		const row = right ? index : names.length - 1 - index;
		const y = hub.y + (row - (onSide - 1) / 2) * slot;
		const height = (y - hub.y) / ((rows * slot) / 2);
		const away = Math.max(radius + 4, across * Math.sqrt(1 - height * height));
		const x = hub.x + (right ? away : -away);
		const lines = linesOf(name);
		const top = y - ((lines.length + 1) * LINE_HEIGHT) / 2;
		const beside = radius + 8;
		return {
			x,
			y,
			label: {
				x: right ? x + beside : x - beside,
				y: top + FONT_SIZE,
				anchor: right ? "start" : "end",
				name: lines,
			},
		};
	});
	return { width, height, hub, radius, heads };
}

/** Of the size classes of `COMMUNITY_SIZES`, on a head of 42. */
export const SEED_RADII = [1.2, 2, 3, 4.2, 5.4, 6.6];

export interface PlacedSeed extends Point {
	radius: number;
}

/** Seeds on a head around its middle, the first outermost, each turned by the golden angle: never two on one line. */
export function placeSeeds(sizes: readonly number[], radius: number): PlacedSeed[] {
	const scale = radius / 42;
	return sizes.map((size, index) => {
		const seed = (SEED_RADII[size] ?? 0) * scale;
		const reach = Math.sqrt(1 - index / sizes.length);
		const distance = (0.36 + 0.64 * reach) * radius - seed;
		const angle = index * Math.PI * (3 - Math.sqrt(5)) - Math.PI / 2;
		return { x: distance * Math.cos(angle), y: distance * Math.sin(angle), radius: seed };
	});
}

interface FlowPath {
	d: string;
	/** A triangle at its end. */
	arrow: string;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Of the way from the hub to the middle of two heads, how much a line keeps: 1 is straight, 0 goes through the hub. */
const BEND = 0.6;

/** A line that bends towards the hub and ends before the head that took the practice. */
export function flowPath(from: Point, to: Point, hub: Point, gap: number): FlowPath {
	const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	// Beside the straight way: there and back are two lines, and neither lies on a stem.
	const aside = { x: (18 * (from.y - to.y)) / length, y: (18 * (to.x - from.x)) / length };
	const control = { x: hub.x + (middle.x - hub.x) * BEND + aside.x, y: hub.y + (middle.y - hub.y) * BEND + aside.y };
	const reach = Math.hypot(to.x - control.x, to.y - control.y) || 1;
	const along = { x: (to.x - control.x) / reach, y: (to.y - control.y) / reach };
	/** A point `back` before the tip and `off` beside the line. */
	const near = (back: number, off: number) =>
		`${round(to.x - along.x * (gap + back) - along.y * off)} ${round(to.y - along.y * (gap + back) + along.x * off)}`;
	return {
		d: `M${round(from.x)} ${round(from.y)}Q${round(control.x)} ${round(control.y)} ${near(4, 0)}`,
		arrow: `M${near(0, 0)}L${near(9, 4.5)}L${near(9, -4.5)}Z`,
	};
}
