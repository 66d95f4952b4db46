import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";
import type { NotesOfPage } from "./page";

interface SplitFile {
	matter: Record<string, unknown>;
	/** The text below, and the number of lines above it. */
	body: string;
	linesAbove: number;
}

/** Names that refer to each other could grow without end. */
const MOST_ALIASES = 20;

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

function fromYaml(text: string): unknown {
	const document = parseDocument(text, { prettyErrors: true });
	const [problem] = document.errors;
	if (problem) throw Object.assign(new Error(problem.message), { line: problem.linePos?.[0].line ?? 1 });
	return document.toJS({ maxAliasCount: MOST_ALIASES });
}

const FENCED = [
	{ pattern: /^---[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/, read: fromYaml },
	{ pattern: /^\+\+\+[ \t]*\n(?:([\s\S]*?)\n)?\+\+\+[ \t]*(?:\n|$)/, read: parseToml },
	{ pattern: /^(\{\n[\s\S]*?\n\})[ \t]*(?:\n|$)/, read: (text: string): unknown => JSON.parse(text) },
];

/** Front matter of YAML (most tools), TOML or JSON (Hugo), and the text below it. What cannot be read stays in the text. */
export function splitFrontMatter(file: string, { note }: Pick<NotesOfPage, "note">): SplitFile {
	const text = file.replace(/^\ufeff/, "");
	for (const { pattern, read } of FENCED) {
		const found = pattern.exec(text);
		if (!found) continue;
		const [whole, inner = ""] = found;
		const below = { body: text.slice(whole.length), linesAbove: whole.split("\n").length - 1 };
		try {
			const matter = inner.trim() === "" ? {} : read(inner);
			// A rule above a paragraph looks like front matter.
			if (isObject(matter)) return { matter, ...below };
			if (matter === null) return { matter: {}, ...below };
		} catch (problem) {
			const line = (problem as { line?: number }).line ?? 1;
			note("front_matter_unreadable", (problem as Error).message.split("\n")[0] ?? "", line + 1);
			return { matter: {}, ...below };
		}
	}
	return { matter: {}, body: text, linesAbove: 0 };
}
