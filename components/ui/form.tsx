"use client";

import { createContext, type ReactNode, useActionState, useContext, useEffect, useId, useRef } from "react";
import { type AnsweredForm, FORM_ID, type FormAction, type FormState, untouched } from "./form-state";

const AnsweredContext = createContext<AnsweredForm | undefined>(undefined);

/** Around a page that answers a form sent without a script. */
export function Answered({ form, children }: { form: AnsweredForm; children: ReactNode }) {
	return <AnsweredContext value={form}>{children}</AnsweredContext>;
}

const FormContext = createContext<{ state: FormState; id: string }>({ state: untouched, id: "" });

/** What the fields of a form need of it. */
export function useForm() {
	return useContext(FormContext);
}

const IS_SERVER = typeof window === "undefined";

interface Props {
	action: FormAction;
	children: ReactNode;
	/** Heading of the summary, such as "Two things to look at". */
	summary: string;
	className?: string;
	label?: string;
}

/**
 * A form around a server action. Works before JavaScript arrives, when the page that comes back is told by `Answered`; afterwards
 * errors take the focus. On the server the form has the action itself: React would write out what a state is bound to,
 * for each form, in a second go over the page.
 */
export function ActionForm({ action, children, summary, className, label }: Props) {
	const id = useId();
	const answered = useContext(AnsweredContext);
	const [state, submit, pending] = useActionState(
		async ({ attempt }: FormState, form: FormData) => ({ ...(await action(form)), attempt: attempt + 1 }),
		answered?.id === id ? { ...answered.answer, attempt: 1 } : untouched,
	);
	const form = useRef<HTMLFormElement>(null);
	const box = useRef<HTMLDivElement>(null);
	const asked = useRef<number>(undefined);
	const fields = Object.entries(state.errors);
	const failed = fields.length > 0 || state.problem !== null;

	useEffect(() => {
		if (state.attempt === 0 || !failed) return;
		const dialog = box.current?.closest("dialog");
		if (dialog && !dialog.open) dialog.showModal();
		box.current?.focus();
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
		<form
			ref={form}
			action={IS_SERVER ? (action as (form: FormData) => Promise<never>) : submit}
			className={className}
			aria-label={label}
			noValidate
		>
			<input type="hidden" name={FORM_ID} value={id} />
			{failed && (
				// biome-ignore lint/a11y/noAutofocus: without a script this takes the reader to what is wrong, as the effect does with one.
				<div ref={box} className="notice danger" role="alert" tabIndex={-1} autoFocus>
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
