import { Panel } from "@/components/ui/page";
import { Still } from "@/components/ui/still";
import { fullInstant } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupOnPage } from "@/lib/meetups/page-queries";
import { canRsvp } from "@/lib/meetups/policy";
import { isActive } from "@/lib/seats/answers";
import { isEmployee, type Viewer } from "@/lib/viewer";
import { CountMeIn, CountMeOut } from "./counted-in";
import { SeatButton } from "./seat-button";
import { SeatStanding } from "./seat-standing";
import { NextStep, OtherSteps, type SeatActions } from "./seat-steps";
import { countInWords, countOutWords } from "./seat-words";
import { hasFreeSeat, suggestedVenue } from "./suggested-venue";
import { VenueItem } from "./venue-item";

interface Props {
	meetup: MeetupOnPage;
	viewer: Viewer;
	t: Translate;
	at: Date;
	actions: SeatActions;
}

/** Where the viewer stands, the places, and the one thing to do next; on a phone that stays in reach. */
export function SeatPanel({ meetup, viewer, t, at, actions }: Props) {
	const { mine, venues } = meetup;
	const open = canRsvp(viewer, meetup, at).allowed;
	const own = mine && isActive(mine.answer) ? mine.venueId : null;
	const seat = mine?.answer === "going" ? venues.find((venue) => venue.id === own) : undefined;
	const line = mine?.answer === "waitlisted";
	const others = venues.filter((venue) => venue.id !== own);
	const suggested = open && !seat && mine?.answer !== "offered" ? suggestedVenue(others, viewer) : undefined;
	const main = suggested && (!line || hasFreeSeat(suggested)) ? suggested : undefined;
	return (
		<Panel>
			<div id="seats">
				<Still>
					<div>
						<SeatStanding meetup={meetup} viewer={viewer} t={t} open={open} />
						<Deadline meetup={meetup} viewer={viewer} t={t} open={open} />
						{venues.length === 0 && <p className="mt-3">{t("meetups.seat.none")}</p>}
					</div>
				</Still>
				<ul className="mt-2">
					{venues.map((venue) => (
						<VenueItem key={venue.id} venue={venue} meetup={meetup} viewer={viewer} t={t} open={open}>
							{open && venue !== main && venue.id !== own && (
								<SeatButton meetup={meetup} venue={venue} action={actions.rsvpAction} t={t} />
							)}
						</VenueItem>
					))}
				</ul>
			</div>
			<NextStep {...{ meetup, viewer, t, at, actions, main, seat }} severalPlaces={others.length > 1} />
			{seat?.kind === "room" && (
				<Still>
					<p className="mt-3">
						<a className="text-link" href={`/meetups/${meetup.id}/badge`}>
							{t("attendance.badge.open")}
						</a>
					</p>
				</Still>
			)}
			<OtherSteps {...{ meetup, t, at, actions, seat }} />
			{open && isEmployee(viewer) && <CountedIn meetup={meetup} viewer={viewer} t={t} actions={actions} />}
		</Panel>
	);
}

function Deadline({ meetup, viewer, t, open }: Pick<Props, "meetup" | "viewer" | "t"> & { open: boolean }) {
	const { rsvpClosesAt, state } = meetup;
	if (!rsvpClosesAt || state !== "published") return null;
	const when = fullInstant(rsvpClosesAt, { locale: viewer.locale, zone: meetup.zone });
	return <p className="muted mt-1">{t(open ? "meetups.seat.closesAt" : "meetups.seat.closed", { when })}</p>;
}

/** Below the seats of this edition: a seat in every edition of its series. */
function CountedIn({ meetup, viewer, t, actions }: Pick<Props, "meetup" | "viewer" | "t" | "actions">) {
	const { series, countedInAt, venues } = meetup;
	if (!series || venues.length === 0) return null;
	if (countedInAt) {
		const words = countOutWords(t, series, countedInAt);
		return <CountMeOut seriesId={series.id} words={words} countOutAction={actions.countOutAction} />;
	}
	return (
		<CountMeIn
			seriesId={series.id}
			places={venues.map(({ name }) => name)}
			suggested={suggestedVenue(venues, viewer)?.name}
			words={countInWords(t, series)}
			countInAction={actions.countInAction}
		/>
	);
}
