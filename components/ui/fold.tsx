"use client";

import type { ReactNode } from "react";
import { useForm } from "./form";
import { isTyped } from "./form-state";
import { hasTyped, isOneOf } from "./typed-rows";

interface Props {
	title: string;
	/** What it holds to begin with, or else what it is for: it stays closed and says so. */
	hint?: string;
	/** Names of its fields and lists, by which it opens when one of them has an error or was typed into. */
	fields: readonly string[];
	/** Inside of another part of the form. */
	small?: boolean;
	children: ReactNode;
}

/** Fields that few need: folded, with what they hold in one line, until one of them has an error or was typed into. */
export function Fold({ title, hint, fields, small, children }: Props) {
	const { state } = useForm();
	const isWrong = Object.keys(state.errors).some((name) => isOneOf(name, fields));
	const isOpen = isWrong || (isTyped(state) && hasTyped(state.values, fields));
	return (
		<details key={state.attempt} className={small ? "fold small" : "fold"} open={isOpen || undefined}>
			<summary>
				<span className="fold-title">{title}</span>
				{hint && <span className="muted fold-hint">{hint}</span>}
			</summary>
			<div className="fold-body">{children}</div>
		</details>
	);
}
