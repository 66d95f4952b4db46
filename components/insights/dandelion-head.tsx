import { type PlacedSeed, placeSeeds } from "./dandelion-layout";
import { spokeColour, spokeShape } from "./spoke-mark";

const round = (value: number) => Math.round(value * 10) / 10;
const dots = (seeds: PlacedSeed[]) => seeds.map(({ x, y }) => `M${round(x)} ${round(y)}h0`).join("");
const stalks = (seeds: PlacedSeed[]) => seeds.map(({ x, y }) => `M0 0L${round(x)} ${round(y)}`).join("");

const HAIRS = 40;

/** The down of a seed head, which every head wears in its colour: a spoke of two communities is a dandelion too. */
export function Down({ id, radius }: { id: string; radius: number }) {
	const hairs = Array.from({ length: HAIRS }, (_, hair) => {
		const angle = (hair / HAIRS) * 2 * Math.PI;
		const reach = radius * (hair % 2 === 0 ? 1 : 0.84);
		return `M0 0L${round(reach * Math.cos(angle))} ${round(reach * Math.sin(angle))}`;
	});
	return <path id={id} d={hairs.join("")} strokeWidth="0.6" opacity="0.3" />;
}

/** A spoke's seeds around its mark, which stands at 0, 0. */
export function SeedHead({
	sizes,
	rank,
	radius,
	down,
}: {
	sizes: number[];
	rank: number;
	radius: number;
	down: string;
}) {
	const colour = spokeColour(rank);
	return (
		<>
			<use href={`#${down}`} stroke={colour} />
			<Seeds sizes={sizes} radius={radius} colour={colour} />
			<path d={spokeShape(rank)} fill="var(--surface)" stroke={colour} strokeWidth="2" />
		</>
	);
}

/** Seeds of one size are one path, so that two thousand communities stay a light page. */
export function Seeds({ sizes, radius, colour }: { sizes: number[]; radius: number; colour: string }) {
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
