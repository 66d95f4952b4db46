"use client";

import { type RefObject, useEffect, useId, useRef, useState } from "react";
import type { EditorTexts } from "./editor-texts";
import { type MentionKeys, MentionList } from "./mention-list";
import type { TypedMention } from "./mentions";
import { type Formats, openRichText, type RichText } from "./rich-text";
import { Toolbar } from "./toolbar";

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
		<div className="rich-box">
			<Toolbar texts={texts} formats={formats} editor={editor} controls={attributes.id ?? ""} />
			<div ref={place} />
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
				<button ref={leave} type="button" className="rich-tool text" onClick={onLeave}>
					{texts.asMarkdown}
				</button>
				<span className="muted not-phone">{texts.help}</span>
			</div>
		</div>
	);
}
