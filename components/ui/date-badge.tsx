import { dayOfMonth, type Reader, shortMonth } from "@/lib/clock";

/** The day as a leaf of a calendar; the words beside it say the rest. */
export function DateBadge({ instant, reader }: { instant: Date; reader: Reader }) {
	return (
		<span className="date-badge" aria-hidden="true">
			<span>{shortMonth(instant, reader).replace(".", "")}</span>
			<span>{dayOfMonth(instant, reader)}</span>
		</span>
	);
}
