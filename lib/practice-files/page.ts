/** Why something of a page was not taken as it stands: a key of the `practiceFiles.findings` messages. */
export type PageReason =
	| "front_matter_unreadable"
	| "front_matter_unknown"
	| "html_left_out"
	| "component"
	| "shortcode"
	| "link_unknown"
	| "picture_unknown"
	| "picture_elsewhere"
	| "picture_refused"
	| "encoding"
	| "too_long"
	| "too_many_marks"
	| "title_long"
	| "title_short"
	| "summary_long"
	| "tags_left_out"
	| "author_unknown"
	| "community_unknown"
	| "language_unknown"
	| "status_unknown"
	| "not_complete"
	| "word"
	| "changed_here"
	| "not_yours"
	| "not_read";

/** Something that was not understood, or not taken as it stands. */
export interface PageFinding {
	line: number | null;
	reason: PageReason;
	value: string;
}

/** A page as its file has it. */
export interface ReadPage {
	/** Where it stands; other pages link to it by this. */
	path: string;
	/** What stands above the text, by the names the tool uses. */
	matter: Record<string, unknown>;
	/** What the page is called where its front matter does not say it. */
	title: string;
	/** Markdown. Links and pictures are as the file has them, from `path`. */
	text: string;
	/** The whole file, to say the line of what is found later; none for a page out of a larger file. */
	source: string;
	findings: PageFinding[];
	/** Pictures that stood inside the file, by the address that the text has for them. */
	embedded: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

const VALUE_LENGTH = 160;
/** A page with more is listed with its first ones. */
const MOST_FINDINGS = 40;

/** Notes findings of a page, each once. */
export function findingsOfPage() {
	const findings: PageFinding[] = [];
	const seen = new Set<string>();
	return {
		findings,
		note: (reason: PageReason, value: string, line: number | null = null) => {
			const short = value.replaceAll(/\s+/g, " ").trim().slice(0, VALUE_LENGTH);
			const key = `${reason} ${line} ${short}`;
			if (seen.has(key) || findings.length >= MOST_FINDINGS) return;
			seen.add(key);
			findings.push({ line, reason, value: short });
		},
	};
}
export type NotesOfPage = ReturnType<typeof findingsOfPage>;

/** The line of a text on which a piece of it stands first. */
export function lineOf(source: string, piece: string): number | null {
	const at = source.indexOf(piece);
	return at < 0 ? null : source.slice(0, at).split("\n").length;
}

/** A file of text: UTF-8, or the encoding of Western Windows with a note. */
export function decodedText(content: Uint8Array, { note }: Pick<NotesOfPage, "note">): string {
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(content);
	} catch {
		note("encoding", "Windows-1252");
		text = new TextDecoder("windows-1252").decode(content);
	}
	return text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll("\0", "");
}

/** "getting-started" and "01_Getting started" as titles. */
export function titleOfPath(path: string): string {
	const [folder = "", name = ""] = path.split("/").slice(-2).length === 2 ? path.split("/").slice(-2) : ["", path];
	const bare = name.replace(/\.[a-z]{2,8}$/i, "");
	const named = /^(index|readme|_index)$/i.test(bare) && folder !== "" ? folder : bare;
	const words = named
		.replace(/^\d{1,3}[-_. ]+(?=\D)/, "")
		.replaceAll(/[-_]+/g, " ")
		.trim();
	return words === "" ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
