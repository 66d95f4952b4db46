"use client";

import type { ReactNode } from "react";
import { useForm } from "./form";
import { isTyped } from "./form-state";
import { hasTyped, isOneOf } from "./typed-rows";

interface Props {
	title: string;
	/** Says what is inside, while it is closed. */
	hint?: string;
	/** Names of its fields and lists, by which it opens when one of them has an error or was filled in. */
	fields: readonly string[];
	/** One of its fields has a value to begin with. */
	filled?: boolean;
	/** Inside of another part of the form. */
	small?: boolean;
	children: ReactNode;
}

/** Fields that few need: folded, until one of them has a value or an error. */
export function Fold({ title, hint, fields, filled, small, children }: Props) {
	const { state } = useForm();
	const isWrong = Object.keys(state.errors).some((name) => isOneOf(name, fields));
	const isOpen = isWrong || (isTyped(state) ? hasTyped(state.values, fields) : Boolean(filled));
	return (
		<details key={state.attempt} className={small ? "fold small" : "fold"} open={isOpen || undefined}>
			<summary>
				<span className="fold-title">{title}</span>
				{hint && <span className="muted">{hint}</span>}
			</summary>
			<div className="fold-body">{children}</div>
		</details>
	);
}
