"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { describedBy, FieldFrame, useField } from "./field";
import { useForm } from "./form";
import type { PickerTexts } from "./people-answers";
import type { PickerProps } from "./people-picker";
import { PeopleQuestions } from "./people-questions";

interface Props {
	name: string;
	label: string;
	hint?: string;
	defaultValue?: string | null;
	required?: boolean;
	several?: boolean;
	texts: PickerTexts;
}

/**
 * A text field for people by name or address. Once it has the focus the picker is loaded and takes its place, with what was
 * typed. Without script the text is understood by the server, which asks back in the form.
 */
export function PeopleField({ name, label, hint, defaultValue, required, several, texts }: Props) {
	const field = useField(name, defaultValue ?? "");
	const report = useForm().state.people?.[name];
	const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
	const [Picker, setPicker] = useState<ComponentType<PickerProps>>();
	const [typed, setTyped] = useState<{ text: string; attempt: number; focused: boolean }>();
	const [resets, setResets] = useState(0);
	const loading = useRef(false);
	const { fieldId, error, attempt } = field;
	const text = report?.text ?? field.value;

	// The picker takes over as soon as the field is used, and not in the middle of a composed letter.
	function load() {
		if (loading.current) return;
		loading.current = true;
		void import("./people-picker")
			.then(({ PeoplePicker }) => {
				const takeOver = () => {
					const now = input.current;
					// In one step, so that no key falls between the two fields.
					flushSync(() => {
						setTyped({ text: now?.value ?? "", attempt, focused: document.activeElement === now });
						setPicker(() => PeoplePicker);
					});
				};
				if (composing.current)
					input.current?.addEventListener("compositionend", () => setTimeout(takeOver), { once: true });
				else takeOver();
			})
			.catch(() => {
				loading.current = false;
			});
	}
	const composing = useRef(false);
	useEffect(() => {
		if (document.activeElement === input.current && input.current) load();
	});

	const described = {
		id: fieldId,
		"aria-label": label,
		"aria-invalid": error ? (true as const) : undefined,
		"aria-describedby": describedBy(fieldId, hint, error),
		required,
	};
	const isTaken = typed?.attempt === attempt;
	if (Picker)
		return (
			<FieldFrame name={name} fieldId={fieldId} label={label} hint={hint} error={error}>
				<Picker
					key={`${attempt} ${resets}`}
					name={name}
					several={several}
					text={isTaken ? typed.text : text}
					focused={isTaken && typed.focused}
					report={report}
					texts={texts}
					onReset={() => {
						setTyped(undefined);
						setResets((count) => count + 1);
					}}
					described={described}
				/>
			</FieldFrame>
		);
	const native = {
		...described,
		ref: input,
		name,
		defaultValue: text,
		className: "input",
		autoComplete: "off",
		onFocus: load,
		onCompositionStart: () => {
			composing.current = true;
		},
		onCompositionEnd: () => {
			composing.current = false;
		},
	};
	return (
		<FieldFrame name={name} fieldId={fieldId} label={label} hint={hint} error={error}>
			{several ? (
				<textarea key={attempt} {...native} className="input people-text" rows={2} />
			) : (
				<input key={attempt} {...native} type="text" maxLength={320} />
			)}
			{report && <PeopleQuestions name={name} report={report} several={several} />}
		</FieldFrame>
	);
}
