import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type DandelionLayout,
	dandelionLayout,
	LINE_HEIGHT,
	linesOf,
	type PlacedHead,
	placeSeeds,
	textWidth,
} from "@/components/insights/dandelion-layout";
import { holds } from "../property";

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** The share below the name, with the longest texts. */
const SHARE = "fewer than 5 engaged";
const SHARE_WIDTH = SHARE.length * 6.3;

function boxOf({ label }: PlacedHead): Box {
	const width = Math.max(SHARE_WIDTH, ...label.name.map(textWidth));
	const left = label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - width : label.x - width / 2;
	const top = label.y - 13;
	return { left, right: left + width, top, bottom: top + (label.name.length + 1) * LINE_HEIGHT };
}

const overlap = (one: Box, other: Box) =>
	one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

function distanceTo({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }): number {
	return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

const word = fc.string({ unit: fc.constantFrom(..."abdeghilmnorstuvéè&'".split("")), minLength: 1, maxLength: 22 });
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
const anyNames = fc.array(name, { minLength: 3, maxLength: 30 });

const holdsForAnyNames = (check: (layout: DandelionLayout) => void) =>
	holds(
		400,
		fc.property(anyNames, (names) => check(dandelionLayout(names))),
	);

describe("a dandelion of three to thirty spokes", () => {
	test("has no label on another label", () => {
		holdsForAnyNames(({ heads }) => {
			const boxes = heads.map(boxOf);
			for (const [index, box] of boxes.entries())
				for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
		});
	});

	test("has no label on a head or on the hub", () => {
		holdsForAnyNames(({ heads, hub, radius }) => {
			for (const box of heads.map(boxOf)) {
				for (const head of heads) expect(distanceTo(box, head)).toBeGreaterThanOrEqual(radius);
				expect(distanceTo(box, hub)).toBeGreaterThanOrEqual(36);
			}
		});
	});

	test("has no head on another, nor on the hub", () => {
		holdsForAnyNames(({ heads, hub, radius }) => {
			for (const [index, head] of heads.entries()) {
				for (const other of heads.slice(index + 1))
					expect(Math.hypot(head.x - other.x, head.y - other.y)).toBeGreaterThanOrEqual(2 * radius);
				expect(Math.hypot(head.x - hub.x, head.y - hub.y)).toBeGreaterThan(radius + 36);
			}
		});
	});

	test("fits into its frame", () => {
		holdsForAnyNames(({ heads, width, height, radius }) => {
			for (const head of heads) {
				const { left, right, top, bottom } = boxOf(head);
				expect(Math.min(left, head.x - radius, top, head.y - radius)).toBeGreaterThanOrEqual(0);
				expect(Math.max(right, head.x + radius)).toBeLessThanOrEqual(width);
				expect(Math.max(bottom, head.y + radius)).toBeLessThanOrEqual(height);
			}
		});
	});
});

test("every seed is on its head, whatever its size", () => {
	const sizes = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
	holds(
		100,
		fc.property(sizes, fc.double({ min: 20, max: 42, noNaN: true }), (seeds, radius) => {
			for (const seed of placeSeeds(seeds, radius))
				expect(Math.hypot(seed.x, seed.y) + seed.radius).toBeLessThanOrEqual(radius + 0.001);
		}),
	);
});

test("a long name is cut in its second line, a short name is not", () => {
	expect(linesOf("Tunisia")).toEqual(["Tunisia"]);
	expect(linesOf("Réseaux et systèmes d'information")).toEqual(["Réseaux et", "systèmes d'infor…"]);
	expect(linesOf("Direction générale adjointe aux territoires")).toEqual(["Direction", "générale adjoint…"]);
	expect(linesOf("Customer care and retail partners")).toEqual(["Customer care and", "retail partners"]);
	expect(linesOf("Care and retail of the north and south")).toEqual(["Care and retail", "of the north and…"]);
});
