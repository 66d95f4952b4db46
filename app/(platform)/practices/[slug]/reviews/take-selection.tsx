"use client";

import { useRef } from "react";
import { buttonClass } from "@/components/ui/button";

interface Props {
	label: string;
	/** The id of the element with the text. */
	from: string;
}

/** Puts the passage that is selected in a text into the field of the form. */
export function TakeSelection({ label, from }: Props) {
	const taken = useRef("");
	const selected = (): string => {
		const selection = document.getSelection();
		const text = document.getElementById(from);
		const isInside = selection && text?.contains(selection.anchorNode) && text.contains(selection.focusNode);
		return isInside ? selection.toString() : "";
	};
	return (
		<p className="only-script">
			<button
				type="button"
				className={buttonClass({ look: "quiet", small: true })}
				// A pressed button would take the selection away before the click.
				onPointerDown={(event) => {
					event.preventDefault();
					taken.current = selected();
				}}
				onClick={(event) => {
					const field = event.currentTarget.form?.elements.namedItem("quote");
					const passage = taken.current || selected();
					if (!(field instanceof HTMLTextAreaElement) || !passage) return;
					field.value = passage;
					field.dispatchEvent(new Event("input", { bubbles: true }));
					field.focus();
				}}
			>
				{label}
			</button>
		</p>
	);
}
