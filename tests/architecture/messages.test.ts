import compile from "icu-minify/compile";
import { describe, expect, test } from "vitest";
import { en } from "@/lib/i18n/en";
import { fr } from "@/lib/i18n/fr";
import { under } from "./sources";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, trail = ""): Map<string, string> {
	return new Map(
		Object.entries(tree).flatMap(([key, value]) =>
			typeof value === "string" ? [[`${trail}${key}`, value] as const] : [...leaves(value, `${trail}${key}.`)],
		),
	);
}

/** How icu-minify marks an argument by which a message chooses. */
const SELECT = 1;

const languages = { en: leaves(en as unknown as Tree), fr: leaves(fr as unknown as Tree) };

/** What a message asks for: `title`, `role:select(manager|other)`, in order of name. Plurals are each language's own affair. */
function takes(message: string): string[] {
	const found = new Set<string>();
	const visit = (node: unknown): void => {
		if (!Array.isArray(node)) return;
		const [name, kind, options] = node;
		const isArgument = typeof name === "string" && (node.length === 1 || (typeof kind === "number" && kind > 0));
		if (!isArgument) {
			for (const part of node) visit(part);
			return;
		}
		const branches = typeof options === "object" && options !== null ? (options as Record<string, unknown>) : {};
		found.add(kind === SELECT ? `${name}:select(${Object.keys(branches).sort().join("|")})` : name);
		for (const branch of Object.values(branches)) visit(branch);
	};
	const compiled = compile(message);
	if (Array.isArray(compiled)) for (const part of compiled) visit(part);
	return [...found].sort();
}

function problemOf(message: string): string | null {
	if (message.trim() === "") return "is empty";
	// ICU reads it as the start of a quotation, and prints the name of the value instead of the value.
	if (/(^|[^'])'[{}]/.test(message)) return "has a lone apostrophe before a brace: double it";
	try {
		takes(message);
		return null;
	} catch (problem) {
		return `does not parse: ${problem}`;
	}
}

/** Keys that code names, whole as in `t("home.next")` or open as in `` t(`refusals.${reason}`) ``. */
function keysNamed(): { whole: Set<string>; open: RegExp[] } {
	const whole = new Set<string>();
	const open = new Set<string>();
	for (const source of under("app", "components", "lib")) {
		if (source.path.startsWith("lib/i18n/messages/")) continue;
		for (const [chain] of source.text.matchAll(/\w+(\.\w+)+/g))
			for (let key = chain; key.includes("."); key = key.slice(key.indexOf(".") + 1)) whole.add(key);
		source.each("TemplateLiteral", ({ quasis }) => {
			const parts = quasis.map((quasi) => quasi.value.cooked ?? "");
			if (parts.length > 1 && /^[a-zA-Z]+\.[\w.]*$/.test(parts[0] ?? ""))
				open.add(`^${parts.map((part) => part.replaceAll(".", "\\.")).join("[\\w.]+")}$`);
		});
	}
	return { whole, open: [...open].map((form) => new RegExp(form)) };
}

describe("the messages", () => {
	test("are the same in both languages, key by key", () => {
		expect([...languages.fr.keys()].sort()).toEqual([...languages.en.keys()].sort());
	});

	test("ask for the same values in both languages", () => {
		const different = [...languages.en].flatMap(([key, english]) => {
			const [inEnglish, inFrench] = [takes(english).join(), takes(languages.fr.get(key) ?? "").join()];
			return inEnglish === inFrench
				? []
				: [`${key} takes ${inEnglish || "nothing"} and in French ${inFrench || "nothing"}`];
		});
		expect(different).toEqual([]);
	});

	test.each(["en", "fr"] as const)("can be said in %s", (language) => {
		const problems = [...languages[language]].flatMap(([key, message]) => {
			const problem = problemOf(message);
			return problem ? [`${key} ${problem}`] : [];
		});
		expect(problems).toEqual([]);
	});

	test("are printed as French is: no-break spaces before : ; ? ! and inside quotation marks, curved apostrophes", () => {
		const loose = /[^\s:] [:;?!»](?=[\s.,)]|$)|« |\w'\w|\w'\{/;
		expect([...languages.fr].filter(([, message]) => loose.test(message)).map(([key]) => key)).toEqual([]);
	});

	test("are all said somewhere", () => {
		const { whole, open } = keysNamed();
		const silent = [...languages.en.keys()].filter((key) => !whole.has(key) && !open.some((form) => form.test(key)));
		expect(silent).toEqual([]);
	});

	test("are read closely: an open brace, a swallowed value and another value are found", () => {
		expect(problemOf("l'{actor} attend")).toContain("apostrophe");
		expect(problemOf("{count, plural, one {#}")).toContain("does not parse");
		expect(problemOf("C'est à {actor}")).toBeNull();
		expect(takes("{role, select, manager {of {community}} other {}}, {count, plural, one {#} other {#}}")).toEqual([
			"community",
			"count",
			"role:select(manager|other)",
		]);
	});
});
