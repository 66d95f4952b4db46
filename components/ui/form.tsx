"use client";

import { createContext, type ReactNode, useActionState, useContext, useEffect, useId, useRef } from "react";
import { DraftChoice, DraftLine } from "./draft-notes";
import { useFormDraft } from "./form-draft";
import { DRAFT_FIELD } from "./form-draft-field";
import { type FormAction, type FormState, initialFormState } from "./form-state";

interface FormContextValue {
	state: FormState;
	id: string;
	/** Beside the button: what became of the draft. */
	draftWord?: string | null;
}

const FormContext = createContext<FormContextValue>({ state: initialFormState, id: "" });

/** The state of the form, for its fields. */
export function useForm() {
	return useContext(FormContext);
}

interface Props {
	action: FormAction;
	children: ReactNode;
	/**
	 * Name of the form among those of its page: what is typed is kept as a draft until it is sent. Every form with a text says one, or
	 * null where it is not to be kept.
	 */
	draft?: string | null;
	/** Heading of the errors, where the usual one does not fit. */
	heading?: string;
	className?: string;
	label?: string;
}

/** A form for a server action. It works without JavaScript too. Errors are listed on top and take the focus. */
export function ActionForm({ action, children, draft: draftName, heading, className, label }: Props) {
	const id = useId();
	const [answered, submit, pending] = useActionState(action, initialFormState);
	const form = useRef<HTMLFormElement>(null);
	const problems = useRef<HTMLDivElement>(null);
	const sentAttempt = useRef<number>(undefined);
	const draft = useFormDraft({ name: draftName, form, answered });
	const { state } = draft;
	const fields = Object.entries(state.errors);
	const failed = fields.length > 0 || state.problem !== null;

	useEffect(() => {
		if (state.attempt === 0 || !failed) return;
		const dialog = problems.current?.closest("dialog");
		if (dialog && !dialog.open) dialog.showModal();
		problems.current?.focus();
	}, [state.attempt, failed]);

	// Without a new answer the action succeeded: close the dialog around the form.
	// biome-ignore lint/correctness/useExhaustiveDependencies: the draft is told of each answer once.
	useEffect(() => {
		if (pending) {
			sentAttempt.current = answered.attempt;
			return;
		}
		if (sentAttempt.current === undefined) return;
		const succeeded = sentAttempt.current === answered.attempt;
		sentAttempt.current = undefined;
		draft.onAnswer(succeeded);
		if (succeeded) form.current?.closest("dialog")?.close();
	}, [pending, answered.attempt]);

	return (
		<>
			<DraftLine draft={draft} />
			<form
				ref={form}
				action={submit}
				className={className}
				aria-label={label}
				noValidate
				onFocus={draft.onFocus}
				onInput={draft.onUse}
				onSubmit={draft.onSubmit}
			>
				{failed && (
					// biome-ignore lint/a11y/noAutofocus: without JavaScript this is what moves the focus to the errors.
					<div ref={problems} className="notice danger" role="alert" tabIndex={-1} autoFocus>
						<div>
							<p className="font-semibold">{state.problem ?? heading ?? state.heading}</p>
							{fields.length > 0 && (
								<ul>
									{fields.map(([name, messages]) => (
										<li key={name}>
											<a href={`#${id}-${name}`} className="inline-block py-1 underline" data-native>
												{state.lines?.[name] ?? messages.join(" ")}
											</a>
										</li>
									))}
								</ul>
							)}
						</div>
					</div>
				)}
				{draft.id !== null && <input type="hidden" name={DRAFT_FIELD} value={draft.id} />}
				<FormContext value={{ state, id, draftWord: draft.word }}>{children}</FormContext>
				<DraftChoice draft={draft} />
			</form>
		</>
	);
}
