import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { DateBadge } from "@/components/ui/date-badge";
import { Panel } from "@/components/ui/page";
import { dayIn, timeBeside, timeOfDay, weekday, zonesDiffer } from "@/lib/clock";
import { listedText } from "@/lib/isolated";
import type { MeetupRow } from "@/lib/meetups/queries";
import { lineStart } from "@/lib/text";
import { zoneCity } from "@/lib/zone-city";

interface Props {
	meetup: MeetupRow | null;
}

/** The next meetup of a community, with a link to its seats. */
export function NextMeetupPanel({ meetup }: Props) {
	const { viewer, t } = requestContext();
	if (!meetup) {
		return (
			<Panel title={t("communities.nextMeetup")}>
				<p className="muted">{t("communities.noNextMeetup")}</p>
			</Panel>
		);
	}
	const place = { locale: viewer.locale, zone: meetup.zone };
	const elsewhere = zonesDiffer(meetup.startsAt, meetup.zone, viewer.zone);
	return (
		<Panel title={t("communities.nextMeetup")}>
			<div className="mb-3.5 flex gap-3">
				<DateBadge instant={meetup.startsAt} reader={place} />
				<div className="min-w-0">
					<a dir="auto" className="row-link font-semibold" href={`/meetups/${meetup.id}`} lang={meetup.language}>
						{meetup.title}
					</a>
					<p className="muted">
						{lineStart(weekday(meetup.startsAt, place))}, {timeOfDay(meetup.startsAt, place)} (
						{zoneCity(meetup.zone, viewer.locale)})
						{elsewhere &&
							`, ${timeBeside(dayIn(meetup.startsAt, meetup.zone), meetup.startsAt, viewer)} (${zoneCity(viewer.zone, viewer.locale)})`}
					</p>
					<p className="muted">
						{listedText(meetup.venueNames)} · {t("meetups.counts.people", { count: meetup.counts.people })}
					</p>
				</div>
			</div>
			<ButtonLink href={`/meetups/${meetup.id}`} look="quiet" wide>
				{meetup.mine?.answer === "going" ? t("communities.yourSeat") : t("communities.takeSeat")}
			</ButtonLink>
		</Panel>
	);
}
