import type { Head } from "@/lib/insights/dandelion";
import { type PlacedSeed, type Point, placeSeeds } from "./dandelion-layout";
import { spokeColour, spokeShape } from "./spoke-mark";

const round = (value: number) => Math.round(value * 10) / 10;

/** Seeds of one size are one path: a house of two thousand communities stays a light page. */
function bySize(seeds: PlacedSeed[]): Map<number, PlacedSeed[]> {
	return Map.groupBy(seeds, (seed) => seed.radius);
}

const dots = (seeds: PlacedSeed[]) => seeds.map(({ x, y }) => `M${round(x)} ${round(y)}h0`).join("");
const stalks = (seeds: PlacedSeed[], { x, y }: Point) =>
	seeds.map((seed) => `M${round(x)} ${round(y)}L${round(seed.x)} ${round(seed.y)}`).join("");

/** A spoke's seeds around its mark. */
export function SeedHead({ head, rank, at, radius }: { head: Head; rank: number; at: Point; radius: number }) {
	const colour = spokeColour(rank);
	return (
		<>
			<Seeds head={head} at={at} radius={radius} colour={colour} />
			<path
				d={spokeShape(rank)}
				transform={`translate(${round(at.x)} ${round(at.y)})`}
				fill="var(--surface)"
				stroke={colour}
				strokeWidth="2"
			/>
		</>
	);
}

export function Seeds({ head, at, radius, colour }: { head: Head; at: Point; radius: number; colour: string }) {
	const seeds = placeSeeds(
		head.seeds.map((seed) => seed.size),
		at,
		radius,
	);
	return (
		<g stroke={colour} strokeLinecap="round">
			<path d={stalks(seeds, at)} strokeWidth="0.6" opacity="0.55" />
			{[...bySize(seeds)].map(([size, those]) => (
				<path key={size} d={dots(those)} strokeWidth={round(2 * size)} />
			))}
		</g>
	);
}
