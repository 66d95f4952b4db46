import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Dialog } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form-state";
import type { MeetupOnPage, VenueOnPage } from "@/lib/meetups/meetup-page";
import { canRsvp, canSayNo } from "@/lib/meetups/policy";
import { givingBack } from "./giving-back";
import { SeatButton } from "./seat-button";
import { SeatDetails } from "./seat-details";
import { asksSomething, companionTexts, questionTexts } from "./seat-texts";

/** The server actions of the page. */
export interface SeatActions {
	rsvpAction: FormAction;
	askAction: FormAction;
	withdrawAction: FormAction;
	declineAction: FormAction;
	confirmAction: FormAction;
	bringAction: FormAction;
	detailsAction: FormAction;
	countInAction: FormAction;
	countOutAction: FormAction;
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

/** The main button of the panel. */
export function NextStep({
	meetup,
	actions,
	seat,
	main,
	ask,
	severalPlaces,
}: StepProps & { main: VenueOnPage | undefined; ask: FormAction | undefined; severalPlaces: boolean }) {
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
		<ActionBar places={severalPlaces ? t("meetups.seat.otherPlaces") : undefined}>
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

/** The other buttons. */
export function OtherSteps({ meetup, actions, seat }: StepProps) {
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

/** A seat, an offer or a place on the waitlist is given back with one click, or first asks where something would be lost. */
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
