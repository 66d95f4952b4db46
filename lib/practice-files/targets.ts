import { decoded } from "./links";

/** What links may lead to: paths of pages and of other files. */
export interface Targets {
	pages: ReadonlySet<string>;
	files: ReadonlySet<string>;
}

const PAGE_ENDINGS = [
	"",
	".md",
	".mdx",
	".markdown",
	".html",
	".docx",
	"/index.md",
	"/README.md",
	"/index.mdx",
	"/_index.md",
	"/index.html",
];
const WRITTEN_ENDING = /\.(html?|md|mdx)$/i;

/** A path from another one, within the tree; undefined for one that leads out. */
function joined(from: string, to: string): string | undefined {
	const parts = to.startsWith("/") ? [] : from.split("/").slice(0, -1);
	for (const part of to.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === undefined) return undefined;
	}
	return parts.join("/");
}

/** "Short meetings" names `short-meetings.md`. */
const nameKey = (name: string): string =>
	name
		.trim()
		.toLowerCase()
		.replaceAll(/[-_ ]+/g, " ");

/** Finds what addresses lead to. Wiki links name a page wherever it stands, in any spelling of capitals. */
export function linkFinder({ pages, files }: Targets) {
	const byName = (paths: ReadonlySet<string>) => {
		const names = new Map<string, string>();
		for (const path of paths) {
			const name = path.split("/").at(-1)?.toLowerCase() ?? "";
			for (const key of [name, name.replace(/\.[a-z]{2,8}$/, "")])
				if (!names.has(nameKey(key))) names.set(nameKey(key), path);
		}
		return names;
	};
	const pageNames = byName(pages);
	const fileNames = byName(files);
	const among = (paths: ReadonlySet<string>, from: string, url: string, endings: readonly string[]) => {
		const [address = ""] = url.split(/[?#]/);
		for (const spelt of new Set([address, decoded(address)])) {
			const path = joined(from, spelt.normalize("NFC"));
			if (path === undefined) continue;
			const bare = path.replace(WRITTEN_ENDING, "");
			for (const base of new Set([path, bare]))
				for (const ending of endings) {
					const known = base === "" ? ending.replace("/", "") : base + ending;
					if (known !== "" && paths.has(known)) return known;
				}
		}
		return undefined;
	};
	const named = (names: Map<string, string>, name: string) => names.get(nameKey(decoded(name).split("/").at(-1) ?? ""));
	return {
		page: (from: string, url: string) => among(pages, from, url, PAGE_ENDINGS),
		file: (from: string, url: string) => among(files, from, url, [""]),
		pageNamed: (from: string, name: string) => among(pages, from, `/${name}`, PAGE_ENDINGS) ?? named(pageNames, name),
		fileNamed: (from: string, name: string) => among(files, from, name, [""]) ?? named(fileNames, name),
	};
}
export type LinkFinder = ReturnType<typeof linkFinder>;
