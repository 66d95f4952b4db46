import { numberOf } from "./dandelion-look";

/** The size that the drawing is made for: a cover in three parts to one. */
export const DRAWING = { width: 1200, height: 400 };

/** Numbers from 0 to 1 that follow from a number (mulberry32). */
function numbersFrom(start: number): () => number {
	let state = start;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const TURN = Math.PI * 2;
const at = (value: number) => Math.round(value);

/** Short hairs at the end of a seed, as parts of a path. */
function hairs(x: number, y: number, angle: number, length: number, spread: readonly number[]): string {
	return spread
		.map((by) => `M${at(x)} ${at(y)}l${at(Math.cos(angle + by) * length)} ${at(Math.sin(angle + by) * length)}`)
		.join("");
}

/** Whether an angle is where the wind has taken the seeds. */
const isBare = (angle: number, bare: number, width: number) =>
	Math.abs(((((angle - bare) % TURN) + TURN + Math.PI) % TURN) - Math.PI) < width / 2;

/** The paths of a dandelion that loses its seeds to the left, always the same for a name. */
export function dandelionDrawing(name: string) {
	const random = numbersFrom(numberOf(name));
	const between = (least: number, most: number) => least + random() * (most - least);
	const [x, y, radius] = [between(780, 1020), between(180, 200), between(96, 114)];
	const [bare, width] = [Math.PI + between(-0.5, 0.4), between(0.5, 1.2)];
	const head = { stalks: "", hairs: "" };
	const heart = { stalks: "", hairs: "" };
	for (const { part, count, reach, spread } of [
		{ part: head, count: 40, reach: radius, spread: [-0.7, 0, 0.7] },
		{ part: heart, count: 22, reach: radius * 0.6, spread: [-0.6, 0.6] },
	])
		for (let index = 0; index < count; index++) {
			const angle = (TURN * index) / count + between(-0.05, 0.05);
			const length = reach * between(0.88, 1);
			if (part === head && isBare(angle, bare, width)) continue;
			const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
			part.stalks += `M${at(x + 13 * cos)} ${at(y + 13 * sin)}L${at(x + length * cos)} ${at(y + length * sin)}`;
			part.hairs += hairs(x + length * cos, y + length * sin, angle, 15, spread);
		}
	let flying = "";
	const seeds = 6 + at(random() * 4);
	for (let index = 0; index < seeds; index++) {
		const [sx, sy] = [x - radius - 60 - ((x - 260) * (index + random())) / seeds, between(85, 315)];
		const angle = -Math.PI / 2 + between(-0.9, 0.3);
		flying += `M${at(sx - 30 * Math.cos(angle))} ${at(sy - 30 * Math.sin(angle))}L${at(sx)} ${at(sy)}`;
		flying += hairs(sx, sy, angle, 17, [-1.1, -0.55, 0, 0.55, 1.1]);
	}
	const bend = between(-40, 40);
	return {
		heart: { x: at(x), y: at(y) },
		stem: `M${at(x)} ${at(y + 10)}Q${at(x + bend)} ${at(y + 130)} ${at(x + bend * 1.6)} 420`,
		stalks: head.stalks,
		hairs: head.hairs,
		inner: heart.stalks + heart.hairs,
		flying,
	};
}
