"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { describedBy, FieldFrame, useField } from "@/components/ui/field";
import type { EditorTexts } from "./editor-texts";
import type { RichTextEditorProps } from "./rich-text-editor";

export interface RichTextFieldProps {
	name: string;
	label: string;
	hint?: string;
	defaultValue?: string | null;
	rows?: number;
	required?: boolean;
	maxLength?: number;
	/** The address that finds the colleagues who may be named with an `@`. */
	mentionsFrom?: string;
}

/**
 * A text field for Markdown. Once it has the focus the editor is loaded and stands in its place. Without script, or when
 * the editor cannot be loaded, the plain field stays.
 */
export function RichTextField({
	name,
	label,
	hint,
	defaultValue,
	texts,
	mentionsFrom,
	...rest
}: RichTextFieldProps & { texts: EditorTexts }) {
	const { fieldId, error, value, attempt, saved } = useField(name, defaultValue ?? "");
	const area = useRef<HTMLTextAreaElement>(null);
	const loading = useRef(false);
	const composing = useRef(false);
	const [Editor, setEditor] = useState<ComponentType<RichTextEditorProps>>();
	const [isOpen, setIsOpen] = useState(false);
	const [isPlain, setIsPlain] = useState(false);
	/** The attempt in which the person was in the field as the editor took its place. */
	const [focusedIn, setFocusedIn] = useState<number>();

	function load() {
		if (loading.current || isPlain) return;
		loading.current = true;
		void import("./rich-text-editor")
			.then(({ RichTextEditor }) => {
				const takeOver = () => {
					if (document.activeElement === area.current) setFocusedIn(attempt);
					setEditor(() => RichTextEditor);
				};
				// Not in the middle of a composed letter.
				if (composing.current)
					area.current?.addEventListener("compositionend", () => setTimeout(takeOver), { once: true });
				else takeOver();
			})
			.catch(() => {
				loading.current = false;
			});
	}
	useEffect(() => {
		if (document.activeElement === area.current) load();
	});

	const described = describedBy(fieldId, hint, error, saved);
	return (
		<FieldFrame name={name} fieldId={fieldId} label={label} hint={hint} error={error} saved={saved}>
			<noscript>
				<p className="hint">{texts.markdownHint}</p>
			</noscript>
			{isPlain && <p className="hint">{texts.markdownHint}</p>}
			{Editor && !isPlain && (
				<Editor
					key={attempt}
					field={area}
					texts={texts}
					mentionsFrom={mentionsFrom}
					focused={focusedIn === attempt}
					attributes={{
						id: fieldId,
						style: `min-height: ${(rest.rows ?? 6) * 1.6 + 1.5}em`,
						"aria-label": label,
						"aria-describedby": described ?? "",
						"aria-required": String(rest.required ?? false),
						...(error && { "aria-invalid": "true" }),
					}}
					onOpened={() => setIsOpen(true)}
					onLeave={() => {
						setIsPlain(true);
						setIsOpen(false);
						requestAnimationFrame(() => area.current?.focus());
					}}
				/>
			)}
			<textarea
				key={`${attempt}-text`}
				ref={area}
				id={isOpen ? `${fieldId}-markdown` : fieldId}
				name={name}
				className="input"
				hidden={isOpen}
				defaultValue={value}
				aria-invalid={error ? true : undefined}
				aria-describedby={described}
				onFocus={load}
				onCompositionStart={() => {
					composing.current = true;
				}}
				onCompositionEnd={() => {
					composing.current = false;
				}}
				{...rest}
				// The browser cannot point at a hidden field.
				required={rest.required && !isOpen}
			/>
			{isPlain && (
				<button
					type="button"
					className="rich-tool text justify-self-start"
					onClick={() => {
						loading.current = true;
						setFocusedIn(attempt);
						setIsPlain(false);
					}}
				>
					{texts.asShown}
				</button>
			)}
		</FieldFrame>
	);
}
