import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { answering } from "@/lib/answering";
import { StillPart } from "./still-part";

type Props = Record<string, unknown> & { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } };
type Draw = (props: Props) => ReactNode;

const BROWSERS = Symbol.for("react.client.reference");
const VOID = new Set(["br", "hr", "img", "input", "wbr"]);
/** Attributes that React calls by another name than the document, or by one of more than one word. */
const ATTRIBUTES: Record<string, string> = {
	className: "class",
	htmlFor: "for",
	tabIndex: "tabindex",
	dateTime: "dateTime",
	colSpan: "colSpan",
	rowSpan: "rowSpan",
	viewBox: "viewBox",
	fontSize: "font-size",
	fontWeight: "font-weight",
	paintOrder: "paint-order",
	strokeDasharray: "stroke-dasharray",
	strokeLinecap: "stroke-linecap",
	strokeLinejoin: "stroke-linejoin",
	strokeWidth: "stroke-width",
	textAnchor: "text-anchor",
};
const ADDRESSES = new Set(["href", "src", "action"]);
/** An address that is a script, however browsers forgive its spelling; React lets none through either. */
const SCRIPT = new RegExp(`^[\\u0000-\\u001f ]*${[..."javascript"].join("[\\r\\n\\t]*")}[\\r\\n\\t]*:`, "i");
const FLAGS = new Set(["hidden", "open", "inert", "reversed"]);
const SIGNS: Record<string, string> = { '"': "&quot;", "&": "&amp;", "'": "&#x27;", "<": "&lt;", ">": "&gt;" };

/**
 * What is only read: drawn once, on the server, and sent as HTML inside its outermost element. React keeps no account
 * of what is in it, on the server or in the browser: a list of twenty costs a fifth. Links, times, a search
 * and what opens natively work in it; an action or a component of the browser does not, and is refused.
 */
export function Still({ children }: { children: ReactElement }): ReactElement | null {
	const outer = outermost(children);
	if (!outer) return null;
	const { type, key, props } = outer;
	const { children: inside, dangerouslySetInnerHTML: own, ...attributes } = props;
	return part(type, { ...attributes }, own?.__html ?? html(inside), key);
}

/** Below this a second copy costs less than to do without. */
const SHORT = 300;

/** In a document the HTML is left where the component of the browser finds it as the page is drawn. */
function part(tag: string, attributes: Record<string, unknown>, inside: string, key: string | null = null) {
	if (inside.length < SHORT)
		return createElement(tag, { ...attributes, key, dangerouslySetInnerHTML: { __html: inside } });
	const request = answering();
	const place = request?.isDocument ? request.stills.push(inside) - 1 : undefined;
	return <StillPart key={key} tag={tag} attributes={attributes} inside={place ?? inside} />;
}

/** Drawings whose HTML is kept: what a day's figures look like in each language, through each window. */
const KEPT = 40;
const kept = new Map<string, string>();

/**
 * A large part that is drawn from the same data for many readers, and only when these change. `from` holds everything
 * that the drawing says, the reader's language included; nothing else may decide what is drawn.
 */
export function Kept({ from, draw }: { from: unknown; draw: () => ReactElement }): ReactElement {
	const key = JSON.stringify(from);
	let drawing = kept.get(key);
	if (drawing === undefined) {
		drawing = html(draw());
		if (kept.size >= KEPT) kept.clear();
		kept.set(key, drawing);
	}
	return part("div", {}, drawing);
}

/** Null where what was asked to draw has nothing to say. */
function outermost(node: ReactNode): { type: string; key: string | null; props: Props } | null {
	if (node === null || node === undefined || node === false) return null;
	if (!isValidElement<Props>(node)) throw new Error("What is still is one element.");
	const { type, key, props } = node;
	return typeof type === "string" ? { type, key, props } : outermost(drawn(type, props));
}

function drawn(type: unknown, props: Props): ReactNode {
	if (type === Fragment || type === Still) return props.children;
	const isBrowsers = typeof type !== "function" || (type as { $$typeof?: symbol }).$$typeof === BROWSERS;
	if (isBrowsers) throw new Error("What is still holds no component of the browser.");
	return (type as Draw)(props);
}

/** HTML as React would write it. */
export function html(node: ReactNode): string {
	if (node === null || node === undefined || typeof node === "boolean") return "";
	if (typeof node === "string" || typeof node === "number") return escaped(String(node));
	if (Array.isArray(node)) return node.map(html).join("");
	if (!isValidElement<Props>(node)) throw new Error("What is still is there at once.");
	const { type, props } = node;
	return typeof type === "string" ? element(type, props) : html(drawn(type, props));
}

function element(tag: string, { children, dangerouslySetInnerHTML, ...attributes }: Props): string {
	let opened = `<${tag}`;
	for (const name in attributes) opened += attribute(name, attributes[name]);
	if (VOID.has(tag)) return `${opened}/>`;
	return `${opened}>${dangerouslySetInnerHTML ? dangerouslySetInnerHTML.__html : html(children)}</${tag}>`;
}

function attribute(name: string, value: unknown): string {
	if (value === null || value === undefined) return "";
	if (ADDRESSES.has(name) && SCRIPT.test(String(value))) return "";
	const isSaid = name.startsWith("aria-") || name.startsWith("data-");
	if (typeof value === "boolean" && !isSaid) {
		if (value && !FLAGS.has(name)) throw new Error(`Of what is still, ${name} is not known to be a flag.`);
		return value ? ` ${name}=""` : "";
	}
	if (name === "style") return ` style="${escaped(style(value as Record<string, string>))}"`;
	if (typeof value === "function" || typeof value === "object") throw new Error(`What is still does nothing: ${name}.`);
	const called = ATTRIBUTES[name] ?? (/[A-Z]/.test(name) ? undefined : name);
	if (!called) throw new Error(`Of what is still, ${name} is not known by its name in a document.`);
	return ` ${called}="${escaped(String(value))}"`;
}

const style = (rules: Record<string, string>): string =>
	Object.entries(rules)
		.map(([name, value]) => `${name.replaceAll(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}:${value}`)
		.join(";");

const escaped = (text: string): string =>
	/["&'<>]/.test(text) ? text.replaceAll(/["&'<>]/g, (sign) => SIGNS[sign] ?? sign) : text;
