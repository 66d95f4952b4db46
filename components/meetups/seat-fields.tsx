"use client";

import { FieldGroup, TextArea, TextField } from "@/components/ui/field";
import type { CompanionWords, QuestionWords } from "./seat-words";

/** Names of companions. Empty rows are ignored. */
export function CompanionFields({ words, names }: { words: CompanionWords; names?: readonly string[] }) {
	return (
		<FieldGroup legend={words.legend} hint={words.hint}>
			{words.labels.map((label, index) => (
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

export function QuestionFields({ words }: { words: QuestionWords }) {
	return (
		<FieldGroup legend={words.legend} hint={words.hint}>
			{words.questions.map(({ id, label, mine }, index) => (
				<div key={id}>
					<input type="hidden" name={`details[${index}].questionId`} value={id} />
					<TextArea name={`details[${index}].text`} label={label} defaultValue={mine} rows={2} maxLength={500} />
				</div>
			))}
		</FieldGroup>
	);
}
