"use client";

import { ButtonForm } from "@/components/ui/button-form";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CountInWords, CountOutWords } from "./seat-words";

interface InProps {
	seriesId: string;
	/** Names of the places one can be counted in at. */
	places: readonly string[];
	/** Where the house would seat them. */
	suggested: string | undefined;
	words: CountInWords;
	countInAction: FormAction;
}

/** "Sign me up for the series": a seat set aside in every edition to come. */
export function CountInForm({ seriesId, places, suggested, words, countInAction }: InProps) {
	return (
		<>
			<p className="muted mt-2">{words.text}</p>
			<ActionForm action={countInAction} summary={words.summary} className="mt-3 grid gap-3">
				<input type="hidden" name="seriesId" value={seriesId} />
				<SelectField
					name="venueName"
					label={words.where}
					defaultValue={suggested ?? places[0]}
					choices={places.map((name) => ({ value: name, label: name }))}
				/>
				<div>
					<SubmitButton look="quiet">{words.button}</SubmitButton>
				</div>
			</ActionForm>
		</>
	);
}

interface OutProps {
	seriesId: string;
	words: CountOutWords;
	countOutAction: FormAction;
}

export function CountOutForm({ seriesId, words, countOutAction }: OutProps) {
	return (
		<>
			<p className="text-small">{words.text}</p>
			<ButtonForm action={countOutAction} hidden={{ seriesId }} summary={words.summary} look="plain">
				{words.button}
			</ButtonForm>
		</>
	);
}

/** The same beneath the seats of one edition, which come first. */
export function CountMeIn(part: InProps) {
	return (
		<details className="mt-4 border-t border-line pt-3">
			<summary className="text-link cursor-pointer">{part.words.open}</summary>
			<CountInForm {...part} />
		</details>
	);
}

export function CountMeOut(part: OutProps) {
	return (
		<div className="mt-4 border-t border-line pt-3">
			<CountOutForm {...part} />
		</div>
	);
}
