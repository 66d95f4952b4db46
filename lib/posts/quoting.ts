/** A quote is a passage, not a thread. */
const LONGEST_QUOTE = 1500;

/**
 * A passage as a quote in Markdown, below who wrote it and where, with room for an answer. Quotes inside it are left out: what they say has
 * its own place.
 */
export function quoteOf(passage: string, wroteLine: string, path: string): string {
	const own = passage
		.split("\n")
		.filter((line) => !/^\s*>/.test(line))
		.join("\n")
		.trim();
	const cut = own.length > LONGEST_QUOTE ? `${own.slice(0, LONGEST_QUOTE).trimEnd()}…` : own;
	const lines = cut.split("\n").map((line) => `> ${line}`.trimEnd());
	return [`> [${wroteLine.replaceAll(/[[\]\n]/g, "")}](${path})`, ">", ...lines, "", ""].join("\n");
}
