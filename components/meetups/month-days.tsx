import type { CalendarEntry, MonthOnPage } from "@/lib/calendar/month";
import { dayOfMonth, shortWeekday, startOfDay, timeOfDay, weekday, zonesDiffer } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import { lineStart } from "@/lib/text";
import type { Viewer } from "@/lib/viewer";
import { zoneCity } from "@/lib/zone-city";

interface Props {
	days: MonthOnPage["days"];
	viewer: Viewer;
	/** The reader's day. */
	today: string;
	t: Translate;
	/** A list of the days that hold something, as on a phone. */
	asAgenda: boolean;
}

/** The days of a month, in weeks where there is room; else those that hold something, one below the other. */
export function MonthDays({ days, viewer, today, t, asAgenda }: Props) {
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
										<Entry key={entry.id} entry={entry} viewer={viewer} t={t} />
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

/** The reader's time; where the place has another, that one as well. */
function Entry({ entry, viewer, t }: { entry: CalendarEntry; viewer: Viewer; t: Translate }) {
	const { id, title, language, state, startsAt, zone, communityName } = entry;
	const there = zonesDiffer(startsAt, zone, viewer.zone)
		? t("meetups.timeIn", {
				time: timeOfDay(startsAt, { locale: viewer.locale, zone }),
				city: zoneCity(zone, viewer.locale),
			})
		: null;
	return (
		<li className={`entry ${state}`}>
			<span className="time">
				{timeOfDay(startsAt, viewer)}
				{there && ` (${there})`}
			</span>{" "}
			<a href={`/meetups/${id}`} lang={language}>
				{title}
			</a>
			<span className="where">
				{communityName}
				{(state === "draft" || state === "cancelled") && ` · ${t(`meetups.state.${state}`)}`}
			</span>
		</li>
	);
}
