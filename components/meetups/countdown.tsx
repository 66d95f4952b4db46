import { RelativeTime } from "@/components/ui/time";
import { dayIn, daysBetween, fullInstant, type Reader } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";

const FAR_DAYS = 90;

interface Props {
	instant: Date;
	at: Date;
	reader: Reader;
	t: Translate;
}

/** "in 25 days" for what is planned; past a season, and for what is over, the date itself with its year. */
export function Countdown({ instant, at, reader, t }: Props) {
	const days = daysBetween(dayIn(at, reader.zone), dayIn(instant, reader.zone));
	if (days <= 7 || days > FAR_DAYS) return <RelativeTime instant={instant} at={at} reader={reader} />;
	return (
		<time dateTime={instant.toISOString()} title={fullInstant(instant, reader)}>
			{t("meetups.inDays", { count: days })}
		</time>
	);
}
