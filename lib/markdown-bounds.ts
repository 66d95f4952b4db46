/** People never nest this deep. Thousands of nested quotes would take seconds and then overflow the stack. */
const DEEPEST = 12;
/** People never use this many marks in a paragraph. The time to pair them grows with their square. */
const MOST_MARKS = 600;
/** The parser fills short rows up to the width of the header: a wide and long table would have millions of cells. */
export const MOST_CELLS = 2000;

const MOST_LINES = 1000;
/** Lines that make a heading of the line above. The time grows with their square. */
const MOST_UNDERLINES = 100;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/** Every sign costs the parser a little, in a text of any length. */
const MOST_SIGNS = 5000;
const SIGNS = /[[\]()*_~&<>`|#:@=\\]/g;

/** What begins a list further inwards than people do. */
const FAR_INWARDS = /^[ \t]+(?=[ \t]{40})/;

const CONTAINER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** A text with at most `DEEPEST` quotes and lists opened by one line. */
export function limitDepth(source: string): string {
	return source
		.split("\n")
		.map((line) => {
			let limit = line.length;
			let end = 0;
			CONTAINER.lastIndex = 0;
			for (let depth = 1; CONTAINER.test(line); depth++) {
				end = CONTAINER.lastIndex;
				if (depth === DEEPEST) limit = end;
			}
			const kept = limit < end ? line.slice(0, limit) + line.slice(end) : line;
			// A list deep inside others.
			return end > 0 ? kept.replace(FAR_INWARDS, "") : kept;
		})
		.join("\n");
}

/**
 * Whether a text has few enough lines and marks to be parsed in time. A form says so beside the field; what was written
 * before is shown as it was typed.
 */
export function canBeFormatted(source: string): boolean {
	const lines = source.split("\n");
	if (lines.length > MOST_LINES) return false;
	if (lines.filter((line) => UNDERLINE.test(line)).length > MOST_UNDERLINES) return false;
	if ((source.match(SIGNS)?.length ?? 0) > MOST_SIGNS) return false;
	return source.split(/\n[ \t]*\n/).every((block) => (block.match(/[*_~[\]]/g)?.length ?? 0) <= MOST_MARKS);
}
