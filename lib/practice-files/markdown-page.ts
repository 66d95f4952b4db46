import rehypeRaw from "rehype-raw";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { takeEmbedded } from "./embedded";
import { splitFrontMatter } from "./front-matter";
import { htmlAsText } from "./html-text";
import { titleAbove } from "./links";
import { decodedText, findingsOfPage, type NotesOfPage, type ReadPage, titleOfPath } from "./page";
import { eachPiece, readText, type Splice, spliced, type TextPiece } from "./text-tree";

/** Elements that have a form in Markdown, or whose words stay. */
const KNOWN = new Set(
	"a abbr b big blockquote br center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q s samp section small source span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr article aside address".split(
		" ",
	),
);
const TAG = /<\/?([A-Za-z][\w.:-]*)/g;
/** Lines of tools: `::: tip`, `{{< figure >}}`, `{% note %}`, an import of MDX. */
const DIRECTIVE = /^([ \t]*):{3,}[ \t]*([a-z-]*)[ \t]*(.*)$/i;
const SHORTCODE = /\{\{[<%][\s\S]*?[>%]\}\}|\{%[\s\S]*?%\}/g;
const MDX_LINE = /^(import|export)\s.+$/;

const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).freeze();

/** A file of Markdown as a page. */
export function markdownPage(path: string, content: Uint8Array): ReadPage {
	const notes = findingsOfPage();
	const source = decodedText(content, notes);
	const { matter, body, linesAbove } = splitFrontMatter(source, notes);
	return { path, matter, source, ...plainMarkdown(path, body, { notes, linesAbove, isOurs: matter.dandelion === 1 }) };
}

interface Below {
	notes: NotesOfPage;
	/** How many lines of the file stand above the text. */
	linesAbove: number;
	/** Whether it was exported from here: then it is taken letter by letter. */
	isOurs: boolean;
}

/** Markdown of any tool as Markdown of ours. */
export function plainMarkdown(path: string, body: string, { notes, linesAbove, isOurs }: Below) {
	if (isOurs) return { title: "", text: body, findings: notes.findings, embedded: new Map() };
	const lined = toolLines(body, /\.mdx$/i.test(path), (reason, value, line) =>
		notes.note(reason, value, line + linesAbove),
	);
	const formatted = withoutHtml(lined, notes, linesAbove);
	const { text, embedded } = takeEmbedded(formatted);
	const above = titleAbove(text);
	return {
		title: above?.title ?? titleOfPath(path),
		text: above?.rest ?? text.trim(),
		findings: notes.findings,
		embedded,
	};
}

/** What tools write on lines of their own: the words stay, the marks go. Code is left alone. */
function toolLines(
	text: string,
	isMdx: boolean,
	note: NotesOfPage["note"] extends (r: infer R, v: string, ...rest: never) => void
		? (reason: R, value: string, line: number) => void
		: never,
): string {
	const code = codeLines(text);
	return text
		.split("\n")
		.map((line, index) => {
			if (code.has(index + 1)) return line;
			if (isMdx && MDX_LINE.test(line)) {
				note("component", line, index + 1);
				return "";
			}
			const directive = DIRECTIVE.exec(line);
			if (directive) {
				const [, indent = "", kind = "", title = ""] = directive;
				const words = title.replace(/^[[{]|[\]}]$/g, "").trim() || kind;
				// Outline keeps a blank line with a backslash.
				return words === "" ? "" : `${indent}**${words}**`;
			}
			if (/^[ \t]*\\[ \t]*$/.test(line)) return "";
			return line.replaceAll(SHORTCODE, (code) => {
				note("shortcode", code, index + 1);
				return "";
			});
		})
		.join("\n");
}

/** The lines that are code, counted from 1. */
function codeLines(text: string): Set<number> {
	const lines = new Set<number>();
	if (!/[`~]{3}|^( {4}|\t)/m.test(text)) return lines;
	eachPiece(readText(text) as TextPiece, ({ type, position, value = "" }) => {
		if (type !== "code" || !position) return;
		for (let line = position.start.line; line <= position.start.line + value.split("\n").length + 1; line++)
			lines.add(line);
	});
	return lines;
}

/** HTML in Markdown as Markdown. A text without it stays as it is, letter by letter; comments go. */
function withoutHtml(text: string, notes: NotesOfPage, linesAbove: number): string {
	if (!/<[A-Za-z!/]/.test(text)) return text;
	const tree = readText(text);
	const comments: Splice[] = [];
	let hasHtml = false;
	eachPiece(tree as TextPiece, ({ type, value = "", position }) => {
		if (type !== "html" || !position) return;
		const bare = value.replaceAll(/<!--[\s\S]*?-->/g, "");
		for (const [, name = ""] of bare.matchAll(TAG)) {
			hasHtml = true;
			const line = position.start.line + linesAbove;
			if (/[A-Z.]/.test(name) || (name.includes("-") && !KNOWN.has(name))) notes.note("component", `<${name}>`, line);
			else if (!KNOWN.has(name.toLowerCase())) notes.note("html_left_out", `<${name}>`, line);
		}
		comments.push({ from: position.start.offset ?? 0, to: position.end.offset ?? 0, by: bare });
	});
	if (!hasHtml) return spliced(text, comments);
	return htmlAsText(toHtml.runSync(tree), null);
}
