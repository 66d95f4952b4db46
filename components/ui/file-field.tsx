"use client";

import type { ChangeEvent, ReactNode, Ref } from "react";
import { FieldFrame, type Labelled, useField } from "./field";

interface Props extends Labelled {
	accept?: string;
	optional?: boolean;
	several?: boolean;
	ref?: Ref<HTMLInputElement>;
	onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
	/** Below the field. */
	children?: ReactNode;
}

/** After an error the file must be chosen again: browsers do not let a page fill it in with a file of the disk. */
export function FileField({ name, label, hint, accept, optional, several, ref, onChange, children }: Props) {
	const { fieldId, error, attempt, control } = useField(name, "", hint);
	return (
		<FieldFrame name={name} fieldId={fieldId} label={label} hint={hint} error={error}>
			<input
				key={attempt}
				ref={ref}
				{...control}
				type="file"
				accept={accept}
				required={!optional}
				multiple={several}
				onChange={onChange}
			/>
			{children}
		</FieldFrame>
	);
}
