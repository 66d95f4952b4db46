/** Files by their paths: a zip, or a folder of the machine that runs a command. Paths have `/` and no first folder that all share. */
export interface FileTree {
	paths: ReadonlySet<string>;
	/** @throws UnreadableTree */
	read(path: string): Promise<Uint8Array<ArrayBuffer>>;
	/** What tells whether a file is another one than last time. */
	markOf(path: string): Promise<string>;
	close(): void;
}

/** Why files cannot be taken at all: a key of the `practiceFiles.problems` messages. */
export type TreeProblem =
	| "not_zip"
	| "broken"
	| "locked"
	| "too_many"
	| "too_large"
	| "bomb"
	| "unsafe_name"
	| "unknown_name"
	| "link_inside"
	| "same_name"
	| "nothing_to_read"
	| "importer_gone";

export class UnreadableTree extends Error {
	constructor(
		readonly problem: TreeProblem,
		readonly detail = "",
	) {
		super(`The files cannot be read: ${problem} ${detail}`);
	}
}

/** Pages and pictures together. */
export const MOST_FILES = 20_000;
/** All files of one import, unpacked. */
export const LARGEST_TREE = 2 * 1024 ** 3;
export const LARGEST_PAGE = 4 * 1024 ** 2;
const LONGEST_PATH = 500;

/** Folders of tools; another one whose name begins with a dot may hold pages, as `.docs` does. */
const FOLDERS_OF_TOOLS =
	/(^|\/)(__MACOSX|node_modules|\.(?:git|github|gitlab|svn|hg|vscode|idea|obsidian|trash|trashes|next|cache|venv|yarn|vitepress|docusaurus|spotlight-v100|fseventsd))\//i;
/** Files that systems and tools leave behind. */
const LEFT_BEHIND = /(^|\/)(\.[^/]+|Thumbs\.db|desktop\.ini)$/i;
export const isLeftBehind = (path: string): boolean => FOLDERS_OF_TOOLS.test(path) || LEFT_BEHIND.test(path);

/** Control characters, and those that write a name backwards. */
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** A path as we keep it. @throws UnreadableTree for one that leads out of the tree, or that nobody could read */
export function safePathOf(name: string): string {
	const parts = name
		.normalize("NFC")
		.replaceAll("\\", "/")
		.split("/")
		.filter((part) => part !== "" && part !== ".");
	const path = parts.join("/");
	if (parts.includes("..") || /^[a-z]:/i.test(path) || INVISIBLE.test(name) || name.length > LONGEST_PATH)
		throw new UnreadableTree("unsafe_name", printable(name));
	return path;
}

/** A name for a message: what cannot be seen is a question mark. */
export const printable = (name: string): string => name.replaceAll(/[\p{C}\ufffd]/gu, "?").slice(0, 120);

/** The folder that all paths share, with its `/`. */
export function sharedFolder(paths: readonly string[]): string {
	const [first = ""] = paths;
	const folder = first.slice(0, first.indexOf("/") + 1);
	if (folder === "" || !paths.every((path) => path.startsWith(folder))) return "";
	return folder + sharedFolder(paths.map((path) => path.slice(folder.length)));
}
