"use client";

import { describedBy, FieldFrame, type Labelled, useField } from "./field";

/** After an error the file must be chosen again: browsers do not let a page fill it in. */
export function FileField({
	name,
	label,
	hint,
	accept,
	optional,
	several,
}: Labelled & { accept?: string; optional?: boolean; several?: boolean }) {
	const { fieldId, error, attempt } = useField(name, "");
	return (
		<FieldFrame name={name} fieldId={fieldId} label={label} hint={hint} error={error}>
			<input
				key={attempt}
				id={fieldId}
				name={name}
				type="file"
				className="input"
				accept={accept}
				required={!optional}
				multiple={several}
				aria-invalid={error ? true : undefined}
				aria-describedby={describedBy(fieldId, hint, error)}
			/>
		</FieldFrame>
	);
}
