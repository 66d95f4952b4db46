import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { createElement, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DialogBox } from "@/components/ui/dialog-box";
import { Icon } from "@/components/ui/icon";
import { Meter } from "@/components/ui/meter";
import { MomentText } from "@/components/ui/moment";
import { EmptyState, Section } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { html, Kept, Still } from "@/components/ui/still";
import { Tag } from "@/components/ui/tag";
import { followRequests } from "@/lib/answering";

/** What stands in the document: React's own markup of the same, its commas between texts aside. */
const drawn = (node: ReactElement) => renderToStaticMarkup(node);

/** Signs that HTML reads as its own, and some it does not. */
const text = fc.oneof(
	fc.string(),
	fc.string({ unit: "grapheme" }),
	fc.constantFrom("<b>&amp;</b>", `"'`, "</script>", "é\u2028"),
);
const attributes = fc.record(
	{
		className: text,
		title: text,
		href: text.map((path) => `/${path}`),
		lang: fc.constantFrom("fr", "en"),
		hidden: fc.boolean(),
		"aria-hidden": fc.boolean(),
		"aria-label": text,
		"data-native": fc.boolean(),
		tabIndex: fc.integer({ min: -1, max: 3 }),
		dateTime: text,
		strokeWidth: fc.double({ min: 0, max: 9, noNaN: true }),
		style: fc.record({
			width: fc.nat(100).map((share) => `${share}%`),
			backgroundColor: fc.constant("var(--spoke-1)"),
		}),
	},
	{ requiredKeys: [] },
);
function made(tag: string, own: object, children: ReactNode[]): ReactElement {
	return tag === "br" ? createElement(tag) : createElement(tag, own, ...children);
}
const { tree } = fc.letrec<{ tree: ReactNode; element: ReactElement }>((tie) => ({
	tree: fc.oneof({ depthSize: "small" }, text, fc.nat(), fc.constantFrom(null, false, undefined), tie("element")),
	element: fc
		.tuple(fc.constantFrom("p", "span", "a", "time", "br"), attributes, fc.array(tie("tree"), { maxLength: 4 }))
		.map(([tag, own, children]) => made(tag, own, children as ReactNode[])),
}));

const list = (
	<ul className="rows">
		<li>a &amp; b</li>
	</ul>
);
const Named = () => list;
const Nothing = () => null;
const OfTheBrowser = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });

describe("what is still", () => {
	test("is written as React writes it, whatever people call things", () => {
		fc.assert(
			fc.property(tree, (node) => {
				const whole = createElement("div", null, node);
				expect(html(whole)).toBe(drawn(whole));
			}),
			{ numRuns: 1000 },
		);
	});

	test("is written as React writes it, piece of the kit by piece", () => {
		const pieces = [
			<Section key="s" title="C'est <là>" more={{ href: "/a?b=1&c=2", label: "Plus" }} id="part">
				<ul className="rows">
					{["one", "two"].map((name, index) => (
						<li key={name} className="row" value={index}>
							<Icon name="home" /> {name} {index} <Tag tone="green">ok</Tag>
						</li>
					))}
				</ul>
			</Section>,
			<Meter key="m" value={3} of={8} />,
			<form key="f" action="/search">
				<input type="search" placeholder="Find" name="q" />
			</form>,
			<MomentText key="t" iso="2026-12-17T13:00:00Z" whole="Thursday" text="in 3 days" />,
			<EmptyState key="e" title="Nothing" />,
			<DialogBox key="d" id="definition" title="Reach" close="Close">
				<dl>
					<dt>One</dt>
					<dd>
						<Prose html="<em>two</em>" />
					</dd>
				</dl>
			</DialogBox>,
			<svg key="g" viewBox="0 0 4 4" aria-hidden="true">
				<text textAnchor="middle" fontSize="11" fontWeight="600" paintOrder="stroke" strokeLinejoin="round">
					<tspan x={1.5}>Hub</tspan>
				</text>
				<path d="" strokeLinecap="round" opacity={0.5} />
			</svg>,
		];
		for (const piece of pieces) expect(html(piece)).toBe(drawn(piece));
	});

	test("keeps its outermost element, and may stand in another", () => {
		expect(drawn(<Still>{list}</Still>)).toBe(drawn(list));
		expect(
			html(
				<section>
					<Still>{list}</Still>
				</section>,
			),
		).toBe(drawn(<section>{list}</section>));
		expect(
			drawn(
				<Still>
					<Named />
				</Still>,
			),
		).toBe(drawn(list));
	});

	test("refuses what acts, what is still on its way and what React would not write as it stands", () => {
		expect(() =>
			html(
				<p>
					<OfTheBrowser />
				</p>,
			),
		).toThrow("component of the browser");
		expect(() =>
			html(
				<button type="button" onClick={() => {}}>
					x
				</button>,
			),
		).toThrow("does nothing");
		expect(() => html(<link fetchPriority="high" />)).toThrow("not known by its name");
		expect(() => html(<p>{Promise.resolve("later") as never}</p>)).toThrow("at once");
		expect(() => html(<option selected>x</option>)).toThrow("flag");
		expect(() => Still({ children: ["a"] as never })).toThrow("one element");
	});

	test.each([
		"javascript:alert(1)",
		" JavaScript:alert(1)",
		"java\nscript:alert(1)",
		"\u0001j\ta\rvascript\n:alert(1)",
	])("leads to no script: %j", (href) => {
		expect(html(<a href={href}>x</a>)).toBe("<a>x</a>");
		expect(html(<a href={`/search?q=${href}`}>x</a>)).toContain("/search?q=");
	});

	test("is nothing where what it holds has nothing to say", () => {
		const nothing = (
			<Still>
				<Nothing />
			</Still>
		);
		expect([drawn(nothing), html(nothing)]).toEqual(["", ""]);
	});

	test("is drawn once for the same data, and again for others", () => {
		let times = 0;
		const of = (figure: number) => drawn(<Kept from={["fr", { figure }]} draw={() => <b>{figure + 0 * ++times}</b>} />);
		expect([of(1), of(1), of(2), times]).toEqual([
			"<div><b>1</b></div>",
			"<div><b>1</b></div>",
			"<div><b>2</b></div>",
			2,
		]);
	});

	test("travels once in a document, whole in data for the browser's router, and not for anybody else's request", async () => {
		followRequests();
		const long = (word: string) => <p className="muted">{`${word} `.repeat(100)}</p>;
		const server = createServer((request, response) => {
			const word = String(request.headers["x-word"]);
			const element = Still({ children: long(word) });
			// The others' answers begin before this one is drawn.
			setTimeout(
				() =>
					response.end(
						JSON.stringify({
							travels: JSON.stringify(element?.props).includes(word),
							html: renderToStaticMarkup(<main>{element}</main>),
						}),
					),
				20,
			);
		}).listen(0);
		const address = `http://localhost:${(server.address() as AddressInfo).port}`;
		const ask = async (word: string, headers: Record<string, string> = {}) =>
			(await fetch(address, { headers: { "x-word": word, ...headers } })).json();
		const html = (word: string, place = "") => `<main>${drawn(long(word)).replace('muted"', `muted"${place}`)}</main>`;
		try {
			expect(
				await Promise.all([ask("leaf"), ask("seed", { rsc: "1" }), ask("stem", { "next-action": "x" }), ask("root")]),
			).toEqual([
				{ travels: false, html: html("leaf", ' data-still="0"') },
				{ travels: true, html: html("seed") },
				{ travels: true, html: html("stem") },
				{ travels: false, html: html("root", ' data-still="0"') },
			]);
		} finally {
			server.close();
		}
	});
});
