interface Props {
	value: number;
	of: number;
	/** Towards a goal: what is reached is good, where a full room or list is a warning. */
	towardsGoal?: boolean;
}

/** A share as a bar, shown beside its text. */
export function Meter({ value, of, towardsGoal = false }: Props) {
	const share = of > 0 ? Math.min(100, Math.round((100 * value) / of)) : 0;
	const isFull = value >= of && of > 0;
	const look = towardsGoal ? (isFull ? "meter" : "meter short") : isFull ? "meter full" : "meter";
	return (
		<div className={look} aria-hidden="true">
			<span style={{ width: `${share}%` }} />
		</div>
	);
}
