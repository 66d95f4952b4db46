import { fullInstant, type Reader, relativeDay } from "@/lib/clock";
import { type Moment, MomentText } from "./moment";

/** "3 days ago", with the whole date on hover and for machines. */
export function relativeMoment(instant: Date, at: Date, reader: Reader): Moment {
	return { iso: instant.toISOString(), whole: fullInstant(instant, reader), text: relativeDay(instant, at, reader) };
}

export function RelativeTime({ instant, at, reader }: { instant: Date; at: Date; reader: Reader }) {
	return <MomentText {...relativeMoment(instant, at, reader)} />;
}
