import { ButtonForm } from "@/components/ui/button-form";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupOnPage, VenueOnPage } from "@/lib/meetups/page-queries";
import type { Answer } from "@/lib/seats/answers";
import { CompanionFields, QuestionFields } from "./seat-fields";
import { asksSomething, companionWords, questionWords } from "./seat-words";
import { hasFreeSeat } from "./suggested-venue";

/** What a press on a venue would do for someone who stands where `mine` says. */
type Deed = "take" | "wait" | "move" | "exchange";

function deedAt(venue: VenueOnPage, mine: Answer | null): Deed {
	if (mine?.answer === "going" || mine?.answer === "offered") return hasFreeSeat(venue) ? "move" : "exchange";
	return hasFreeSeat(venue) ? "take" : "wait";
}

interface Props {
	meetup: MeetupOnPage;
	venue: VenueOnPage;
	action: FormAction;
	t: Translate;
	/** The page's one main button names its venue; the small one of a row says "here". */
	main?: boolean;
}

/** One button that says what it does at this venue. Where guests may come or hosts ask, it opens that first. */
export function SeatButton({ meetup, venue, action, t, main }: Props) {
	const deed = deedAt(venue, meetup.mine);
	if (deed === "exchange") return <Exchange meetup={meetup} venue={venue} action={action} t={t} />;
	const words = main ? named(venue, deed, t) : t(`meetups.seat.${deed}Here`);
	const look = main ? "main" : "quiet";
	const label = main ? undefined : `${words} (${venue.name})`;
	const form = { action, summary: t("shell.formProblems") };
	const hidden = { meetupId: meetup.id, venueId: venue.id };
	if (deed === "move" || !asksSomething(meetup))
		return (
			<ButtonForm
				{...form}
				hidden={deed === "move" ? { ...hidden, onlyIfFree: "on" } : hidden}
				className="grid gap-2"
				look={look}
				small={!main}
				wide
				label={label}
			>
				{words}
			</ButtonForm>
		);
	const companions = deed === "take" ? companionWords(t, meetup) : null;
	const questions = questionWords(t, meetup);
	return (
		<Dialog
			id={`seat-${venue.id}`}
			title={named(venue, deed, t)}
			opener={words}
			openerLook={look}
			small={!main}
			wide
			close={t("meetups.seat.notNow")}
		>
			<ActionForm {...form} className="grid gap-4">
				<input type="hidden" name="meetupId" value={hidden.meetupId} />
				<input type="hidden" name="venueId" value={hidden.venueId} />
				{companions && <CompanionFields words={companions} />}
				{questions && <QuestionFields words={questions} />}
				<SubmitButton wide label={label}>
					{words}
				</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}

function named({ kind, name }: VenueOnPage, deed: Exclude<Deed, "exchange">, t: Translate): string {
	return kind === "online" ? t(`meetups.seat.${deed}Online`) : t(`meetups.seat.${deed}At`, { venue: name });
}

/** A seat held is not traded for a place in a line by a slip of the finger. */
function Exchange({ meetup, venue, action, t }: Pick<Props, "meetup" | "venue" | "action" | "t">) {
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
				summary={t("shell.formProblems")}
				className="grid gap-4"
				text={t("meetups.seat.exchangeText", { venue: venue.name, place: venue.waiting + 1 })}
				look="danger"
			>
				{t("meetups.seat.exchange")}
			</ButtonForm>
		</Dialog>
	);
}
