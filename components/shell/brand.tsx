const SEEDS = Array.from({ length: 12 }, (_, index) => {
	const angle = (index * Math.PI) / 6;
	return `${(16 + 10 * Math.cos(angle)).toFixed(1)} ${(12 + 10 * Math.sin(angle)).toFixed(1)}`;
});
const STALKS = `${SEEDS.map((seed) => `M16 12L${seed}`).join("")}M16 13c0 7-1 11-3 17`;
/** Lines of length 0 with round ends are dots: twelve seeds in one path. */
const DOTS = SEEDS.map((seed) => `M${seed}h0`).join("");

export function BrandMark({ size = 26 }: { size?: number }) {
	return (
		<svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
			<path d={STALKS} stroke="currentColor" strokeWidth="1.3" fill="none" />
			<path d={DOTS} stroke="var(--bloom)" strokeWidth="3" strokeLinecap="round" />
			<circle cx="16" cy="12" r="2.4" fill="var(--accent)" />
		</svg>
	);
}
