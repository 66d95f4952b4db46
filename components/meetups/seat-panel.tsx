import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { fullInstant } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupOnPage, VenueOnPage } from "@/lib/meetups/page-queries";
import { canRsvp, canSayNo } from "@/lib/meetups/policy";
import { isEmployee, type Viewer } from "@/lib/viewer";
import { CountedIn } from "./counted-in";
import { SeatButton } from "./seat-button";
import { SeatDetails } from "./seat-details";
import { SeatStanding } from "./seat-standing";
import { hasFreeSeat, suggestedVenue } from "./suggested-venue";
import { VenueItem } from "./venue-item";

export interface SeatActions {
	rsvpAction: FormAction;
	withdrawAction: FormAction;
	declineAction: FormAction;
	confirmAction: FormAction;
	bringAction: FormAction;
	detailsAction: FormAction;
	countInAction: FormAction;
	countOutAction: FormAction;
}

interface Props extends SeatActions {
	meetup: MeetupOnPage;
	viewer: Viewer;
	t: Translate;
	at: Date;
}

/** Where the viewer stands, the places, and the one thing to do next; on a phone that stays in reach. */
export function SeatPanel({ meetup, viewer, t, at, ...actions }: Props) {
	const { mine, venues } = meetup;
	const open = canRsvp(viewer, meetup, at).allowed;
	const own = mine && ["going", "offered", "waitlisted"].includes(mine.answer) ? mine.venueId : null;
	const seat = mine?.answer === "going" ? venues.find((venue) => venue.id === own) : undefined;
	const line = mine?.answer === "waitlisted";
	const others = venues.filter((venue) => venue.id !== own);
	const suggested = open && !seat && mine?.answer !== "offered" ? suggestedVenue(others, viewer) : undefined;
	const main = suggested && (!line || hasFreeSeat(suggested)) ? suggested : undefined;
	return (
		<Panel>
			<div id="seats" className="scroll-mt-20">
				<SeatStanding meetup={meetup} viewer={viewer} t={t} open={open} />
				<Deadline meetup={meetup} viewer={viewer} t={t} open={open} />
				{venues.length === 0 && <p className="mt-3">{t("meetups.seat.none")}</p>}
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
				<p className="mt-3">
					<a className="text-link" href={`/meetups/${meetup.id}/badge`}>
						{t("attendance.badge.open")}
					</a>
				</p>
			)}
			<OtherSteps {...{ meetup, t, at, actions, seat }} />
			{open && isEmployee(viewer) && meetup.series && venues.length > 0 && (
				<CountedIn
					series={meetup.series}
					countedInAt={meetup.countedInAt}
					places={venues.map(({ name }) => name)}
					suggested={suggestedVenue(venues, viewer)?.name}
					t={t}
					{...actions}
				/>
			)}
		</Panel>
	);
}

interface StepProps {
	meetup: MeetupOnPage;
	t: Translate;
	at: Date;
	actions: SeatActions;
	/** Where the viewer holds a seat. */
	seat: VenueOnPage | undefined;
}

/** The one thing to do next. */
function NextStep({
	meetup,
	viewer,
	t,
	at,
	actions,
	seat,
	main,
	severalPlaces,
}: StepProps & { viewer: Viewer; main: VenueOnPage | undefined; severalPlaces: boolean }) {
	const { id, mine } = meetup;
	if (mine?.answer === "offered")
		return canRsvp(viewer, meetup, at, mine.offerExpiresAt).allowed ? (
			<ActionBar>
				<ActionForm action={actions.rsvpAction} summary={t("shell.formProblems")} className="grid gap-2">
					<input type="hidden" name="meetupId" value={id} />
					<input type="hidden" name="venueId" value={mine.venueId ?? ""} />
					<SubmitButton wide>{t("meetups.seat.accept")}</SubmitButton>
				</ActionForm>
			</ActionBar>
		) : null;
	if (seat && mine?.confirmBy)
		return (
			<ActionBar>
				<ActionForm action={actions.confirmAction} summary={t("shell.formProblems")} className="grid gap-2">
					<input type="hidden" name="meetupId" value={id} />
					<SubmitButton wide>{t("meetups.seat.confirm")}</SubmitButton>
				</ActionForm>
			</ActionBar>
		);
	if (seat)
		return (
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
		);
	return main ? (
		<ActionBar places={severalPlaces ? t("meetups.seat.otherPlaces") : undefined}>
			<SeatButton meetup={meetup} venue={main} action={actions.rsvpAction} t={t} main />
		</ActionBar>
	) : null;
}

/** What else one may do, quietly. */
function OtherSteps({ meetup, t, at, actions, seat }: StepProps) {
	const { id, mine } = meetup;
	if (!canSayNo(meetup, at).allowed) return null;
	const give = { meetupId: id, action: actions.withdrawAction, t };
	return (
		<div className="mt-2 flex flex-wrap gap-x-5 empty:hidden">
			{seat && (
				<SeatDetails meetup={meetup} t={t} bringAction={actions.bringAction} detailsAction={actions.detailsAction} />
			)}
			{seat && <GiveBack {...give} venue={seat} />}
			{mine?.answer === "offered" && <OneButton {...give}>{t("meetups.seat.refuse")}</OneButton>}
			{mine?.answer === "waitlisted" && <OneButton {...give}>{t("meetups.seat.leaveLine")}</OneButton>}
			{mine?.answer !== "declined" && !seat && (
				<OneButton meetupId={id} action={actions.declineAction} t={t}>
					{t("meetups.seat.cannotCome")}
				</OneButton>
			)}
		</div>
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

function Deadline({ meetup, viewer, t, open }: Pick<Props, "meetup" | "viewer" | "t"> & { open: boolean }) {
	const { rsvpClosesAt, state } = meetup;
	if (!rsvpClosesAt || state !== "published") return null;
	const when = fullInstant(rsvpClosesAt, { locale: viewer.locale, zone: meetup.zone });
	return <p className="muted mt-1">{t(open ? "meetups.seat.closesAt" : "meetups.seat.closed", { when })}</p>;
}

interface Giving {
	meetupId: string;
	action: FormAction;
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
