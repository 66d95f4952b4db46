"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { COMMANDS, type EditorTexts, TABLE_COMMANDS } from "./editor-texts";
import type { Formats, RichText } from "./rich-text";

interface Props {
	texts: EditorTexts;
	formats: Formats;
	/** Undefined while the editor opens. */
	editor: RichText | undefined;
	controls: string;
	onFiles: (files: File[]) => void;
}

/** The buttons above the text. One of them is in the order of Tab; arrows lead to the others. */
export function Toolbar({ texts, formats, editor, controls, onFiles }: Props) {
	const bar = useRef<HTMLDivElement>(null);
	const chooser = useRef<HTMLInputElement>(null);
	const [asksLink, setAsksLink] = useState(false);

	function onKeyDown(event: KeyboardEvent) {
		const buttons = [...(bar.current?.querySelectorAll("button") ?? [])];
		const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
		const steps: Record<string, number> = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: buttons.length - 1 };
		const next = steps[event.key];
		if (next === undefined || now < 0) return;
		event.preventDefault();
		buttons[(next + buttons.length) % buttons.length]?.focus();
	}

	return (
		<>
			<div
				ref={bar}
				className="rich-tools"
				role="toolbar"
				aria-label={texts.toolbar}
				aria-controls={controls}
				onKeyDown={onKeyDown}
			>
				{COMMANDS.map((command, index) => (
					<button
						key={command}
						type="button"
						className="rich-tool"
						tabIndex={index === 0 ? 0 : -1}
						aria-label={texts.commands[command]}
						title={texts.commands[command]}
						aria-pressed={command === "table" ? undefined : formats.active.includes(command)}
						disabled={!editor || (command === "table" && formats.inTable)}
						// The text keeps its selection.
						onMouseDown={(event) => event.preventDefault()}
						onClick={() => editor?.run(command)}
					>
						<svg className="icon" aria-hidden="true">
							<use href={`/editor-icons.svg#${command}`} />
						</svg>
					</button>
				))}
				<button
					type="button"
					className="rich-tool"
					tabIndex={-1}
					aria-label={texts.link}
					title={texts.link}
					aria-pressed={formats.link !== null}
					aria-expanded={asksLink}
					disabled={!editor}
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => setAsksLink(!asksLink)}
				>
					<svg className="icon" aria-hidden="true">
						<use href="/icons.svg#link" />
					</svg>
				</button>
				{texts.files && (
					<>
						<button
							type="button"
							className="rich-tool"
							tabIndex={-1}
							aria-label={texts.files.add}
							title={texts.files.add}
							disabled={!editor}
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => chooser.current?.click()}
						>
							<svg className="icon" aria-hidden="true">
								<use href="/editor-icons.svg#picture" />
							</svg>
						</button>
						<input
							ref={chooser}
							type="file"
							hidden
							multiple
							accept={texts.files.accept}
							onChange={({ target }) => {
								onFiles([...(target.files ?? [])]);
								// The same file may be chosen again.
								target.value = "";
								editor?.focus();
							}}
						/>
					</>
				)}
			</div>
			{formats.inTable && (
				<div className="rich-tools" role="toolbar" aria-label={texts.tableTools} aria-controls={controls}>
					{TABLE_COMMANDS.map((command) => (
						<button
							key={command}
							type="button"
							className="rich-tool text"
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => editor?.run(command)}
						>
							{texts.commands[command]}
						</button>
					))}
				</div>
			)}
			{asksLink && (
				<LinkBox
					texts={texts}
					address={formats.link}
					onSet={(address) => {
						setAsksLink(false);
						editor?.setLink(address);
					}}
					onClose={() => {
						setAsksLink(false);
						editor?.focus();
					}}
				/>
			)}
		</>
	);
}

interface LinkBoxProps {
	texts: EditorTexts;
	address: string | null;
	onSet: (address: string | null) => void;
	onClose: () => void;
}

/** An address without a scheme is one of the web, or of mail. */
function withScheme(typed: string): string {
	if (/^(https?:\/\/|mailto:|\/|#)/i.test(typed)) return typed;
	return /^[^\s/@]+@[^\s/@]+$/.test(typed) ? `mailto:${typed}` : `https://${typed}`;
}

function LinkBox({ texts, address, onSet, onClose }: LinkBoxProps) {
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const set = () => {
		const typed = input.current?.value.trim() ?? "";
		onSet(typed === "" ? null : withScheme(typed));
	};
	return (
		<div className="rich-link">
			<label htmlFor={id}>{texts.linkAddress}</label>
			<input
				ref={input}
				id={id}
				type="text"
				inputMode="url"
				className="input"
				defaultValue={address ?? ""}
				// biome-ignore lint/a11y/noAutofocus: the person has just asked for this field.
				autoFocus
				onKeyDown={(event) => {
					if (event.key !== "Enter" && event.key !== "Escape") return;
					// Neither sends the form around the field, nor closes its dialog.
					event.preventDefault();
					event.stopPropagation();
					if (event.key === "Enter") set();
					else onClose();
				}}
			/>
			<button type="button" className="button small" onClick={set}>
				{texts.linkSet}
			</button>
			{address !== null && (
				<button type="button" className="button plain small" onClick={() => onSet(null)}>
					{texts.linkRemove}
				</button>
			)}
		</div>
	);
}
