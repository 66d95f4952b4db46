import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { fullInstant } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupOnPage, VenueOnPage } from "@/lib/meetups/page-queries";
import { canRsvp, canSayNo } from "@/lib/meetups/policy";
import type { Viewer } from "@/lib/viewer";
import { type SeatAction, SeatButton } from "./seat-button";
import { hasFreeSeat, suggestedVenue } from "./suggested-venue";
import { VenueItem } from "./venue-item";

interface Props {
	meetup: MeetupOnPage;
	viewer: Viewer;
	t: Translate;
	at: Date;
	rsvpAction: SeatAction;
	withdrawAction: SeatAction;
	declineAction: SeatAction;
}

/** Where the viewer stands, the places, and the one thing to do next; on a phone that stays in reach. */
export function SeatPanel({ meetup, viewer, t, at, rsvpAction, withdrawAction, declineAction }: Props) {
	const { id, mine, venues } = meetup;
	const open = canRsvp(viewer, meetup, at).allowed;
	const mayGiveUp = canSayNo(meetup, at).allowed;
	const seat = mine?.answer === "going" ? venues.find((venue) => venue.id === mine.venueId) : undefined;
	const line = mine?.answer === "waitlisted" ? venues.find((venue) => venue.id === mine.venueId) : undefined;
	const others = venues.filter((venue) => venue.id !== mine?.venueId || !(seat || line));
	const suggested = open && !seat ? suggestedVenue(others, viewer) : undefined;
	const main = suggested && (!line || hasFreeSeat(suggested)) ? suggested : undefined;
	const give = { meetupId: id, action: withdrawAction, t };
	return (
		<Panel>
			<div id="seats" className="scroll-mt-20">
				{seat && <YourSeat venue={seat} t={t} />}
				{line && <YourPlace venue={line} place={mine?.place ?? 1} movable={open && others.length > 0} t={t} />}
				{!seat && !line && <NoSeat declined={mine?.answer === "declined"} open={open} t={t} />}
				<Deadline meetup={meetup} viewer={viewer} t={t} open={open} />
				{venues.length === 0 && <p className="mt-3">{t("meetups.seat.none")}</p>}
				<ul className="mt-2">
					{venues.map((venue) => (
						<VenueItem key={venue.id} venue={venue} meetup={meetup} viewer={viewer} t={t} open={open}>
							{open && venue !== main && venue !== seat && venue !== line && (
								<SeatButton meetupId={id} venue={venue} mine={mine} action={rsvpAction} t={t} />
							)}
						</VenueItem>
					))}
				</ul>
			</div>
			{main && (
				<ActionBar places={others.length > 1 ? t("meetups.seat.otherPlaces") : undefined}>
					<SeatButton meetupId={id} venue={main} mine={mine} action={rsvpAction} t={t} main />
				</ActionBar>
			)}
			{seat && (
				<ActionBar>
					{seat.joinUrl ? (
						<ButtonLink href={seat.joinUrl} wide>
							{t("meetups.seat.join")}
						</ButtonLink>
					) : (
						<ButtonLink href={`/meetups/${id}/calendar.ics`} look="quiet" wide>
							{t("meetups.addToCalendar")}
						</ButtonLink>
					)}
				</ActionBar>
			)}
			<div className="mt-2 flex flex-wrap gap-x-5 empty:hidden">
				{mayGiveUp && seat && <GiveBack {...give} venue={seat} />}
				{mayGiveUp && line && <OneButton {...give}>{t("meetups.seat.leaveLine")}</OneButton>}
				{mayGiveUp && mine?.answer !== "declined" && !seat && (
					<OneButton meetupId={id} action={declineAction} t={t}>
						{t("meetups.seat.cannotCome")}
					</OneButton>
				)}
			</div>
		</Panel>
	);
}

/** Its own line of the panel; on a phone a bar above the navigation. */
function ActionBar({ children, places }: { children: ReactNode; places?: string }) {
	return (
		<div className="action-bar">
			<div className="mt-3 max-md:mt-0 max-md:flex max-md:items-center max-md:gap-4">
				<div className="grow">{children}</div>
				{places && (
					<a className="text-link only-phone shrink-0" href="#seats">
						{places}
					</a>
				)}
			</div>
		</div>
	);
}

function NoSeat({ declined, open, t }: { declined: boolean; open: boolean; t: Translate }) {
	if (!open) return <h2>{t("meetups.seat.places")}</h2>;
	return (
		<>
			<h2>{t("meetups.seat.take")}</h2>
			<p className="muted mt-1">{t(declined ? "meetups.seat.declined" : "meetups.seat.hint")}</p>
		</>
	);
}

function YourSeat({ venue, t }: { venue: VenueOnPage; t: Translate }) {
	return (
		<>
			<h2>{t("meetups.seat.yours")}</h2>
			<p className="mt-1">
				{venue.kind === "online" ? t("meetups.seat.yoursOnline") : t("meetups.seat.yoursAt", { venue: venue.name })}
			</p>
		</>
	);
}

function YourPlace({
	venue,
	place,
	movable,
	t,
}: {
	venue: VenueOnPage;
	place: number;
	movable: boolean;
	t: Translate;
}) {
	return (
		<>
			<h2>{t("meetups.seat.waiting")}</h2>
			<p className="mt-1">
				{venue.kind === "online"
					? t("meetups.seat.placeOnline", { place })
					: t("meetups.seat.placeAt", { place, venue: venue.name })}{" "}
				{movable && t("meetups.seat.leavesLine")}
			</p>
		</>
	);
}

function Deadline({ meetup, viewer, t, open }: Pick<Props, "meetup" | "viewer" | "t"> & { open: boolean }) {
	const { rsvpClosesAt, state } = meetup;
	if (!rsvpClosesAt || state !== "published") return null;
	const when = fullInstant(rsvpClosesAt, { locale: viewer.locale, zone: meetup.zone });
	return <p className="muted mt-1">{t(open ? "meetups.seat.closesAt" : "meetups.seat.closed", { when })}</p>;
}

interface Giving {
	meetupId: string;
	action: SeatAction;
	t: Translate;
}

/** With people waiting, the seat is gone at once: that deserves a question. */
function GiveBack({ meetupId, action, t, venue }: Giving & { venue: VenueOnPage }) {
	const button = <OneButton {...{ meetupId, action, t }}>{t("meetups.seat.giveBack")}</OneButton>;
	if (venue.waiting === 0) return button;
	return (
		<Dialog
			id="give-back"
			title={t("meetups.seat.giveBackTitle")}
			opener={t("meetups.seat.giveBack")}
			openerLook="plain"
			close={t("meetups.seat.keep")}
		>
			<p className="mb-4">{t("meetups.seat.giveBackText", { count: venue.waiting, venue: venue.name })}</p>
			{button}
		</Dialog>
	);
}

function OneButton({ meetupId, action, t, children }: Giving & { children: string }) {
	return (
		<ActionForm action={action} summary={t("shell.formProblems")}>
			<input type="hidden" name="meetupId" value={meetupId} />
			<SubmitButton look="plain">{children}</SubmitButton>
		</ActionForm>
	);
}
