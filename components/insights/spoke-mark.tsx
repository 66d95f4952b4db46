const HUES = 8;

export function spokeColour(rank: number): string {
	return `var(--spoke-${(rank % HUES) + 1})`;
}

/** After eight spokes colours begin again, in another shape. */
const SHAPES = [
	"M4 0A4 4 0 1 1-4 0A4 4 0 1 1 4 0Z",
	"M-3.6-3.6H3.6V3.6H-3.6Z",
	"M0-5L5 0L0 5L-5 0Z",
	"M0-4.6L4.6 3.8H-4.6Z",
];

export function spokeShape(rank: number): string {
	return SHAPES[Math.floor(rank / HUES) % SHAPES.length] ?? "";
}

/** A spoke's colour and shape beside its name; the hub's when it has no rank. */
export function SpokeMark({ rank }: { rank: number | undefined }) {
	return (
		<svg className="inline-block flex-none" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
			<path d={spokeShape(rank ?? 0)} fill={rank === undefined ? "var(--ink-3)" : spokeColour(rank)} />
		</svg>
	);
}
