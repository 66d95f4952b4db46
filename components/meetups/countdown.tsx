import { type Moment, MomentText } from "@/components/ui/moment";
import { relativeMoment } from "@/components/ui/time";
import { dayIn, daysBetween, type Reader } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";

const FAR_DAYS = 90;

interface Props {
	instant: Date;
	at: Date;
	reader: Reader;
	t: Translate;
}

/** "in 25 days" for what is planned; past a season, and for what is over, the date itself with its year. */
export function countdown({ instant, at, reader, t }: Props): Moment {
	const days = daysBetween(dayIn(at, reader.zone), dayIn(instant, reader.zone));
	const moment = relativeMoment(instant, at, reader);
	return days <= 7 || days > FAR_DAYS ? moment : { ...moment, text: t("meetups.inDays", { count: days }) };
}

export function Countdown(props: Props) {
	return <MomentText {...countdown(props)} />;
}
