import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupOnPage, VenueOnPage } from "@/lib/meetups/meetup-page";
import type { Answer } from "@/lib/seats/answers";
import { CompanionFields, QuestionFields } from "./seat-fields";
import { asksSomething, companionTexts, questionTexts } from "./seat-texts";
import { hasFreeSeat } from "./suggested-venue";

type SeatChange = "take" | "wait" | "move" | "exchange" | "ask";

function seatChangeAt(venue: VenueOnPage, mine: Answer | null): Exclude<SeatChange, "ask"> {
	if (mine?.answer === "going" || mine?.answer === "offered") return hasFreeSeat(venue) ? "move" : "exchange";
	return hasFreeSeat(venue) ? "take" : "wait";
}

interface Props {
	meetup: MeetupOnPage;
	venue: VenueOnPage;
	action: FormAction;
	/** Where the viewer asks for a seat, and does not take one. */
	askAction?: FormAction;
	/** The main button of the page names the venue; the small button of a row says "here". */
	main?: boolean;
}

/** Takes a seat, joins the waitlist, moves, or asks for a seat. It first asks for companions and answers where needed. */
export function SeatButton({ meetup, venue, action, askAction, main }: Props) {
	const { t } = requestContext();
	const change = askAction ? "ask" : seatChangeAt(venue, meetup.mine);
	if (change === "exchange") return <Exchange meetup={meetup} venue={venue} action={action} />;
	const texts = main ? named(venue, change, t) : t(`meetups.seat.${change}Here`);
	const look = main ? "main" : "quiet";
	const label = main ? undefined : `${texts} (${venue.name})`;
	const hidden = { meetupId: meetup.id, venueId: venue.id };
	if (change === "move" || (change !== "ask" && !asksSomething(meetup)))
		return (
			<ButtonForm
				action={action}
				hidden={change === "move" ? { ...hidden, onlyIfFree: "on" } : hidden}
				className="grid gap-2"
				look={look}
				small={!main}
				wide
				label={label}
			>
				{texts}
			</ButtonForm>
		);
	const companions = change === "take" ? companionTexts(t, meetup) : null;
	const questions = questionTexts(t, meetup);
	return (
		<Dialog
			id={`seat-${venue.id}`}
			title={named(venue, change, t)}
			opener={texts}
			openerLook={look}
			small={!main}
			wide
			close={t("meetups.seat.notNow")}
		>
			<ActionForm action={askAction ?? action} draft={askAction ? "seat" : null} className="grid gap-4">
				<input type="hidden" name="meetupId" value={hidden.meetupId} />
				<input type="hidden" name="venueId" value={hidden.venueId} />
				{askAction && (
					<TextArea
						name="reason"
						label={t("meetups.seat.askReason")}
						hint={t("meetups.seat.askReasonHint")}
						rows={3}
						maxLength={500}
						required
					/>
				)}
				{companions && <CompanionFields texts={companions} />}
				{questions && <QuestionFields texts={questions} />}
				<SubmitButton wide label={label}>
					{texts}
				</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}

function named({ kind, name }: VenueOnPage, change: Exclude<SeatChange, "exchange">, t: Translate): string {
	return kind === "online" ? t(`meetups.seat.${change}Online`) : t(`meetups.seat.${change}At`, { venue: name });
}

/** Asks before a seat is given up for the waitlist. */
function Exchange({ meetup, venue, action }: Pick<Props, "meetup" | "venue" | "action">) {
	const { t } = requestContext();
	return (
		<Dialog
			id={`exchange-${venue.id}`}
			title={t("meetups.seat.exchangeTitle")}
			opener={t("meetups.seat.waitHere")}
			small
			wide
			close={t("meetups.seat.keep")}
		>
			<ButtonForm
				action={action}
				hidden={{ meetupId: meetup.id, venueId: venue.id }}
				className="grid gap-4"
				text={t("meetups.seat.exchangeText", { venue: venue.name, position: venue.waiting + 1 })}
				look="danger"
			>
				{t("meetups.seat.exchange")}
			</ButtonForm>
		</Dialog>
	);
}
