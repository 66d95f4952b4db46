import { requestContext } from "@/components/request-context";
import { Panel } from "@/components/ui/page";
import { fullInstant } from "@/lib/clock";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";
import { asksForSeat, canRsvp } from "@/lib/meetups/policy";
import { isActive } from "@/lib/seats/answers";
import { isEmployee } from "@/lib/viewer";
import { RsvpStatus } from "./rsvp-status";
import { SeatButton } from "./seat-button";
import { NextStep, OtherSteps, type SeatActions } from "./seat-steps";
import { seriesSignUpEndTexts, seriesSignUpTexts } from "./seat-texts";
import { SeriesSignUp, SeriesSignUpEnd } from "./series-sign-up";
import { hasFreeSeat, suggestedVenue } from "./suggested-venue";
import { VenueItem } from "./venue-item";

interface Props {
	meetup: MeetupOnPage;
	actions: SeatActions;
}

/** The viewer's RSVP, the venues, and the next step. A phone keeps the next step at the bottom. */
export function SeatPanel({ meetup, actions }: Props) {
	const { viewer, t, at } = requestContext();
	const { mine, venues } = meetup;
	const open = canRsvp(viewer, meetup, at).allowed;
	const own = mine && isActive(mine.answer) ? mine.venueId : null;
	const seat = mine?.answer === "going" ? venues.find((venue) => venue.id === own) : undefined;
	const line = mine?.answer === "waitlisted";
	const asked = mine?.answer === "requested";
	const ask = asksForSeat(viewer, meetup, mine) ? actions.askAction : undefined;
	const others = venues.filter((venue) => venue.id !== own);
	const suggested = open && !seat && !asked && mine?.answer !== "offered" ? suggestedVenue(others, viewer) : undefined;
	const main = suggested && (!line || hasFreeSeat(suggested)) ? suggested : undefined;
	return (
		<Panel>
			<div id="seats">
				<div>
					<RsvpStatus meetup={meetup} open={open} />
					<Deadline meetup={meetup} open={open} />
					{venues.length === 0 && <p className="mt-3">{t("meetups.seat.none")}</p>}
				</div>
				<ul className="mt-2">
					{venues.map((venue) => (
						<VenueItem key={venue.id} venue={venue} meetup={meetup} open={open}>
							{open && !asked && venue !== main && venue.id !== own && (
								<SeatButton meetup={meetup} venue={venue} action={actions.rsvpAction} askAction={ask} />
							)}
						</VenueItem>
					))}
				</ul>
			</div>
			<NextStep {...{ meetup, actions, main, seat, ask }} severalPlaces={others.length > 1} />
			{seat?.kind === "room" && (
				// A phone has it on top of the page.
				<p className="not-phone mt-3">
					<a className="text-link" href={`/meetups/${meetup.id}/badge`}>
						{t("attendance.badge.open")}
					</a>
				</p>
			)}
			<OtherSteps meetup={meetup} actions={actions} seat={seat} />
			{open && isEmployee(viewer) && (!meetup.seatsOnRequest || meetup.countedInAt) && (
				<CountedIn meetup={meetup} actions={actions} />
			)}
		</Panel>
	);
}

function Deadline({ meetup, open }: Pick<Props, "meetup"> & { open: boolean }) {
	const { viewer, t } = requestContext();
	const { rsvpClosesAt, state } = meetup;
	if (!rsvpClosesAt || state !== "published") return null;
	const when = fullInstant(rsvpClosesAt, { locale: viewer.locale, zone: meetup.zone });
	return <p className="muted mt-1">{t(open ? "meetups.seat.closesAt" : "meetups.seat.closed", { when })}</p>;
}

/** A seat in every meetup of the series. */
function CountedIn({ meetup, actions }: Pick<Props, "meetup" | "actions">) {
	const { viewer, t } = requestContext();
	const { series, countedInAt, venues } = meetup;
	if (!series || venues.length === 0) return null;
	if (countedInAt) {
		const texts = seriesSignUpEndTexts(t, series, countedInAt);
		return <SeriesSignUpEnd seriesId={series.id} texts={texts} countOutAction={actions.countOutAction} />;
	}
	return (
		<SeriesSignUp
			seriesId={series.id}
			places={venues.map(({ name }) => name)}
			suggested={suggestedVenue(venues, viewer)?.name}
			texts={seriesSignUpTexts(t, series)}
			countInAction={actions.countInAction}
		/>
	);
}
