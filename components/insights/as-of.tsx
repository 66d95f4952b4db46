import { dayIn, fullInstant, type LocaleAndZone, timeOfDay } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";

/** When the figures were computed: the hour when it was today, else the whole date. */
export function AsOf({ instant, at, reader, t }: { instant: Date; at: Date; reader: LocaleAndZone; t: Translate }) {
	const today = dayIn(instant, reader.zone) === dayIn(at, reader.zone);
	const whole = fullInstant(instant, reader);
	return (
		<span className="muted">
			<time dateTime={instant.toISOString()} title={whole}>
				{today ? t("insights.asOf", { when: timeOfDay(instant, reader) }) : t("insights.asOfDay", { when: whole })}
			</time>
		</span>
	);
}
