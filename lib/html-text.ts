const BLANKS: Record<string, string> = { br: "\n", li: "\n- ", tr: "\n", td: " | ", th: " | ", hr: "\n---\n" };
const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** HTML of `lib/markdown.ts` as plain text: links have their address behind them. */
export function plainTextOf(html: string): string {
	return (
		html
			// Line breaks of the source between two tags show nothing.
			.replaceAll(/>\s*\n\s*</g, "><")
			.replaceAll(/<br>\s*/g, "<br>")
			.replaceAll(/<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, address: string, words: string) =>
				words === address || address === `mailto:${words}` ? words : `${words} (${address})`,
			)
			.replaceAll(/<\/(?:p|h3|h4|ul|ol|table|blockquote|pre)>/g, "\n\n")
			.replaceAll(/<(br|li|tr|td|th|hr)\b[^>]*>/g, (_, tag: string) => BLANKS[tag] ?? "")
			.replaceAll(/<[^>]*>/g, "")
			.replaceAll(/&(#x[0-9a-f]+|[a-z]+);/gi, (whole, name: string) =>
				name.startsWith("#x") ? String.fromCodePoint(Number.parseInt(name.slice(2), 16)) : (NAMED[name] ?? whole),
			)
			.replaceAll(/[ \t]+\n/g, "\n")
			.replaceAll(/^ \| /gm, "| ")
			.replaceAll(/\n{3,}/g, "\n\n")
			.trim()
	);
}
