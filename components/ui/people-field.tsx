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

/** Milliseconds without a key. */
const PAUSE = 80;

/**
 * A text field for people by name or address. Once it has the focus the picker is loaded and takes its place, with what was
 * typed. Without script the text is understood by the server, which asks back in the form.
 */
export function PeopleField({ name, label, hint, defaultValue, required, several, texts }: Props) {
	const field = useField(name, defaultValue ?? "");
	const report = useForm().state.people?.[name];
	const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
	const [Picker, setPicker] = useState<ComponentType<PickerProps>>();
	const [typed, setTyped] = useState<{ text: string; attempt: number; caret: number | null }>();
	const [resets, setResets] = useState(0);
	const loading = useRef(false);
	const { fieldId, error, attempt } = field;
	const text = report?.text ?? field.value;

	// The picker takes over once the field is used: in a pause, as a key that is being pressed meanwhile would be lost.
	function load() {
		if (loading.current) return;
		loading.current = true;
		lastKey.current = performance.now();
		void import("./people-picker")
			.then(({ PeoplePicker }) => {
				const takeOver = () => {
					if (composing.current || performance.now() < lastKey.current + PAUSE) {
						setTimeout(takeOver, PAUSE);
						return;
					}
					const now = input.current;
					// In one step, so that no key falls between the two fields.
					flushSync(() => {
						setTyped({
							text: now?.value ?? "",
							attempt,
							caret: document.activeElement === now ? (now?.selectionEnd ?? null) : null,
						});
						setPicker(() => PeoplePicker);
					});
				};
				takeOver();
			})
			.catch(() => {
				loading.current = false;
			});
	}
	const composing = useRef(false);
	const lastKey = useRef(0);
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
					caret={isTaken ? typed.caret : null}
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
		onKeyDown: () => {
			lastKey.current = performance.now();
		},
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
