import type { Card } from "../practices/schema";
import { EMBEDDED } from "./embedded";
import { type LinkTarget, leadsElsewhere, rewriteLinks, type TextLink } from "./links";
import { lineOf, type NotesOfPage } from "./page";
import type { LinkFinder } from "./targets";

const PICTURE = /\.(png|jpe?g|gif|webp|avif)$/i;
const TEXTS = ["context", "problem", "steps", "result", "evidence"] as const;

/** A card with the links of its texts rewritten. */
export function withLinks(card: Card, targetOf: (link: TextLink) => LinkTarget): Card {
	const texts = TEXTS.flatMap((name) => {
		const text = card[name];
		return text ? [[name, rewriteLinks(text, targetOf)] as const] : [];
	});
	return { ...card, ...Object.fromEntries(texts) };
}

interface LinksOfPage {
	path: string;
	source: string;
	/** Exported from here: what is not known stays letter by letter. */
	isOurs: boolean;
	finder: LinkFinder;
	notes: NotesOfPage;
	/** Where a page is, here; undefined for one that does not come in. */
	addressOf(path: string): string | undefined;
	/** A file by its path, or a picture out of the page; undefined where it is not kept here. */
	fileOf(file: string): string | undefined;
}

/** Where the links and pictures of an imported page lead. */
export function importedTargets({ path, source, isOurs, finder, notes, addressOf, fileOf }: LinksOfPage) {
	const unknown = (reason: "link_unknown" | "picture_unknown", url: string): LinkTarget => {
		notes.note(reason, url, lineOf(source, url));
		return null;
	};
	const file = (found: string, as: "link" | "picture"): LinkTarget => {
		const id = fileOf(found);
		return id ? { url: `file:${id}`, as } : null;
	};
	return ({ kind, url }: TextLink): LinkTarget => {
		if (url.startsWith(EMBEDDED)) return file(url, "picture");
		if (isOurs && (leadsElsewhere(url) || kind.startsWith("wiki") || url.startsWith("#"))) return "same";
		if (url.startsWith("#") || (kind === "link" && url === "")) return null;
		if (leadsElsewhere(url)) {
			if (kind !== "picture") return "same";
			notes.note("picture_elsewhere", url, lineOf(source, url));
			return { url, as: "link" };
		}
		const isWiki = kind.startsWith("wiki");
		const page = isWiki ? finder.pageNamed(path, url) : finder.page(path, url);
		if (page !== undefined && kind !== "picture") {
			const address = addressOf(page);
			return address ? { url: address, as: "link" } : unknown("link_unknown", url);
		}
		const found = isWiki ? finder.fileNamed(path, url) : finder.file(path, url);
		if (found !== undefined) return file(found, kind !== "link" && PICTURE.test(found) ? "picture" : "link");
		if (isOurs) return "same";
		return unknown(kind === "link" || kind === "wiki" ? "link_unknown" : "picture_unknown", url);
	};
}
