"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button";
import { useForm } from "./form";

interface Props {
	children: ReactNode;
	look?: ButtonLook;
	small?: boolean;
	wide?: boolean;
	name?: string;
	value?: string;
	/** Says which row the button belongs to, where its text does not. */
	label?: string;
}

/** A submit button that cannot be pressed again while the form is being sent. Beside the main one: that the draft is saved. */
export function SubmitButton({ children, name, value, label, ...look }: Props) {
	const { pending } = useFormStatus();
	const { draftWord } = useForm();
	const button = (
		<button
			type="submit"
			className={buttonClass(look)}
			name={name}
			value={value}
			aria-label={label}
			data-pending={pending}
			aria-busy={pending}
			onClick={(event) => pending && event.preventDefault()}
		>
			{children}
		</button>
	);
	if (!draftWord || (look.look ?? "main") !== "main") return button;
	return (
		<>
			{button}
			<span className="draft-word" aria-live="polite">
				{draftWord}
			</span>
		</>
	);
}
