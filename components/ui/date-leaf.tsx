export interface DateLeafWords {
	month: string;
	day: string;
}

/** The day as a leaf of a calendar; the words beside it say the rest. */
export function DateLeaf({ month, day }: DateLeafWords) {
	return (
		<span className="date-badge" aria-hidden="true">
			<span>{month}</span>
			<span>{day}</span>
		</span>
	);
}
