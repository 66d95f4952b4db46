import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { Meter } from "@/components/ui/meter";
import { Tag } from "@/components/ui/tag";
import { dayIn, timeBeside, zonesDiffer } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import { dottedText } from "@/lib/isolated";
import type { MeetupOnPage, VenueOnPage } from "@/lib/meetups/meetup-page";
import { countSeats } from "@/lib/seats/counts";
import type { Viewer } from "@/lib/viewer";
import { seatParts } from "./seat-counts";
import { hasFreeSeat } from "./suggested-venue";

interface Props {
	venue: VenueOnPage;
	meetup: MeetupOnPage;
	/** RSVPs are open: a full venue says which position on the waitlist is next. */
	open: boolean;
	children?: ReactNode;
}

/** A venue with its local time, seats and waitlist. */
export function VenueItem({ venue, meetup, open, children }: Props) {
	const { viewer, t } = requestContext();
	const counts = countSeats([venue]);
	const standsHere = meetup.mine?.venueId === venue.id;
	const facts = [
		venue.directions,
		venue.kind === "online" && !venue.joinUrl && t("meetups.seat.linkForHolders"),
		startOf(venue, meetup, viewer, t),
		seatParts(t, counts),
	];
	return (
		<li className="border-b border-line py-3 last:border-0">
			<div>
				<p className="flex items-baseline gap-2">
					<span dir="auto" className="font-semibold">
						{venue.name}
					</span>
					<span className="muted ml-auto whitespace-nowrap">
						{open ? t("meetups.seats", counts) : t("meetups.seatsTaken", counts)}
					</span>
				</p>
				<p className="muted mt-0.5 mb-2">{dottedText(facts)}</p>
				<Meter value={venue.seatsTaken} of={venue.capacity} />
				{open && !hasFreeSeat(venue) && !standsHere && (
					<p className="mt-2 text-small">
						<Tag tone="bloom">{t("meetups.full")}</Tag>{" "}
						{venue.waiting > 0
							? t("meetups.seat.wouldBe", { count: venue.waiting, position: venue.waiting + 1 })
							: t("meetups.seat.wouldBeFirst")}
					</p>
				)}
				{venue.joinUrl && !standsHere && (
					<p className="mt-2 text-small [overflow-wrap:anywhere]">
						<a className="text-link" href={venue.joinUrl} rel="noreferrer">
							{t("meetups.seat.join")}
						</a>
					</p>
				)}
			</div>
			{children && <div className="mt-2.5">{children}</div>}
		</li>
	);
}

/** The start in the venue's zone, and in the reader's where it differs. Online uses the reader's zone. */
function startOf(venue: VenueOnPage, { startsAt, zone }: MeetupOnPage, viewer: Viewer, t: Translate): string {
	// The day that the head of the page says.
	const day = dayIn(startsAt, zone);
	const mine = timeBeside(day, startsAt, viewer);
	if (venue.kind === "online" || !zonesDiffer(startsAt, venue.zone, viewer.zone)) return mine;
	const there = { locale: viewer.locale, zone: venue.zone };
	return t("meetups.timeTwice", { there: timeBeside(day, startsAt, there), mine });
}
