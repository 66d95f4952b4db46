import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupOnPage } from "@/lib/meetups/page-queries";
import type { suggestedVenue } from "./suggested-venue";

interface Props {
	meetup: MeetupOnPage;
	/** Where the house would seat them. */
	suggested: ReturnType<typeof suggestedVenue>;
	t: Translate;
	countInAction: FormAction;
	countOutAction: FormAction;
}

/** "Count me in for the series": a seat set aside in every edition to come. */
export function CountedIn({ meetup, suggested, t, countInAction, countOutAction }: Props) {
	const { series, countedInAt, venues } = meetup;
	if (!series || venues.length === 0) return null;
	if (countedInAt)
		return (
			<div className="mt-4 border-t border-line pt-3">
				<p className="text-small">{t("meetups.seat.countedIn", { series: series.title, venue: countedInAt })}</p>
				<ActionForm action={countOutAction} summary={t("shell.formProblems")}>
					<input type="hidden" name="seriesId" value={series.id} />
					<SubmitButton look="plain">{t("meetups.seat.countOut")}</SubmitButton>
				</ActionForm>
			</div>
		);
	return (
		<details className="mt-4 border-t border-line pt-3">
			<summary className="text-link cursor-pointer">{t("meetups.seat.countIn")}</summary>
			<p className="muted mt-2">{t("meetups.seat.countInText", { series: series.title })}</p>
			<ActionForm action={countInAction} summary={t("shell.formProblems")} className="mt-3 grid gap-3">
				<input type="hidden" name="seriesId" value={series.id} />
				<SelectField
					name="venueName"
					label={t("meetups.seat.countInWhere")}
					defaultValue={suggested?.name ?? venues[0]?.name}
					choices={venues.map(({ name }) => ({ value: name, label: name }))}
				/>
				<div>
					<SubmitButton look="quiet">{t("meetups.seat.countInDo")}</SubmitButton>
				</div>
			</ActionForm>
		</details>
	);
}
