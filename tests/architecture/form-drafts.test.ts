import { expect, test } from "vitest";
import { at, parse, type Source, under } from "./sources";

/** Forms with a text that do not say what their draft is called. */
function unnamedDrafts(source: Source): string[] {
	const found: string[] = [];
	source.each("JSXElement", (form) => {
		const { name, attributes } = form.openingElement;
		if (name.type !== "JSXIdentifier" || name.name !== "ActionForm") return;
		const isNamed = attributes.some(
			(one) => one.type === "JSXAttribute" && one.name.type === "JSXIdentifier" && one.name.name === "draft",
		);
		const hasText = /<TextArea\b/.test(source.text.slice(form.start, form.end));
		if (hasText && !isNamed) found.push(at(source, source.lineOf(form.start), "ActionForm without draft"));
	});
	return found;
}

test("a form with a text says what its draft is called, or that it has none", () => {
	expect(under("app", "components").filter(isBehindSignIn).flatMap(unnamedDrafts)).toEqual([]);
	const form = '<ActionForm action={send}><TextArea name="body" /></ActionForm>';
	expect(unnamedDrafts(parse("components/x.tsx", form))).toHaveLength(1);
	expect(unnamedDrafts(parse("components/x.tsx", form.replace(" action", ' draft="post" action')))).toEqual([]);
});

/** A speaker without an account has no drafts. */
const isBehindSignIn = ({ path }: Source) => !path.startsWith("app/speaker/");
