import { type DefaultTreeAdapterMap, parse } from "parse5";

/** Somebody with a browser, and the form they have open. */
export interface Writer {
	cookie: string;
	base: string;
}

export interface OpenForm {
	path: string;
	/** Names the server action, in the header that the browser's script sends. */
	actionId: string;
	/** What the action is given before the form's fields, as JSON: the state of `useActionState`. */
	bound: unknown[];
	fields: [name: string, value: string][];
	/** All of its fields as a browser without script sends them. */
	plain: [name: string, value: string][];
	/** The number that those fields of the action have in their names. */
	reference?: string;
}

/** The form of a page that has a field of that name, as the page's HTML describes it. */
export async function openForm({ base, cookie }: Writer, path: string, field: string): Promise<OpenForm> {
	const html = await fetch(base + path, { headers: { cookie } }).then((response) => response.text());
	const forms = elements(parse(html), "form").map((form) => elements(form, "input", "textarea", "select"));
	const inputs = forms.find((controls) => controls.some((control) => attribute(control, "name") === field));
	if (!inputs) throw new Error(`${path} has no form with a field ${field}`);
	const all = inputs.flatMap((input): [string, string][] => {
		const name = attribute(input, "name");
		if (!name) return [];
		const chosen = elements(input, "option").find((option) => attribute(option, "selected") !== undefined);
		return [[name, (chosen ? attribute(chosen, "value") : attribute(input, "value")) ?? ""]];
	});
	const [only] = all.flatMap(([name]) => /^\$ACTION_ID_(.+)$/.exec(name)?.[1] ?? []);
	const fields = all.filter(([name]) => !name.startsWith("$ACTION_"));
	if (only) return { path, actionId: only, bound: [], fields, plain: all };
	// With `useActionState` the form names the action and its state in fields of their own.
	const [reference] = all.flatMap(([name]) => /^\$ACTION_REF_(.+)$/.exec(name)?.[1] ?? []);
	const part = (index: number) => all.find(([name]) => name === `$ACTION_${reference}:${index}`)?.[1] ?? "null";
	const { id } = JSON.parse(part(0)) as { id: string };
	return { path, actionId: id, bound: JSON.parse(part(1)) as unknown[], fields, plain: all, reference };
}

type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

function elements(node: Node, ...names: string[]): Element[] {
	const children = "content" in node ? [node.content] : "childNodes" in node ? node.childNodes : [];
	return children.flatMap((child) => [
		...("tagName" in child && names.includes(child.tagName) ? [child] : []),
		...elements(child, ...names),
	]);
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
