import type { AccentName } from "@/lib/accents";
import { dayOfMonth, type LocaleAndZone, shortMonth } from "@/lib/clock";

/** A day as a calendar leaf, shown beside the full date. */
export function DateBadge({
	instant,
	reader,
	accent,
}: {
	instant: Date;
	reader: LocaleAndZone;
	/** The colour of the community. */
	accent?: AccentName;
}) {
	return (
		<span className={accent ? `date-badge tone-${accent}` : "date-badge"} aria-hidden="true">
			<span>{shortMonth(instant, reader).replace(".", "")}</span>
			<span>{dayOfMonth(instant, reader)}</span>
		</span>
	);
}
