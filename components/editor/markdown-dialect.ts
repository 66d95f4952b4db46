import { $remark } from "@milkdown/utils";
import { defaultHandlers, type Options } from "mdast-util-to-markdown";
import type { Processor } from "unified";

interface TextNode {
	type: string;
	value?: string;
	children?: TextNode[];
}

/** As pages draw a text (lib/markdown.ts): a line break is a line break. */
function breakLines(node: TextNode): void {
	node.children = node.children?.flatMap((child) =>
		child.type === "text" && child.value?.includes("\n")
			? child.value.split("\n").flatMap((line, index) => {
					const text = { type: "text", value: line };
					return index > 0 ? [{ type: "break" }, text] : [text];
				})
			: [child],
	);
	for (const child of node.children ?? []) breakLines(child);
}

/** And HTML is text. */
export function readAsPagesDo(this: Processor) {
	const data: { micromarkExtensions?: object[] } = this.data();
	data.micromarkExtensions ??= [];
	data.micromarkExtensions.push({ disable: { null: ["htmlFlow", "htmlText"] } });
	return (tree: TextNode) => breakLines(tree);
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
