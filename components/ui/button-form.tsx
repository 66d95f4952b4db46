"use client";

import type { ButtonLook } from "./button";
import { ActionForm } from "./form";
import type { FormAction } from "./form-state";
import { SubmitButton } from "./submit-button";

interface Props {
	action: FormAction;
	/** Values of the hidden fields. */
	hidden: Record<string, string>;
	className?: string;
	/** Above the button. */
	text?: string;
	/** Text of the button. */
	children: string;
	look?: ButtonLook;
	small?: boolean;
	wide?: boolean;
	/** Says which row the button belongs to, where its text does not. */
	label?: string;
}

/** A form of hidden fields and one button. */
export function ButtonForm({ action, hidden, className, text, children, ...button }: Props) {
	return (
		<ActionForm action={action} className={className}>
			{text && <p>{text}</p>}
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<SubmitButton {...button}>{children}</SubmitButton>
		</ActionForm>
	);
}
