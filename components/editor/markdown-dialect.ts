import { $remark } from "@milkdown/utils";
import { defaultHandlers, type Handle, type Options } from "mdast-util-to-markdown";
import type { Processor } from "unified";
import { breakLines, disableHtml } from "@/lib/markdown-reading";

/** The editor reads a text as pages show it. */
export function readAsPagesDo(this: Processor) {
	disableHtml.call(this);
	return breakLines;
}

export const asPagesRead = $remark("as-pages-read", () => readAsPagesDo as never);

/** Blanks at the ends of a line, which somebody has typed in passing, are not worth a character reference. */
const withoutOuterBlanks = (block: string): string => block.replace(/^(?:&#x20;|[ \t])+|(?:&#x20;|[ \t])+$/gm, "");

/** Without a sign that a full stop or a bracket of the sentence around it may be. */
const ADDRESS = /(https?:\/\/[^\s<>\\&]*[\w/])/gi;

/** An address that somebody types as plain text is a link on the page. An @ in a text may name a colleague: it is not escaped. */
const plainText: Handle = (node: { value: string }, parent, state, info) => {
	const isInLink = state.stack.includes("label");
	const parts = isInLink ? [node.value] : node.value.split(ADDRESS);
	return parts
		.map((value, index) => {
			if (index % 2 === 1) return `<${value}>`;
			const before = index > 0 ? ">" : info.before;
			const after = index < parts.length - 1 ? "<" : info.after;
			const text = defaultHandlers.text({ type: "text", value }, parent, state, { ...info, before, after });
			return text.replace(/(?<=[\w.+-])\\@(?=[\w-])/g, "@");
		})
		.join("");
};

/** How the editor writes Markdown. */
export const AS_PAGES_READ: Partial<Options> = {
	bullet: "-",
	listItemIndent: "one",
	handlers: {
		// The backslash is not needed, since pages show a line break as one. Inside a table it is a blank.
		break: (...parts) => defaultHandlers.break(...parts).replace("\\", ""),
		text: plainText,
		paragraph: (...parts) => withoutOuterBlanks(defaultHandlers.paragraph(...parts)),
		heading: (...parts) => withoutOuterBlanks(defaultHandlers.heading(...parts)),
	},
};
