"use client";

import { createContext, type ReactNode, useActionState, useContext, useEffect, useId, useRef } from "react";
import { type FormAction, type FormState, initialFormState } from "./form-state";

const FormContext = createContext<{ state: FormState; id: string }>({ state: initialFormState, id: "" });

/** The state of the form, for its fields. */
export function useForm() {
	return useContext(FormContext);
}

interface Props {
	action: FormAction;
	children: ReactNode;
	/** Heading of the errors, where the usual one does not fit. */
	heading?: string;
	className?: string;
	label?: string;
}

/** A form for a server action. It works without JavaScript too. Errors are listed on top and take the focus. */
export function ActionForm({ action, children, heading, className, label }: Props) {
	const id = useId();
	const [state, submit, pending] = useActionState(action, initialFormState);
	const form = useRef<HTMLFormElement>(null);
	const problems = useRef<HTMLDivElement>(null);
	const sentAttempt = useRef<number>(undefined);
	const fields = Object.entries(state.errors);
	const failed = fields.length > 0 || state.problem !== null;

	useEffect(() => {
		if (state.attempt === 0 || !failed) return;
		const dialog = problems.current?.closest("dialog");
		if (dialog && !dialog.open) dialog.showModal();
		problems.current?.focus();
	}, [state.attempt, failed]);

	// Without a new answer the action succeeded: close the dialog around the form.
	useEffect(() => {
		if (pending) {
			sentAttempt.current = state.attempt;
			return;
		}
		if (sentAttempt.current === state.attempt) form.current?.closest("dialog")?.close();
		sentAttempt.current = undefined;
	}, [pending, state.attempt]);

	return (
		<form ref={form} action={submit} className={className} aria-label={label} noValidate>
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
			<FormContext value={{ state, id }}>{children}</FormContext>
		</form>
	);
}
