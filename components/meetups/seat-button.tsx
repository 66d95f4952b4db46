import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import type { FormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";
import type { VenueOnPage } from "@/lib/meetups/page-queries";
import type { Answer } from "@/lib/meetups/seats";
import { hasFreeSeat } from "./suggested-venue";

export type SeatAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** What a press on a venue would do for someone who stands where `mine` says. */
type Deed = "take" | "wait" | "move" | "exchange";

function deedAt(venue: VenueOnPage, mine: Answer | null): Deed {
	if (mine?.answer === "going") return hasFreeSeat(venue) ? "move" : "exchange";
	return hasFreeSeat(venue) ? "take" : "wait";
}

interface Props {
	meetupId: string;
	venue: VenueOnPage;
	mine: Answer | null;
	action: SeatAction;
	t: Translate;
	/** The page's one main button names its venue; the small one of a row says "here". */
	main?: boolean;
}

/** One button that says what it does at this venue. */
export function SeatButton({ meetupId, venue, mine, action, t, main }: Props) {
	const deed = deedAt(venue, mine);
	if (deed === "exchange") return <Exchange meetupId={meetupId} venue={venue} action={action} t={t} />;
	const words = main ? named(venue, deed, t) : t(`meetups.seat.${deed}Here`);
	return (
		<ActionForm action={action} summary={t("shell.formProblems")} className="grid gap-2">
			<input type="hidden" name="meetupId" value={meetupId} />
			<input type="hidden" name="venueId" value={venue.id} />
			{deed === "move" && <input type="hidden" name="onlyIfFree" value="on" />}
			<SubmitButton
				look={main ? "main" : "quiet"}
				small={!main}
				wide={main}
				label={main ? undefined : `${words} (${venue.name})`}
			>
				{words}
			</SubmitButton>
		</ActionForm>
	);
}

function named({ kind, name }: VenueOnPage, deed: Exclude<Deed, "exchange">, t: Translate): string {
	return kind === "online" ? t(`meetups.seat.${deed}Online`) : t(`meetups.seat.${deed}At`, { venue: name });
}

/** A seat held is not traded for a place in a line by a slip of the finger. */
function Exchange({ meetupId, venue, action, t }: Pick<Props, "meetupId" | "venue" | "action" | "t">) {
	return (
		<Dialog
			id={`exchange-${venue.id}`}
			title={t("meetups.seat.exchangeTitle")}
			opener={t("meetups.seat.waitHere")}
			small
			wide
			close={t("meetups.seat.keep")}
		>
			<ActionForm action={action} summary={t("shell.formProblems")} className="grid gap-4">
				<p>{t("meetups.seat.exchangeText", { venue: venue.name, place: venue.waiting + 1 })}</p>
				<input type="hidden" name="meetupId" value={meetupId} />
				<input type="hidden" name="venueId" value={venue.id} />
				<SubmitButton look="danger">{t("meetups.seat.exchange")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
