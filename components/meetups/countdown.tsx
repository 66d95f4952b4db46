import { requestContext } from "@/components/request-context";
import { type Moment, MomentText } from "@/components/ui/moment";
import { relativeMoment } from "@/components/ui/time";
import { dayIn, daysBetween } from "@/lib/clock";

const FAR_DAYS = 90;

/** "in 25 days" for what is planned; the date itself when it is over or more than a season away. */
export function countdown(instant: Date): Moment {
	const { zone, t, at } = requestContext();
	const days = daysBetween(dayIn(at, zone), dayIn(instant, zone));
	const moment = relativeMoment(instant);
	return days <= 7 || days > FAR_DAYS ? moment : { ...moment, text: t("meetups.inDays", { count: days }) };
}

export function Countdown({ instant }: { instant: Date }) {
	return <MomentText {...countdown(instant)} />;
}
