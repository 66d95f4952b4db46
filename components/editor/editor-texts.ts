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
	/** Where pictures and files may stand in the text. */
	files?: FileTexts;
}

/** A # stands for the name of a file or the number of a picture. */
export interface FileTexts {
	add: string;
	list: string;
	describe: string;
	describeHint: string;
	removePicture: string;
	sending: string;
	retry: string;
	retryOne: string;
	remove: string;
	removeOne: string;
	notReached: string;
	tooLarge: string;
	formWaits: string;
	formHeld: string;
	/** For the browser's file chooser. */
	accept: string;
	/** Bytes. */
	largest: number;
}
