"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button";

interface Props {
	children: ReactNode;
	look?: ButtonLook;
	small?: boolean;
	wide?: boolean;
	name?: string;
	value?: string;
	/** For a button whose words alone do not say which row it belongs to. */
	label?: string;
}

/** Says what it does; while the answer is on its way it cannot be pressed again. */
export function SubmitButton({ children, name, value, label, ...look }: Props) {
	const { pending } = useFormStatus();
	return (
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
}
