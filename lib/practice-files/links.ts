import { eachPiece, readText, type Splice, spliced, type TextPiece, wordsOf } from "./text-tree";

/** A place of a text that leads somewhere. */
export interface TextLink {
	/** A wiki link names its target, elsewhere an address leads to it. */
	kind: "link" | "picture" | "wiki" | "wiki_picture";
	url: string;
}

/** Where it leads now; null for its words alone, "same" to leave it letter by letter. A picture may become a link. */
export type LinkTarget = { url: string; as: "link" | "picture" } | null | "same";

const WIKI = /(!?)\[\[([^\]\n|#]*)(?:#[^\]\n|]*)?(?:\\?\|([^\]\n]*))?\]\]/g;
const SCHEME = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/** Whether an address leads out of the pages. Pictures that stand in a file are within. */
export const leadsElsewhere = (url: string): boolean => SCHEME.test(url) && !/^data:/i.test(url);

const label = (text: string): string => text.replaceAll(/[[\]\\]/g, "\\$&").replaceAll("\n", " ");
const address = (url: string): string => (/[\s()<>]/.test(url) ? `<${url.replaceAll(/[<>\n]/g, "")}>` : url);

const written = (words: string, target: Exclude<LinkTarget, "same">): string =>
	target === null ? words : `${target.as === "picture" ? "!" : ""}[${words}](${address(target.url)})`;

/**
 * A text whose links and pictures lead where `targetOf` says. The rest of the text stays as it is, letter by letter.
 */
export function rewriteLinks(text: string, targetOf: (link: TextLink) => LinkTarget): string {
	if (!/[[<]|!\[/.test(text)) return text;
	const tree: TextPiece = readText(text);
	const definitions = new Map<string, TextPiece>();
	eachPiece(tree, (piece) => {
		if (piece.type === "definition" && piece.identifier && !definitions.has(piece.identifier))
			definitions.set(piece.identifier, piece);
	});
	const splices: Splice[] = [];
	const rewritten = referencesChanged(tree, definitions, targetOf);
	eachPiece(tree, (piece, parent) => {
		const from = piece.position?.start.offset;
		const to = piece.position?.end.offset;
		if (from === undefined || to === undefined) return;
		const change = (by: string, start = from, end = to) => void splices.push({ from: start, to: end, by });
		const url = piece.url ?? definitions.get(piece.identifier ?? "")?.url ?? "";
		if (piece.type === "image" || piece.type === "imageReference") {
			const target = targetOf({ kind: "picture", url });
			if (target === "same") return;
			const isInside = parent?.type === "link" || parent?.type === "linkReference";
			const words = label(piece.alt ?? "");
			// A link cannot hold another one.
			const shown = isInside && target?.as === "link" ? null : target;
			change(written(words === "" && shown?.as !== "picture" ? label(nameIn(url)) : words, shown));
		} else if (piece.type === "link" || piece.type === "linkReference") {
			const target = targetOf({ kind: "link", url });
			if (target === "same") return;
			const first = piece.children?.[0]?.position?.start.offset;
			const last = piece.children?.at(-1)?.position?.end.offset;
			if (first === undefined || last === undefined) return change(written(label(nameIn(url)), target));
			change(target === null ? "" : "[", from, first);
			change(target === null ? "" : `](${address(target.url)})`, last, to);
		} else if (piece.type === "definition" && rewritten.has(piece.identifier ?? "")) change("");
		else if (piece.type === "text") {
			for (const found of text.slice(from, to).matchAll(WIKI)) {
				const [whole, mark, name = "", alias] = found;
				const target = targetOf({ kind: mark === "!" ? "wiki_picture" : "wiki", url: name.trim() });
				if (target === "same") continue;
				// Obsidian writes the width of a picture where a link has its words.
				const words = alias && !/^\d+(x\d+)?$/.test(alias) ? alias : nameIn(name);
				const by = name.trim() === "" ? (alias ?? "") : written(label(words), target);
				change(by, from + found.index, from + found.index + whole.length);
			}
		}
	});
	return spliced(text, splices);
}

/** The references of which each place that uses them is written anew: their definitions lead nowhere then. */
function referencesChanged(
	tree: TextPiece,
	definitions: ReadonlyMap<string, TextPiece>,
	targetOf: (link: TextLink) => LinkTarget,
): ReadonlySet<string> {
	const changed = new Set<string>();
	const kept = new Set<string>();
	eachPiece(tree, ({ type, identifier = "" }) => {
		if (type !== "linkReference" && type !== "imageReference") return;
		const kind = type === "linkReference" ? "link" : "picture";
		const target = targetOf({ kind, url: definitions.get(identifier)?.url ?? "" });
		(target === "same" ? kept : changed).add(identifier);
	});
	return changed.difference(kept);
}

/** The last part of an address without its ending, for words where there are none. */
const nameIn = (url: string): string =>
	url.startsWith("data:")
		? ""
		: (decoded(url)
				.split(/[?#]/)[0]
				?.split("/")
				.at(-1)
				?.replace(/\.(md|mdx|html?)$/i, "") ?? url);

export function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}

/** The first heading of level 1 when the text begins with it: its words, and the text without it. */
export function titleAbove(text: string): { title: string; rest: string } | null {
	const tree: TextPiece = readText(text);
	const first = tree.children?.find(({ type, value }) => !(type === "html" && value?.startsWith("<!--")));
	if (first?.type !== "heading" || first.depth !== 1) return null;
	const title = wordsOf(first).replaceAll(/\s+/g, " ").trim();
	const from = first.position?.start.offset ?? 0;
	const rest = text.slice(0, from) + text.slice(first.position?.end.offset ?? 0);
	return title === "" ? null : { title, rest: rest.trim() };
}
