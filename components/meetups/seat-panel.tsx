import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Dialog } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { fullInstant } from "@/lib/clock";
import type { MeetupOnPage, VenueOnPage } from "@/lib/meetups/meetup-page";
import { asksForSeat, canRsvp, canSayNo } from "@/lib/meetups/policy";
import { isActive } from "@/lib/seats/answers";
import { isEmployee } from "@/lib/viewer";
import { givingBack } from "./giving-back";
import { RsvpStatus } from "./rsvp-status";
import { SeatButton } from "./seat-button";
import { SeatDetails } from "./seat-details";
import { asksSomething, companionTexts, questionTexts, seriesSignUpEndTexts, seriesSignUpTexts } from "./seat-texts";
import { SeriesSignUp, SeriesSignUpEnd } from "./series-sign-up";
import { hasFreeSeat, suggestedVenue } from "./suggested-venue";
import { VenueItem } from "./venue-item";

/** The server actions of the page. */
interface SeatActions {
	rsvpAction: FormAction;
	askAction: FormAction;
	withdrawAction: FormAction;
	declineAction: FormAction;
	confirmAction: FormAction;
	bringAction: FormAction;
	detailsAction: FormAction;
	signUpForSeriesAction: FormAction;
	endSeriesSignUpAction: FormAction;
}

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
	const waits = mine?.answer === "waitlisted";
	const asked = mine?.answer === "requested";
	const ask = asksForSeat(viewer, meetup, mine) ? actions.askAction : undefined;
	const others = venues.filter((venue) => venue.id !== own);
	const suggested = open && !seat && !asked && mine?.answer !== "offered" ? suggestedVenue(others, viewer) : undefined;
	const main = suggested && (!waits || hasFreeSeat(suggested)) ? suggested : undefined;
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
			<NextStep {...{ meetup, actions, main, seat, ask }} hasOtherVenues={others.length > 1} />
			{seat?.kind === "room" && (
				// A phone has it on top of the page.
				<p className="not-phone mt-3">
					<a className="text-link" href={`/meetups/${meetup.id}/badge`}>
						{t("attendance.badge.open")}
					</a>
				</p>
			)}
			<OtherSteps meetup={meetup} actions={actions} seat={seat} />
			{open && isEmployee(viewer) && (!meetup.seatsOnRequest || meetup.signedUpVenueName) && (
				<SeriesPart meetup={meetup} actions={actions} />
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
function SeriesPart({ meetup, actions }: Pick<Props, "meetup" | "actions">) {
	const { viewer, t } = requestContext();
	const { series, signedUpVenueName, venues } = meetup;
	if (!series || venues.length === 0) return null;
	if (signedUpVenueName) {
		const texts = seriesSignUpEndTexts(t, series, signedUpVenueName);
		return <SeriesSignUpEnd seriesId={series.id} texts={texts} endSeriesSignUpAction={actions.endSeriesSignUpAction} />;
	}
	return (
		<SeriesSignUp
			seriesId={series.id}
			venueNames={venues.map(({ name }) => name)}
			suggested={suggestedVenue(venues, viewer)?.name}
			texts={seriesSignUpTexts(t, series)}
			signUpForSeriesAction={actions.signUpForSeriesAction}
		/>
	);
}

interface AnswerProps {
	meetupId: string;
	action: FormAction;
}

interface StepProps {
	meetup: MeetupOnPage;
	actions: SeatActions;
	/** The venue of the viewer's seat. */
	seat: VenueOnPage | undefined;
}

function NextStep({
	meetup,
	actions,
	seat,
	main,
	ask,
	hasOtherVenues,
}: StepProps & { main: VenueOnPage | undefined; ask: FormAction | undefined; hasOtherVenues: boolean }) {
	const { viewer, t, at } = requestContext();
	const { id, mine } = meetup;
	if (mine?.answer === "offered")
		return canRsvp(viewer, meetup, at, mine.offerExpiresAt).allowed ? (
			<MainButton meetupId={id} venueId={mine.venueId} action={actions.rsvpAction}>
				{t("meetups.seat.accept")}
			</MainButton>
		) : null;
	if (seat && mine?.confirmBy)
		return (
			<MainButton meetupId={id} action={actions.confirmAction}>
				{t("meetups.seat.confirm")}
			</MainButton>
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
		<ActionBar otherVenues={hasOtherVenues ? t("meetups.seat.otherVenues") : undefined}>
			<SeatButton meetup={meetup} venue={main} action={actions.rsvpAction} askAction={ask} main />
		</ActionBar>
	) : null;
}

/** Takes an offered seat, or confirms one. */
function MainButton({
	meetupId,
	venueId,
	action,
	children,
}: AnswerProps & { venueId?: string | null; children: string }) {
	return (
		<ActionBar>
			<ButtonForm action={action} hidden={{ meetupId, ...(venueId ? { venueId } : {}) }} className="grid gap-2" wide>
				{children}
			</ButtonForm>
		</ActionBar>
	);
}

function OtherSteps({ meetup, actions, seat }: StepProps) {
	const { t, at } = requestContext();
	const { id, mine } = meetup;
	if (!canSayNo(meetup, at).allowed) return null;
	return (
		<div className="mt-2 flex flex-wrap gap-x-5 empty:hidden">
			{seat && asksSomething(meetup) && (
				<SeatDetails
					meetupId={id}
					companions={companionTexts(t, meetup)}
					questions={questionTexts(t, meetup)}
					names={mine?.companions}
					texts={{
						bring: t("meetups.seat.bring"),
						bringTitle: t("meetups.seat.bringTitle"),
						save: t("meetups.seat.saveCompanions"),
						close: t("shell.cancel"),
					}}
					bringAction={actions.bringAction}
					detailsAction={actions.detailsAction}
				/>
			)}
			<GiveBack meetup={meetup} action={actions.withdrawAction} />
			{mine?.answer === "requested" && (
				<PlainButton meetupId={id} action={actions.withdrawAction}>
					{t("meetups.seat.takeBackRequest")}
				</PlainButton>
			)}
			{(!mine || mine.answer === "withdrawn") && (
				<PlainButton meetupId={id} action={actions.declineAction}>
					{t("meetups.seat.cannotCome")}
				</PlainButton>
			)}
		</div>
	);
}

/** On a phone a bar above the navigation. */
function ActionBar({ children, otherVenues }: { children: ReactNode; otherVenues?: string }) {
	return (
		<div className="action-bar">
			<div className="mt-3 max-md:mt-0 max-md:flex max-md:items-center max-md:gap-4">
				<div className="grow">{children}</div>
				{otherVenues && (
					<a className="text-link only-phone shrink-0" href="#seats">
						{otherVenues}
					</a>
				)}
			</div>
		</div>
	);
}

/** A seat, an offer or a position on the waitlist is given back with one click, or first asks where something would be lost. */
function GiveBack({ meetup, action }: { meetup: MeetupOnPage; action: FormAction }) {
	const { viewer, t, at } = requestContext();
	const words = givingBack(t, viewer, meetup, at);
	if (!words) return null;
	const button = (
		<PlainButton meetupId={meetup.id} action={action}>
			{words.button}
		</PlainButton>
	);
	if (words.losses.length === 0) return button;
	return (
		<Dialog id="give-back" title={words.title} opener={words.button} openerLook="plain" close={words.keep}>
			<div className="mb-4 grid gap-2">
				{words.losses.map((loss) => (
					<p key={loss}>{loss}</p>
				))}
			</div>
			{button}
		</Dialog>
	);
}

function PlainButton({ meetupId, action, children }: AnswerProps & { children: string }) {
	return (
		<ButtonForm action={action} hidden={{ meetupId }} look="plain">
			{children}
		</ButtonForm>
	);
}
