"use client";

import { type RefObject, useEffect, useId, useRef, useState } from "react";
import type { EditorTexts } from "./editor-texts";
import { FileList } from "./file-list";
import type { Picture } from "./file-places";
import { type MentionKeys, MentionList } from "./mention-list";
import type { TypedMention } from "./mentions";
import { type Formats, openRichText, type RichText } from "./rich-text";
import { Toolbar } from "./toolbar";
import { useHeldForm, useUploads } from "./uploads";

export interface RichTextEditorProps {
	/** The field of the form, hidden while the editor stands in its place. */
	field: RefObject<HTMLTextAreaElement | null>;
	texts: EditorTexts;
	attributes: Record<string, string>;
	focused: boolean;
	/** The address that finds the colleagues who may be named with an `@`. */
	mentionsFrom?: string;
	/** The person wants to go on in the plain field. */
	onLeave: () => void;
	onOpened: () => void;
}

const NOTHING: Formats = { active: [], link: null, inTable: false };

/** An editor over the plain field: what is written is in the field, as Markdown, at each moment. */
export function RichTextEditor({
	field,
	texts,
	attributes,
	focused,
	mentionsFrom,
	onLeave,
	onOpened,
}: RichTextEditorProps) {
	const place = useRef<HTMLDivElement>(null);
	const leave = useRef<HTMLButtonElement>(null);
	const [editor, setEditor] = useState<RichText>();
	const [formats, setFormats] = useState(NOTHING);
	const [typed, setTyped] = useState<TypedMention | null>(null);
	const [pictures, setPictures] = useState<Picture[]>([]);
	const { uploads, add, retry, remove } = useUploads(editor, texts.files);
	const addFiles = useRef(add);
	addFiles.current = add;
	const held = useHeldForm(field, uploads);
	const listKeys = useRef<MentionKeys>(null);
	const listId = `${useId()}-colleagues`;

	// biome-ignore lint/correctness/useExhaustiveDependencies: the editor is opened once for its field.
	useEffect(() => {
		let opened: RichText | undefined;
		let gone = false;
		const write = () => {
			const area = field.current;
			const markdown = opened?.markdown();
			if (!area || markdown === undefined || markdown === area.value) return;
			area.value = markdown;
			// For what watches the form, such as its draft.
			area.dispatchEvent(new Event("input", { bubbles: true }));
		};
		// Something else has written into the field, such as a quote: one goes on from there.
		const read = () => {
			const area = field.current;
			if (!area || !opened || area.value === opened.markdown()) return;
			opened.replace(area.value);
			opened.focusAtEnd("");
		};
		const area = field.current;
		const start = area?.value ?? "";
		void openRichText(place.current as HTMLDivElement, {
			markdown: start,
			attributes,
			onChange: write,
			onFormats: setFormats,
			onEscape: () => leave.current?.focus(),
			onMention: mentionsFrom ? setTyped : undefined,
			onFiles: texts.files && ((files, position) => addFiles.current(files, position)),
			onPictures: texts.files && setPictures,
			onListKey: (key) => listKeys.current?.press(key) ?? false,
		}).then((editor) => {
			if (gone) return editor.destroy();
			// Keys that were pressed while the editor was opening.
			if (area && area.value !== start) editor.replace(area.value);
			const isStillThere = document.activeElement === area;
			const isAtStart = area?.selectionStart === 0;
			opened = editor;
			area?.addEventListener("input", read);
			setEditor(editor);
			onOpened();
			if (!focused || !isStillThere) return;
			if (isAtStart) editor.focus();
			else editor.focusAtEnd(/[ \t]*$/.exec(area?.value ?? "")?.[0] ?? "");
		});
		return () => {
			gone = true;
			area?.removeEventListener("input", read);
			opened?.destroy();
		};
	}, []);

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: a browser leaves the page for a file that is dropped beside the text.
		<div
			className="rich-box"
			onDragOver={(event) => texts.files && event.dataTransfer.types.includes("Files") && event.preventDefault()}
			onDrop={(event) => {
				const files = [...event.dataTransfer.files];
				if (!texts.files || files.length === 0 || event.defaultPrevented) return;
				event.preventDefault();
				add(files);
			}}
		>
			<Toolbar texts={texts} formats={formats} editor={editor} controls={attributes.id ?? ""} onFiles={add} />
			<div ref={place} />
			{texts.files && (
				<FileList
					texts={texts.files}
					editor={editor}
					pictures={pictures}
					uploads={uploads}
					held={held}
					onRetry={retry}
					onRemove={remove}
				/>
			)}
			{mentionsFrom && typed && (
				<MentionList
					id={listId}
					typed={typed}
					from={mentionsFrom}
					label={texts.colleagues}
					keys={listKeys}
					onChoose={(colleague) => {
						setTyped(null);
						editor?.mention(typed, colleague);
					}}
					onClose={() => setTyped(null)}
					onMark={(row) => editor?.point(row)}
				/>
			)}
			<div className="rich-foot">
				<button
					ref={leave}
					type="button"
					className="rich-tool text"
					// The plain field cannot wait for files.
					disabled={uploads.length > 0}
					onClick={onLeave}
				>
					{texts.asMarkdown}
				</button>
				<span className="muted not-phone">{texts.help}</span>
			</div>
		</div>
	);
}
