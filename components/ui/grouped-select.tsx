"use client";

import { describedBy, FieldFrame, useField } from "./field";

interface Props {
	name: string;
	label: string;
	hint?: string;
	defaultValue: string;
	/** A first choice outside of the groups. */
	first?: { value: string; label: string };
	groups: readonly { label: string; choices: readonly { value: string; label: string }[] }[];
}

/** A choice among many, with the likely ones first. */
export function GroupedSelect({ name, label, hint, defaultValue, first, groups }: Props) {
	const { fieldId, error, value, attempt, saved } = useField(name, defaultValue);
	return (
		<FieldFrame name={name} fieldId={fieldId} label={label} hint={hint} error={error} saved={saved}>
			<select
				key={attempt}
				id={fieldId}
				name={name}
				className="input"
				defaultValue={value}
				aria-invalid={error ? true : undefined}
				aria-describedby={describedBy(fieldId, hint, error, saved)}
			>
				{first && <option value={first.value}>{first.label}</option>}
				{groups.map((group) => (
					<optgroup key={group.label} label={group.label}>
						{group.choices.map((choice) => (
							<option key={choice.value} value={choice.value}>
								{choice.label}
							</option>
						))}
					</optgroup>
				))}
			</select>
		</FieldFrame>
	);
}
