"use client";

import { ButtonForm } from "@/components/ui/button-form";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SeriesSignUpEndTexts, SeriesSignUpTexts } from "./seat-texts";

interface InProps {
	seriesId: string;
	/** Names of the venues. */
	venueNames: readonly string[];
	/** The venue where they would get a seat. */
	suggested: string | undefined;
	texts: SeriesSignUpTexts;
	signUpForSeriesAction: FormAction;
}

/** Reserves a seat in every coming meetup of a series. */
export function SeriesSignUpForm({ seriesId, venueNames, suggested, texts, signUpForSeriesAction }: InProps) {
	return (
		<>
			<p className="muted mt-2">{texts.text}</p>
			<ActionForm action={signUpForSeriesAction} className="mt-3 grid gap-3">
				<input type="hidden" name="seriesId" value={seriesId} />
				<SelectField
					name="venueName"
					label={texts.where}
					defaultValue={suggested ?? venueNames[0]}
					choices={venueNames.map((name) => ({ value: name, label: name }))}
				/>
				<div>
					<SubmitButton look="quiet">{texts.button}</SubmitButton>
				</div>
			</ActionForm>
		</>
	);
}

interface OutProps {
	seriesId: string;
	texts: SeriesSignUpEndTexts;
	endSeriesSignUpAction: FormAction;
}

export function SeriesSignUpEndForm({ seriesId, texts, endSeriesSignUpAction }: OutProps) {
	return (
		<>
			<p className="text-small">{texts.text}</p>
			<ButtonForm action={endSeriesSignUpAction} hidden={{ seriesId }} look="plain">
				{texts.button}
			</ButtonForm>
		</>
	);
}

/** The form to sign up for the series, under the seats of one meetup. */
export function SeriesSignUp(part: InProps) {
	return (
		<details className="mt-4 border-t border-line pt-3">
			<summary className="text-link cursor-pointer">{part.texts.open}</summary>
			<SeriesSignUpForm {...part} />
		</details>
	);
}

export function SeriesSignUpEnd(part: OutProps) {
	return (
		<div className="mt-4 border-t border-line pt-3">
			<SeriesSignUpEndForm {...part} />
		</div>
	);
}
