"use client";

import { createContext, type ReactNode, useActionState, useContext, useEffect, useId, useRef } from "react";
import { type FormState, untouched } from "./form-state";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

const FormContext = createContext<{ state: FormState; id: string }>({ state: untouched, id: "" });

/** What the fields of a form need of it. */
export function useForm() {
	return useContext(FormContext);
}

interface Props {
	action: Action;
	children: ReactNode;
	/** Heading of the summary, such as "Two things to look at". */
	summary: string;
	className?: string;
	label?: string;
}

/** A form around a server action. Works before JavaScript arrives; afterwards errors take the focus. */
export function ActionForm({ action, children, summary, className, label }: Props) {
	const [state, submit, pending] = useActionState(action, untouched);
	const id = useId();
	const form = useRef<HTMLFormElement>(null);
	const box = useRef<HTMLDivElement>(null);
	const asked = useRef<number>(undefined);
	const fields = Object.entries(state.errors);
	const failed = fields.length > 0 || state.problem !== null;

	useEffect(() => {
		if (state.attempt > 0 && failed) box.current?.focus();
	}, [state.attempt, failed]);

	// An answer that brought nothing to correct was a yes: the dialog around the form has done its work.
	useEffect(() => {
		if (pending) {
			asked.current = state.attempt;
			return;
		}
		if (asked.current === state.attempt) form.current?.closest("dialog")?.close();
		asked.current = undefined;
	}, [pending, state.attempt]);

	return (
		<form ref={form} action={submit} className={className} aria-label={label} noValidate>
			{failed && (
				<div ref={box} className="notice danger" role="alert" tabIndex={-1}>
					<div>
						<p className="font-semibold">{state.problem ?? summary}</p>
						{fields.length > 0 && (
							<ul>
								{fields.map(([name, messages]) => (
									<li key={name}>
										<a href={`#${id}-${name}`} className="inline-block py-1 underline" data-native>
											{state.summary?.[name] ?? messages.join(" ")}
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
