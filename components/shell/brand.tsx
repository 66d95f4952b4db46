const SEEDS = Array.from({ length: 12 }, (_, index) => {
	const angle = (index * Math.PI) / 6;
	return { id: index, x: 16 + 10 * Math.cos(angle), y: 12 + 10 * Math.sin(angle) };
});

/** The seed head: one stem, many spokes. */
export function BrandMark({ size = 26 }: { size?: number }) {
	return (
		<svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
			<g stroke="currentColor" strokeWidth="1.3" fill="none">
				<path d={SEEDS.map(({ x, y }) => `M16 12L${x.toFixed(1)} ${y.toFixed(1)}`).join("")} />
				<path d="M16 13c0 7-1 11-3 17" />
			</g>
			<g fill="var(--bloom)">
				{SEEDS.map(({ id, x, y }) => (
					<circle key={id} cx={x.toFixed(1)} cy={y.toFixed(1)} r="1.5" />
				))}
			</g>
			<circle cx="16" cy="12" r="2.4" fill="var(--accent)" />
		</svg>
	);
}
