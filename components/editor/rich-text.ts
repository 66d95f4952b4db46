import {
	commandsCtx,
	defaultValueCtx,
	Editor,
	editorViewCtx,
	editorViewOptionsCtx,
	remarkStringifyOptionsCtx,
	rootCtx,
	serializerCtx,
} from "@milkdown/core";
import type { MilkdownPlugin } from "@milkdown/ctx";
import { clipboard } from "@milkdown/plugin-clipboard";
import { history } from "@milkdown/plugin-history";
import {
	commonmark,
	createCodeBlockCommand,
	remarkLineBreak,
	remarkPreserveEmptyLinePlugin,
	toggleEmphasisCommand,
	toggleStrongCommand,
	wrapInBlockquoteCommand,
	wrapInBulletListCommand,
	wrapInHeadingCommand,
	wrapInOrderedListCommand,
} from "@milkdown/preset-commonmark";
import { gfm, insertTableCommand } from "@milkdown/preset-gfm";
import { setBlockType } from "@milkdown/prose/commands";
import type { MarkType } from "@milkdown/prose/model";
import { liftListItem } from "@milkdown/prose/schema-list";
import { type Command, type EditorState, Plugin, Selection } from "@milkdown/prose/state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from "@milkdown/prose/tables";
import type { EditorView } from "@milkdown/prose/view";
import { $prose, replaceAll } from "@milkdown/utils";
import type { EditorCommand, TableCommand } from "./editor-texts";
import {
	describePicture,
	filePlaces,
	fillPlace,
	holdPlace,
	type KeptFile,
	type Picture,
	pictureSchema,
	picturesIn,
	pictureView,
	releasePlace,
} from "./file-places";
import { AS_PAGES_READ, asPagesRead } from "./markdown-dialect";
import { type FoundReader, insertMention, type TypedMention, typedMention } from "./mentions";
import { hasWords, withoutForeignParts } from "./pasted-html";
import { withoutWordMarkup } from "./word-paste";

/** What the text at the cursor is, for the buttons of the toolbar. */
export interface Formats {
	active: EditorCommand[];
	link: string | null;
	inTable: boolean;
}

export interface RichText {
	markdown(): string;
	/** Puts another text in the place of all. */
	replace(markdown: string): void;
	run(command: EditorCommand | TableCommand): void;
	/** Null takes a link away. */
	setLink(address: string | null): void;
	mention(typed: TypedMention, colleague: FoundReader): void;
	/** Tells screen readers which row of a list the keys have marked. */
	point(row: string | null): void;
	/** Keeps a place for a file that is being sent: at the cursor, or where it was dropped. */
	holdPlace(id: number, name: string, dropped?: number): void;
	fillPlace(id: number, file: KeptFile): void;
	releasePlace(id: number): void;
	/** Describes a picture; null removes it. */
	describe(source: string, alt: string | null): void;
	focus(): void;
	/** With the blanks that were typed there, which Markdown drops. */
	focusAtEnd(blanks: string): void;
	destroy(): void;
}

interface Options {
	markdown: string;
	/** Attributes of the field: its id, its name for screen readers, its error. */
	attributes: Record<string, string>;
	onChange: () => void;
	onFormats: (formats: Formats) => void;
	/** Escape leaves the field, since Tab moves in lists and tables. */
	onEscape: () => void;
	/** The `@` that somebody is typing; never called where nobody can be named. */
	onMention?: (typed: TypedMention | null) => void;
	/** Files that were pasted, or dropped at a position; missing where a text has none. */
	onFiles?: (files: File[], position?: number) => void;
	onPictures?: (pictures: Picture[]) => void;
	/** Whether the list of colleagues has used a key. */
	onListKey?: (key: string) => boolean;
}

const unwanted = new Set<MilkdownPlugin>([
	// It would store an empty paragraph as the HTML of a line break, and HTML is shown as text.
	...remarkPreserveEmptyLinePlugin,
	// It would show a line break of the source as a space. `asPagesRead` does as pages do.
	...remarkLineBreak,
]);

const NAMES = {
	bullet_list: "bullets",
	ordered_list: "numbers",
	blockquote: "quote",
	code_block: "code",
	heading: "heading",
} as const;

/** What the selection stands in. */
function formatsOf(state: EditorState): Formats {
	const { selection, schema, doc, storedMarks } = state;
	const active = new Set<EditorCommand>();
	for (let depth = selection.$from.depth; depth > 0; depth--) {
		const name = NAMES[selection.$from.node(depth).type.name as keyof typeof NAMES];
		if (name) active.add(name);
	}
	const { from, to, empty, $from } = selection;
	const has = (mark: string) => {
		const type = schema.marks[mark];
		if (!type) return false;
		return empty ? Boolean(type.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, type);
	};
	if (has("strong")) active.add("bold");
	if (has("emphasis")) active.add("italic");
	const link = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])].find(({ type }) => type.name === "link");
	return { active: [...active], link: link ? String(link.attrs.href) : null, inTable: isInTable(state) };
}

/** The whole text of the link that the cursor stands in. */
function markRange({ selection: { $from } }: EditorState, type: MarkType): { from: number; to: number } | null {
	const { parent } = $from;
	let range: { from: number; to: number } | null = null;
	let position = $from.start();
	parent.forEach((child) => {
		const end = position + child.nodeSize;
		const isLinked = Boolean(type.isInSet(child.marks));
		if (isLinked && range?.to === position) range = { from: range.from, to: end };
		else if (isLinked && !(range && range.to >= $from.pos)) range = { from: position, to: end };
		position = end;
	});
	return range;
}

const TABLE: Record<TableCommand, Command> = {
	rowAfter: addRowAfter,
	columnAfter: addColumnAfter,
	deleteRow,
	deleteColumn,
	deleteTable,
};

