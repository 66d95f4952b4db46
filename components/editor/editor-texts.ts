/** The commands of the toolbar, in its order. */
export const COMMANDS = ["bold", "italic", "heading", "bullets", "numbers", "quote", "code", "table"] as const;
export type EditorCommand = (typeof COMMANDS)[number];

/** The commands inside a table, in their order. */
export const TABLE_COMMANDS = ["rowAfter", "columnAfter", "deleteRow", "deleteColumn", "deleteTable"] as const;
export type TableCommand = (typeof TABLE_COMMANDS)[number];

/** The words of the editor in the reader's language. */
export interface EditorTexts {
	toolbar: string;
	tableTools: string;
	commands: Record<EditorCommand | TableCommand, string>;
	link: string;
	linkAddress: string;
	linkSet: string;
	linkRemove: string;
	asMarkdown: string;
	asShown: string;
	colleagues: string;
	help: string;
	/** For the plain field. */
	markdownHint: string;
}
