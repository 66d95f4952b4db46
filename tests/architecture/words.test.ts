import type { Expression, JSXChild, JSXEmptyExpression } from "oxc-parser";
import { expect, test } from "vitest";
import { at, parse, type Source, web } from "./sources";

/** Attributes whose text a person sees or hears. */
const SPOKEN =
	/^(aria-(label|description|placeholder|roledescription|valuetext)|placeholder|title|alt|label|summary|lede|hint|close|dismiss|opener|caption|button)$/;

/** Whether a text has words. Signs, codes, paths and example addresses are the same in every language. */
const isSaid = (text: string): boolean => /\p{L}{2}/u.test(text) && !/^(\/|https?:|\S+@)\S*$/.test(text.trim());

/** Texts of a page that do not come from the messages. */
function wordsIn(source: Source): string[] {
	const found: string[] = [];
	const say = (offset: number, text: string) =>
		void (isSaid(text) && found.push(at(source, source.lineOf(offset), text.trim())));
	const read = (node: Expression | JSXEmptyExpression): void => {
		if (node.type === "Literal" && typeof node.value === "string") say(node.start, node.value);
		if (node.type === "TemplateLiteral") for (const quasi of node.quasis) say(node.start, quasi.value.raw);
		if (node.type === "ConditionalExpression") [node.consequent, node.alternate].forEach(read);
		if (node.type === "LogicalExpression") read(node.right);
	};
	const readChildren = (children: JSXChild[]): void => {
		for (const child of children) {
			if (child.type === "JSXText") say(child.start, child.value);
			if (child.type === "JSXExpressionContainer") read(child.expression);
		}
	};
	source.each("JSXElement", (node) => readChildren(node.children));
	source.each("JSXFragment", (node) => readChildren(node.children));
	source.each("JSXAttribute", ({ name, value }) => {
		if (!value || name.type !== "JSXIdentifier" || !SPOKEN.test(name.name)) return;
		if (value.type === "Literal") say(value.start, String(value.value));
		if (value.type === "JSXExpressionContainer") read(value.expression);
	});
	return found;
}

test("every text of a page or a component comes from the messages", () => {
	expect(web().flatMap(wordsIn)).toEqual([]);
});

test.each([
	["<p>Take a seat</p>", 1],
	['<button aria-label="Close" />', 1],
	['<p>{full ? "Waitlist" : t("meetups.seat")}</p>', 1],
	["<p>{`seats`}</p>", 1],
	['<input placeholder={open && "Your answer"} />', 1],
	['<p className="muted">{t("home.next")} · {count}</p>', 0],
	['<input placeholder="ada.martin@semis.example" aria-label={t("signIn.email")} />', 0],
])("%s has %d texts", (markup, times) => {
	expect(wordsIn(parse("app/page.tsx", `export default () => ${markup};`))).toHaveLength(times);
});
