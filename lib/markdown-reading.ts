import type { Processor } from "unified";

interface TextNode {
	type: string;
	value?: string;
	children?: TextNode[];
}

/** For pages and for the editor: HTML is text, "Dear <name>" keeps its <name>. */
export function disableHtml(this: Processor): void {
	const data: { micromarkExtensions?: object[] } = this.data();
	data.micromarkExtensions ??= [];
	data.micromarkExtensions.push({ disable: { null: ["htmlFlow", "htmlText"] } });
}

/** For pages and for the editor: a line break in the source is a line break. */
export function breakLines(node: TextNode): void {
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
