import { requestContext } from "@/components/request-context";
import { fullInstant, relativeDay } from "@/lib/clock";
import { type Moment, MomentText } from "./moment";

/** "3 days ago", with the whole date on hover and for machines. */
export function relativeMoment(instant: Date): Moment {
	const reader = requestContext();
	return {
		iso: instant.toISOString(),
		whole: fullInstant(instant, reader),
		text: relativeDay(instant, reader.at, reader),
	};
}

export function RelativeTime({ instant }: { instant: Date }) {
	return <MomentText {...relativeMoment(instant)} />;
}
