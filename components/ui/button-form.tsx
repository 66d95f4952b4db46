"use client";

import type { ButtonLook } from "./button";
import { ActionForm } from "./form";
import type { FormAction } from "./form-state";
import { SubmitButton } from "./submit-button";

interface Props {
	action: FormAction;
	/** What the action is told: nothing is typed. */
	hidden: Record<string, string>;
	/** Heading of what went wrong. */
	summary: string;
	className?: string;
	/** What to know before one presses. */
	text?: string;
	/** The words of the button. */
	children: string;
	look?: ButtonLook;
	small?: boolean;
	wide?: boolean;
	/** For a button whose words alone do not say which row it belongs to. */
	label?: string;
}

/** Something done by one press. */
export function ButtonForm({ action, hidden, summary, className, text, children, ...button }: Props) {
	return (
		<ActionForm action={action} summary={summary} className={className}>
			{text && <p>{text}</p>}
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<SubmitButton {...button}>{children}</SubmitButton>
		</ActionForm>
	);
}