/** Puts an editor that reads and writes Markdown into an element. */
export async function openRichText(root: HTMLElement, options: Options): Promise<RichText> {
	const watch = $prose(
		() =>
			new Plugin({
				view: () => ({
					update: (view, before) => {
						if (!view.state.doc.eq(before.doc)) {
							options.onChange();
							options.onPictures?.(picturesIn(view.state.doc));
						}
						options.onFormats(formatsOf(view.state));
						options.onMention?.(typedMention(view));
					},
				}),
				props: {
					handleKeyDown: (_, event) => {
						if (options.onListKey?.(event.key)) return true;
						if (event.key !== "Escape") return false;
						options.onEscape();
						return true;
					},
					transformPastedHTML: (html) => withoutWordMarkup(withoutForeignParts(html)),
					handlePaste: (_, { clipboardData }) => {
						const files = [...(clipboardData?.files ?? [])];
						if (!options.onFiles || files.length === 0 || hasWords(clipboardData?.getData("text/html") ?? ""))
							return false;
						options.onFiles(files);
						return true;
					},
					handleDrop: (view, event, _slice, isMoved) => {
						const files = [...(event.dataTransfer?.files ?? [])];
						if (!options.onFiles || isMoved || files.length === 0) return false;
						event.preventDefault();
						options.onFiles(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
						return true;
					},
				},
			}),
	);
	const editor = await Editor.make()
		.config((ctx) => {
			ctx.set(rootCtx, root);
			ctx.set(defaultValueCtx, options.markdown);
			ctx.update(editorViewOptionsCtx, (before) => ({
				...before,
				attributes: { ...options.attributes, class: "rich-text prose", role: "textbox", "aria-multiline": "true" },
			}));
			ctx.update(remarkStringifyOptionsCtx, (before) => ({ ...before, ...AS_PAGES_READ }));
		})
		.use(commonmark.filter((plugin) => !unwanted.has(plugin)))
		.use(pictureSchema)
		.use(asPagesRead)
		.use(gfm)
		.use(history)
		.use(filePlaces)
		.use(pictureView)
		.use(watch)
		.use(clipboard)
		.create();
	const { ctx } = editor;
	const view = (): EditorView => ctx.get(editorViewCtx);
	options.onPictures?.(picturesIn(view().state.doc));
	const call = ctx.get(commandsCtx);
	const prose = (command: Command) => command(view().state, view().dispatch);
	const isActive = (command: EditorCommand) => formatsOf(view().state).active.includes(command);
	const toParagraph = () => prose(setBlockType(view().state.schema.nodes.paragraph as never));
	const outOfList = () => prose(liftListItem(view().state.schema.nodes.list_item as never));
	const commands: Record<EditorCommand, () => unknown> = {
		bold: () => call.call(toggleStrongCommand.key),
		italic: () => call.call(toggleEmphasisCommand.key),
		heading: () => (isActive("heading") ? toParagraph() : call.call(wrapInHeadingCommand.key, 2)),
		bullets: () => (isActive("bullets") ? outOfList() : call.call(wrapInBulletListCommand.key)),
		numbers: () => (isActive("numbers") ? outOfList() : call.call(wrapInOrderedListCommand.key)),
		quote: () => call.call(wrapInBlockquoteCommand.key),
		code: () => (isActive("code") ? toParagraph() : call.call(createCodeBlockCommand.key)),
		table: () => call.call(insertTableCommand.key, { row: 3, col: 3 }),
	};
	const linkTo = (address: string | null) => {
		const { state, dispatch } = view();
		const { from, to, empty } = state.selection;
		const type = state.schema.marks.link as MarkType;
		const range = formatsOf(state).link === null ? null : markRange(state, type);
		const { from: start, to: end } = range ?? { from, to };
		if (address === null) return dispatch(state.tr.removeMark(start, end, type));
		const mark = type.create({ href: address });
		if (empty && !range) return dispatch(state.tr.replaceSelectionWith(state.schema.text(address, [mark]), false));
		dispatch(state.tr.removeMark(start, end, type).addMark(start, end, mark));
	};
	return {
		markdown: () => ctx.get(serializerCtx)(view().state.doc).trimEnd(),
		replace: (markdown) => editor.action(replaceAll(markdown)),
		run: (command) => {
			if (command in TABLE) prose(TABLE[command as TableCommand]);
			else commands[command as EditorCommand]();
			view().focus();
		},
		setLink: (address) => {
			linkTo(address);
			view().focus();
		},
		mention: (typed, colleague) => {
			insertMention(view(), typed, colleague);
			view().focus();
		},
		point: (row) => {
			if (row) view().dom.setAttribute("aria-activedescendant", row);
			else view().dom.removeAttribute("aria-activedescendant");
		},
		holdPlace: (id, name, dropped) => holdPlace(view(), id, name, dropped),
		fillPlace: (id, file) => fillPlace(view(), id, file),
		releasePlace: (id) => releasePlace(view(), id),
		describe: (source, alt) => describePicture(view(), source, alt),
		focus: () => view().focus(),
		focusAtEnd: (blanks) => {
			const { state, dispatch } = view();
			const change = state.tr;
			// An answer to a quote stands below it.
			const endsInQuote = state.doc.lastChild?.type.name === "blockquote";
			const room = endsInQuote ? state.schema.nodes.paragraph?.create() : null;
			if (room) change.insert(state.doc.content.size, room);
			change.setSelection(Selection.atEnd(change.doc));
			dispatch(blanks ? change.insertText(blanks) : change);
			view().focus();
		},
		destroy: () => void editor.destroy(),
	};
}
