/** A number from 0 to 1 that looks random and is the same in every drawing. */
function scatter(index: number): number {
	const value = Math.sin(index * 12.9898) * 43758.5453;
	return value - Math.floor(value);
}

interface Seed {
	id: number;
	/** Its two ends. */
	from: [number, number];
	to: [number, number];
	size: number;
}

const CENTRE: [number, number] = [270, 250];
const HEAD = 96;
const SHELLS = 3;
/** Some seeds on the right have left the head. */
const GONE = new Set([2, 5, 9, 13, 86, 90]);

const seeds: Seed[] = Array.from({ length: HEAD }, (_, id) => {
	const angle = (id / HEAD) * 2 * Math.PI;
	const length = (152 - 24 * (id % SHELLS)) * (0.94 + 0.06 * scatter(id));
	const point = (distance: number): [number, number] => [
		CENTRE[0] + distance * Math.cos(angle),
		CENTRE[1] + distance * Math.sin(angle),
	];
	return { id, from: point(20), to: point(length), size: 1.6 + 2.2 * scatter(id + 500) };
}).filter((seed) => !GONE.has(seed.id));

const flying: Seed[] = (
	[
		[470, 176, 0.5],
		[528, 92, 0.9],
		[512, 286, 0.2],
		[610, 168, 0.6],
		[668, 58, 1],
		[690, 236, 0.3],
	] as const
).map(([x, y, lift], id) => ({ id, from: [x - 30, y + 22 - 14 * lift], to: [x, y], size: 3 }));

const line = ({ from, to }: Seed) =>
	`M${from[0].toFixed(1)} ${from[1].toFixed(1)}L${to[0].toFixed(1)} ${to[1].toFixed(1)}`;

/** Seven hairs around the tip of a seed. */
function tuft({ from, to }: Seed, reach: number): string {
	const heading = Math.atan2(to[1] - from[1], to[0] - from[0]);
	return [-1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2]
		.map((turn) => {
			const x = to[0] + reach * Math.cos(heading + turn);
			const y = to[1] + reach * Math.sin(heading + turn);
			return `M${to[0].toFixed(1)} ${to[1].toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}`;
		})
		.join("");
}

/** The large drawing of a dandelion on the sign-in page. */
export function SeedHead({ className }: { className?: string }) {
	return (
		<svg className={className} viewBox="90 30 640 560" aria-hidden="true" preserveAspectRatio="xMidYMax meet">
			<path
				d="M270 268C282 372 284 470 262 640"
				fill="none"
				stroke="var(--accent)"
				strokeWidth="3.5"
				strokeLinecap="round"
			/>
			<path d={seeds.map(line).join("")} stroke="var(--line-strong)" strokeWidth="0.9" fill="none" />
			<path d={seeds.map((seed) => tuft(seed, 9)).join("")} stroke="var(--line-strong)" strokeWidth="0.7" fill="none" />
			<path d={flying.map(line).join("")} stroke="var(--ink-3)" strokeWidth="1" fill="none" />
			<path d={flying.map((seed) => tuft(seed, 15)).join("")} stroke="var(--ink-3)" strokeWidth="0.8" fill="none" />
			<g fill="var(--bloom)">
				{[...seeds, ...flying].map(({ to: [x, y], size }) => (
					<circle key={`${x}-${y}`} cx={x.toFixed(1)} cy={y.toFixed(1)} r={size.toFixed(1)} />
				))}
			</g>
			<g fill="var(--accent)">
				{flying.map(({ from: [x, y] }) => (
					<circle key={`${x}-${y}`} cx={x.toFixed(1)} cy={y.toFixed(1)} r="2.4" />
				))}
				<circle cx={CENTRE[0]} cy={CENTRE[1]} r="17" />
			</g>
		</svg>
	);
}
