/** Deeper than anybody writes; thousands of nested quotes would take seconds and then the stack. */
const DEEPEST = 12;
/** More marks than a paragraph of prose holds; the time to pair them grows with their square. */
const MOST_MARKS = 1000;
/** Short rows are filled up to the width of the head: wide and long together would be millions of cells. */
export const MOST_CELLS = 2000;

const CONTAINER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** The same text with at most `DEEPEST` quotes and lists opened by one line. */
export function withinDepth(source: string): string {
	return source
		.split("\n")
		.map((line) => {
			let kept = line.length;
			let end = 0;
			CONTAINER.lastIndex = 0;
			for (let depth = 1; CONTAINER.test(line); depth++) {
				end = CONTAINER.lastIndex;
				if (depth === DEEPEST) kept = end;
			}
			return kept < end ? line.slice(0, kept) + line.slice(end) : line;
		})
		.join("\n");
}

/** Whether a paragraph is made of marks rather than words: then it is shown as it was typed. */
export function isTangled(source: string): boolean {
	return source.split(/\n[ \t]*\n/).some((block) => (block.match(/[*_~[\]]/g)?.length ?? 0) > MOST_MARKS);
}
