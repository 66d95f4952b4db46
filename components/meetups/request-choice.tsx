"use client";

import type { ReactNode } from "react";
import { describedBy, useField } from "@/components/ui/field";
import { useForm } from "@/components/ui/form";

/** The rows that a form chooses from, with its error beside them. */
export function RequestChoices({ name, legend, children }: { name: string; legend: string; children: ReactNode }) {
	const { fieldId, error } = useField(name, "");
	return (
		<fieldset id={fieldId} tabIndex={-1} className="field" aria-describedby={describedBy(fieldId, undefined, error)}>
			<legend className="sr-only">{legend}</legend>
			{error && (
				<p className="error" id={`${fieldId}-error`}>
					{error}
				</p>
			)}
			{children}
		</fieldset>
	);
}

/** Chooses one row. What was chosen stays when the form comes back with an error. */
export function RequestChoice({
	name,
	value,
	label,
	chosen,
}: {
	name: string;
	value: string;
	label: string;
	chosen: boolean;
}) {
	const { state } = useForm();
	const sent: unknown = state.values[name];
	const kept = state.attempt > 0 ? [sent ?? []].flat().includes(value) : chosen;
	return (
		<input
			key={state.attempt}
			type="checkbox"
			className="size-5 shrink-0"
			name={name}
			value={value}
			aria-label={label}
			defaultChecked={kept}
		/>
	);
}
