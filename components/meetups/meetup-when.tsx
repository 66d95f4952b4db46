import { requestContext } from "@/components/request-context";
import { DateBadge } from "@/components/ui/date-badge";
import { dayIn, timeBeside, timeOfDay, weekday, zonesDiffer } from "@/lib/clock";
import { listedText } from "@/lib/isolated";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";
import { lineStart } from "@/lib/text";
import { zoneCity } from "@/lib/zone-city";
import { Countdown } from "./countdown";

interface Props {
	meetup: MeetupOnPage;
	/** The notice below then says how long ago. */
	tookPlace: boolean;
}

/** The day and hours in the zone of the meetup, and the start in other zones where it differs. */
export function MeetupWhen({ meetup, tookPlace }: Props) {
	const { viewer, t } = requestContext();
	const { startsAt, endsAt, zone } = meetup;
	const there = { locale: viewer.locale, zone };
	const day = dayIn(startsAt, zone);
	const elsewhere = [...new Set(meetup.venues.map((venue) => venue.zone))]
		.filter((other) => other !== viewer.zone && zonesDiffer(startsAt, zone, other))
		.map((other) =>
			t("meetups.timeIn", {
				time: timeBeside(day, startsAt, { ...there, zone: other }),
				city: zoneCity(other, viewer.locale),
			}),
		);
	const mine = zonesDiffer(startsAt, zone, viewer.zone)
		? [t("meetups.forYou", { time: timeBeside(day, startsAt, viewer), city: zoneCity(viewer.zone, viewer.locale) })]
		: [];
	const places = listedText([...mine, ...elsewhere]);
	return (
		<div className="mt-5 flex items-center gap-3.5">
			<DateBadge instant={startsAt} reader={there} />
			<div>
				<p className="font-semibold">
					<time dateTime={startsAt.toISOString()}>
						{t("meetups.day", {
							day: lineStart(weekday(startsAt, there)),
							from: timeOfDay(startsAt, there),
							to: timeBeside(day, endsAt, there),
						})}
					</time>
				</p>
				<p className="muted">
					{t("meetups.zone", { city: zoneCity(zone, viewer.locale) })}{" "}
					{places && t(tookPlace ? "meetups.elsewhereThen" : "meetups.elsewhere", { places })}{" "}
					{!tookPlace && (
						<span className="first-letter:uppercase inline-block">
							<Countdown instant={startsAt} />
						</span>
					)}
				</p>
			</div>
		</div>
	);
}
