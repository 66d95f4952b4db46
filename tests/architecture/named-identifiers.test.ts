import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";
import { allSources } from "./sources";

/** A name in backticks that only code can mean: camel case, or capitals with underscores. */
const NAMED = /`((?:[a-z][a-z0-9]*|[A-Z][a-z0-9]+)(?:[A-Z][a-z0-9]*)+|[A-Z]{2,}(?:_[A-Z0-9]+)+)(?:\(\))?`/g;

/** Names of other products that our code does not write, and the patterns of docs/style.md. */
const OF_OTHERS: ReadonlySet<string> = new Set(["StreamMaxLength", "getServerSession", "canX", "xVisibleTo"]);

interface Text {
	path: string;
	text: string;
}

/** The files of a folder, or of it and those below. */
const filesOf = (folder: string, ending: string, recursive: boolean): Text[] =>
	readdirSync(folder, { withFileTypes: true, recursive })
		.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
		.map((entry) => path.posix.join(entry.parentPath, entry.name))
		.map((file) => ({ path: file, text: readFileSync(file, "utf8") }));

const schemas = filesOf("prisma/schema", ".prisma", false);
const documents = [...filesOf(".", ".md", false), ...filesOf("docs", ".md", true)];

/** A source as its comments, and as the words of its code. */
function apart({ path: file, text }: Text) {
	const { comments } = parseSync(file, text);
	let code = "";
	let end = 0;
	for (const comment of comments) {
		code += text.slice(end, comment.start);
		end = comment.end;
	}
	return { comments: comments.map(({ value }) => value).join("\n"), code: code + text.slice(end) };
}

const linesOf = (text: string, isComment: boolean) =>
	text
		.split("\n")
		.filter((line) => /^\s*\/\//.test(line) === isComment)
		.join("\n");

const namesIn = (texts: readonly Text[]) =>
	texts.flatMap((file) => [...file.text.matchAll(NAMED)].map((match) => ({ path: file.path, name: match[1] ?? "" })));

test("a name of code in a comment or a document is one that the code has", () => {
	const sources = allSources().map((source) => ({ path: source.path, ...apart(source) }));
	const words = new Set(
		[...sources.map(({ code }) => code), ...schemas.map(({ text }) => linesOf(text, false))].flatMap(
			(code) => code.match(/[A-Za-z_$][\w$]*/g) ?? [],
		),
	);
	const named = namesIn([
		...sources.map((source) => ({ path: source.path, text: source.comments })),
		...schemas.map((schema) => ({ path: schema.path, text: linesOf(schema.text, true) })),
		...documents,
	]);
	const unknown = named.filter(({ name }) => !words.has(name) && !OF_OTHERS.has(name));
	expect(unknown.map((one) => `${one.path}: ${one.name}`)).toEqual([]);
});
