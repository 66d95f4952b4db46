import { requestContext } from "@/components/request-context";
import type { CalendarEntry, MonthOnPage } from "@/lib/calendar/month";
import { dayIn, dayOfMonth, shortWeekday, startOfDay, timeBeside, timeOfDay, weekday, zonesDiffer } from "@/lib/clock";
import { lineStart } from "@/lib/text";
import { zoneCity } from "@/lib/zone-city";

interface Props {
	days: MonthOnPage["days"];
	/** Today in the reader's zone. */
	today: string;
	/** Only the days with meetups, as on a phone. */
	asAgenda: boolean;
}

/** A month as a grid of weeks, or as a list of the days with meetups. */
export function MonthDays({ days, today, asAgenda }: Props) {
	const { viewer } = requestContext();
	return (
		<div className={asAgenda ? "month" : "month weeks"}>
			<ol className="weekdays" aria-hidden="true">
				{days.slice(0, 7).map(({ day }) => (
					<li key={day}>{lineStart(shortWeekday(day, viewer.locale))}</li>
				))}
			</ol>
			<ol className="days">
				{days.map(({ day, inMonth, entries }) => {
					const start = startOfDay(day, viewer.zone);
					const kind = [!inMonth && "outside", day === today && "today", entries.length === 0 && "free"];
					return (
						<li key={day} className={kind.filter(Boolean).join(" ") || undefined}>
							<p className="day">
								<span className="in-weeks" aria-hidden="true">
									{dayOfMonth(start, viewer)}
								</span>
								<span className="in-words">{lineStart(weekday(start, viewer))}</span>
							</p>
							{entries.length > 0 && (
								<ul>
									{entries.map((entry) => (
										<Entry key={entry.id} entry={entry} />
									))}
								</ul>
							)}
						</li>
					);
				})}
			</ol>
		</div>
	);
}

/** The reader's time, and the local time where it differs. */
function Entry({ entry }: { entry: CalendarEntry }) {
	const { viewer, t } = requestContext();
	const { id, title, language, state, startsAt, zone, communityName } = entry;
	const there = zonesDiffer(startsAt, zone, viewer.zone)
		? t("meetups.timeIn", {
				time: timeBeside(dayIn(startsAt, viewer.zone), startsAt, { locale: viewer.locale, zone }),
				city: zoneCity(zone, viewer.locale),
			})
		: null;
	return (
		<li className={`entry ${state}`}>
			<span className="time">
				{timeOfDay(startsAt, viewer)}
				{there && ` (${there})`}
			</span>{" "}
			<a dir="auto" href={`/meetups/${id}`} lang={language}>
				{title}
			</a>
			<span className="where">
				<bdi>{communityName}</bdi>
				{(state === "draft" || state === "cancelled") && ` · ${t(`meetups.state.${state}`)}`}
			</span>
		</li>
	);
}
