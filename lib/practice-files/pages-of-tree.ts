import { bookStackData, bookStackPages } from "./bookstack";
import { type FileTree, LARGEST_PAGE, UnreadableTree } from "./file-tree";
import { htmlPage } from "./html-page";
import { markdownPage } from "./markdown-page";
import { outlineMetadata, outlinePages } from "./outline-json";
import { findingsOfPage, type ReadPage } from "./page";
import { wordPage } from "./word-page";

/** Which tool wrote the files; the Markdown of Outline and of Docmost needs nothing of its own. */
export type TreeKind = "files" | "confluence" | "bookstack" | "outline";

/** The pages of a tree, each read when it is asked for. */
export interface TreeOfPages {
	kind: TreeKind;
	paths: readonly string[];
	/** What is neither a page nor something that pages may show. */
	read(path: string): Promise<ReadPage>;
	/** What tells whether the page's file is another one than last time. */
	markOf(path: string): Promise<string>;
}

const PAGE = /\.(md|mdx|markdown|html?|docx)$/i;
/** A page of Confluence; `index.html` is a list of them. */
const CONFLUENCE_PAGE = /(^|_)\d+\.html$/;

async function jsonIn(tree: FileTree, path: string): Promise<unknown> {
	if (!tree.paths.has(path)) return null;
	try {
		return JSON.parse(new TextDecoder().decode(await tree.read(path)));
	} catch {
		return null;
	}
}

/** @throws UnreadableTree where nothing is a page */
export async function pagesOfTree(tree: FileTree): Promise<TreeOfPages> {
	if (bookStackData.safeParse(await jsonIn(tree, "data.json")).success)
		return ofLargeFiles("bookstack", [bookStackPages(await tree.read("data.json"))]);
	if (outlineMetadata.safeParse(await jsonIn(tree, "metadata.json")).success) {
		const files = [...tree.paths].filter((path) => /^[^/]+\.json$/.test(path) && path !== "metadata.json");
		return ofLargeFiles("outline", await Promise.all(files.map(async (path) => outlinePages(await tree.read(path)))));
	}
	const all = [...tree.paths].filter((path) => PAGE.test(path));
	const isConfluence = all.includes("index.html") && all.some((path) => CONFLUENCE_PAGE.test(path));
	const paths = isConfluence ? all.filter((path) => path !== "index.html") : all;
	if (paths.length === 0) throw new UnreadableTree("nothing_to_read");
	return {
		kind: isConfluence ? "confluence" : "files",
		paths,
		read: async (path) => readFile(path, await tree.read(path)),
		markOf: (path) => tree.markOf(path),
	};
}

/** Pages that stand in large files of JSON. */
function ofLargeFiles(kind: TreeKind, files: readonly Map<string, () => ReadPage>[]): TreeOfPages {
	const pages = new Map(files.flatMap((file) => [...file]));
	if (pages.size === 0) throw new UnreadableTree("nothing_to_read");
	const pageAt = (path: string): ReadPage => {
		const read = pages.get(path);
		if (!read) throw new UnreadableTree("broken", path);
		return read();
	};
	return {
		kind,
		paths: [...pages.keys()],
		read: async (path) => pageAt(path),
		markOf: async () => "",
	};
}

async function readFile(path: string, content: Uint8Array<ArrayBuffer>): Promise<ReadPage> {
	const ending = path.split(".").at(-1)?.toLowerCase() ?? "";
	if (ending !== "docx" && content.byteLength > LARGEST_PAGE) return unread(path, "too_long");
	try {
		if (ending === "docx") return await wordPage(path, content);
		return /^html?$/.test(ending) ? htmlPage(path, content) : markdownPage(path, content);
	} catch (problem) {
		// One file that its library cannot read does not hold back the others.
		return unread(path, "not_read", (problem as Error).message);
	}
}

function unread(path: string, reason: "too_long" | "not_read", value = ""): ReadPage {
	const { findings, note } = findingsOfPage();
	note(reason, value);
	return { path, matter: {}, title: "", text: "", source: "", findings, embedded: new Map() };
}
