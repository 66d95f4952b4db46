import { fullInstant, type Reader, relativeDay } from "@/lib/clock";

/** "3 days ago", with the whole date on hover and for machines. */
export function RelativeTime({ instant, at, reader }: { instant: Date; at: Date; reader: Reader }) {
	return (
		<time dateTime={instant.toISOString()} title={fullInstant(instant, reader)}>
			{relativeDay(instant, at, reader)}
		</time>
	);
}
