/** A share as a bar, shown beside its text. */
export function Meter({ value, of }: { value: number; of: number }) {
	const share = of > 0 ? Math.min(100, Math.round((100 * value) / of)) : 0;
	return (
		<div className={value >= of && of > 0 ? "meter full" : "meter"} aria-hidden="true">
			<span style={{ width: `${share}%` }} />
		</div>
	);
}
