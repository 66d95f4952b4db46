import { dayOfMonth, type LocaleAndZone, shortMonth } from "@/lib/clock";

/** A day as a calendar leaf, shown beside the full date. */
export function DateBadge({ instant, reader }: { instant: Date; reader: LocaleAndZone }) {
	return (
		<span className="date-badge" aria-hidden="true">
			<span>{shortMonth(instant, reader).replace(".", "")}</span>
			<span>{dayOfMonth(instant, reader)}</span>
		</span>
	);
}
