import compile from "icu-minify/compile";
import { describe, expect, test } from "vitest";
import { FALLBACK_LOCALE, LOCALES, OFFERED_LOCALES } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages-by-locale";
import { under } from "./sources";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, trail = ""): Map<string, string> {
	return new Map(
		Object.entries(tree).flatMap(([key, value]) =>
			typeof value === "string" ? [[`${trail}${key}`, value] as const] : [...leaves(value, `${trail}${key}.`)],
		),
	);
}

/** The mark of icu-minify for an argument that chooses between texts. */
const SELECT = 1;

const messagesOf = (locale: (typeof LOCALES)[number]) => leaves(MESSAGES[locale] as unknown as Tree);
const english = messagesOf(FALLBACK_LOCALE);
const others = LOCALES.filter((locale) => locale !== FALLBACK_LOCALE);

/**
 * The arguments of a message by name: `title`, `role:select(manager|other)`. Plurals differ between languages and
 * are not compared.
 */
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
	// ICU takes it for the start of a quotation, and prints the name of the value.
	if (/(^|[^'])'[{}]/.test(message)) return "has a lone apostrophe before a brace: double it";
	try {
		takes(message);
		return null;
	} catch (problem) {
		return `does not parse: ${problem}`;
	}
}

/** The keys in the code: whole as in `t("home.next")`, or open as in `` t(`refusals.${reason}`) ``. */
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
	test("have the same keys in every language that people can choose", () => {
		for (const locale of OFFERED_LOCALES)
			expect([...messagesOf(locale).keys()].sort()).toEqual([...english.keys()].sort());
	});

	test.each(others)("of %s have only keys that English has, with the same values", (locale) => {
		const different = [...messagesOf(locale)].flatMap(([key, message]) => {
			const [here, inEnglish] = [takes(message).join(), takes(english.get(key) ?? "").join()];
			if (!english.has(key)) return [`${key} is not in English`];
			return inEnglish === here ? [] : [`${key} takes ${here || "nothing"} and in English ${inEnglish || "nothing"}`];
		});
		expect(different).toEqual([]);
	});

	test.each(LOCALES)("can be formatted in %s", (language) => {
		const problems = [...messagesOf(language)].flatMap(([key, message]) => {
			const problem = problemOf(message);
			return problem ? [`${key} ${problem}`] : [];
		});
		expect(problems).toEqual([]);
	});

	test("follow French typography: no-break spaces before : ; ? ! and inside quotation marks, curved apostrophes", () => {
		const loose = /[^\s:] [:;?!»](?=[\s.,)]|$)|« |\w'\w|\w'\{/;
		expect([...messagesOf("fr")].filter(([, message]) => loose.test(message)).map(([key]) => key)).toEqual([]);
	});

	test("are all used", () => {
		const { whole, open } = keysNamed();
		const silent = [...english.keys()].filter((key) => !whole.has(key) && !open.some((form) => form.test(key)));
		expect(silent).toEqual([]);
	});

	test("are checked for an open brace, a swallowed value and a different value", () => {
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
