import { $remark } from "@milkdown/utils";
import { defaultHandlers, type Options } from "mdast-util-to-markdown";
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

/** How the editor writes Markdown. */
export const AS_PAGES_READ: Partial<Options> = {
	bullet: "-",
	listItemIndent: "one",
	handlers: {
		// The backslash is not needed, since pages show a line break as one. Inside a table it is a blank.
		break: (...parts) => defaultHandlers.break(...parts).replace("\\", ""),
		paragraph: (...parts) => withoutOuterBlanks(defaultHandlers.paragraph(...parts)),
		heading: (...parts) => withoutOuterBlanks(defaultHandlers.heading(...parts)),
	},
};
