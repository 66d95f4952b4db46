import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";

interface Series {
	id: string;
	title: string;
}

interface InProps {
	series: Series;
	/** Names of the places one can be counted in at. */
	places: readonly string[];
	/** Where the house would seat them. */
	suggested: string | undefined;
	t: Translate;
	countInAction: FormAction;
}

/** "Count me in for the series": a seat set aside in every edition to come. */
export function CountInForm({ series, places, suggested, t, countInAction }: InProps) {
	return (
		<>
			<p className="muted mt-2">{t("meetups.seat.countInText", { series: series.title })}</p>
			<ActionForm action={countInAction} summary={t("shell.formProblems")} className="mt-3 grid gap-3">
				<input type="hidden" name="seriesId" value={series.id} />
				<SelectField
					name="venueName"
					label={t("meetups.seat.countInWhere")}
					defaultValue={suggested ?? places[0]}
					choices={places.map((name) => ({ value: name, label: name }))}
				/>
				<div>
					<SubmitButton look="quiet">{t("meetups.seat.countInDo")}</SubmitButton>
				</div>
			</ActionForm>
		</>
	);
}

interface OutProps {
	series: Series;
	/** Where they are counted in. */
	place: string;
	t: Translate;
	countOutAction: FormAction;
}

export function CountOutForm({ series, place, t, countOutAction }: OutProps) {
	return (
		<>
			<p className="text-small">{t("meetups.seat.countedIn", { series: series.title, venue: place })}</p>
			<ActionForm action={countOutAction} summary={t("shell.formProblems")}>
				<input type="hidden" name="seriesId" value={series.id} />
				<SubmitButton look="plain">{t("meetups.seat.countOut")}</SubmitButton>
			</ActionForm>
		</>
	);
}

interface Props extends InProps {
	countedInAt: string | null;
	countOutAction: FormAction;
}

/** The same beneath the seats of one edition, which come first. */
export function CountedIn({ countedInAt, countOutAction, ...part }: Props) {
	const { series, t } = part;
	if (countedInAt)
		return (
			<div className="mt-4 border-t border-line pt-3">
				<CountOutForm series={series} place={countedInAt} t={t} countOutAction={countOutAction} />
			</div>
		);
	return (
		<details className="mt-4 border-t border-line pt-3">
			<summary className="text-link cursor-pointer">{t("meetups.seat.countIn")}</summary>
			<CountInForm {...part} />
		</details>
	);
}
