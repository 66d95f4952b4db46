"use client";

import { FieldGroup, TextArea, TextField } from "@/components/ui/field";
import type { CompanionTexts, QuestionTexts } from "./seat-texts";

/** Names of companions. Empty rows are ignored. */
export function CompanionFields({ texts, names }: { texts: CompanionTexts; names?: readonly string[] }) {
	return (
		<FieldGroup legend={texts.legend} hint={texts.hint}>
			{texts.labels.map((label, index) => (
				<TextField
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is identified by its index in the form.
					key={index}
					name={`companions[${index}]`}
					label={label}
					defaultValue={names?.[index]}
					autoComplete="off"
					maxLength={80}
				/>
			))}
		</FieldGroup>
	);
}

export function QuestionFields({ texts }: { texts: QuestionTexts }) {
	return (
		<FieldGroup legend={texts.legend} hint={texts.hint}>
			{texts.questions.map(({ id, label, mine }, index) => (
				<div key={id}>
					<input type="hidden" name={`details[${index}].questionId`} value={id} />
					<TextArea name={`details[${index}].text`} label={label} defaultValue={mine} rows={2} maxLength={500} />
				</div>
			))}
		</FieldGroup>
	);
}
