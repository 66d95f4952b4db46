import type { Head } from "@/lib/insights/dandelion";
import { type PlacedSeed, placeSeeds } from "./dandelion-layout";
import { spokeColour, spokeShape } from "./spoke-mark";

const round = (value: number) => Math.round(value * 10) / 10;
const dots = (seeds: PlacedSeed[]) => seeds.map(({ x, y }) => `M${round(x)} ${round(y)}h0`).join("");
const stalks = (seeds: PlacedSeed[]) => seeds.map(({ x, y }) => `M0 0L${round(x)} ${round(y)}`).join("");

/** A spoke's seeds around its mark, which stands at 0, 0. */
export function SeedHead({ head, rank, radius }: { head: Head; rank: number; radius: number }) {
	const colour = spokeColour(rank);
	return (
		<>
			<Seeds head={head} radius={radius} colour={colour} />
			<path d={spokeShape(rank)} fill="var(--surface)" stroke={colour} strokeWidth="2" />
		</>
	);
}

/** Seeds of one size are one path: a house of two thousand communities stays a light page. */
export function Seeds({ head, radius, colour }: { head: Head; radius: number; colour: string }) {
	const sizes = head.seeds.map((seed) => seed.size);
	const seeds = placeSeeds(sizes, radius);
	return (
		<g stroke={colour} strokeLinecap="round">
			<path d={stalks(seeds)} strokeWidth="0.6" opacity="0.55" />
			{[...Map.groupBy(seeds, (seed) => seed.radius)].map(([size, those]) => (
				<path key={size} d={dots(those)} strokeWidth={round(2 * size)} />
			))}
		</g>
	);
}
