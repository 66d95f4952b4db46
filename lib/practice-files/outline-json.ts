import type { PhrasingContent, Root, RootContent, TableRow } from "mdast";
import { z } from "zod";
import { findingsOfPage, type NotesOfPage, type ReadPage } from "./page";
import { writeText } from "./text-tree";

/** A node of ProseMirror, as Outline's JSON export has it. */
interface OutlineNode {
	type: string;
	text?: string | undefined;
	attrs?: Record<string, unknown> | null | undefined;
	content?: OutlineNode[] | undefined;
	marks?: { type: string; attrs?: Record<string, unknown> | null | undefined }[] | undefined;
}

const node: z.ZodType<OutlineNode> = z.lazy(() =>
	z.object({
		type: z.string(),
		text: z.string().optional(),
		attrs: z.record(z.string(), z.unknown()).nullish(),
		content: z.array(node).optional(),
		marks: z.array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).nullish() })).optional(),
	}),
);

export const outlineMetadata = z.object({ exportVersion: z.number(), createdAt: z.string() });

/** A collection's file: its documents by id, and what each attachment's file is called. */
const outlineCollection = z.object({
	documents: z.record(
		z.string(),
		z.object({
			id: z.string(),
			urlId: z.string(),
			title: z.string(),
			data: node,
			createdByName: z.string().nullish(),
			createdByEmail: z.string().nullish(),
			createdAt: z.string(),
			publishedAt: z.string().nullish(),
		}),
	),
	attachments: z.record(z.string(), z.object({ key: z.string() })).default({}),
});

export function outlinePages(content: Uint8Array): Map<string, () => ReadPage> {
	const { documents, attachments } = outlineCollection.parse(JSON.parse(new TextDecoder().decode(content)));
	const all = Object.values(documents);
	const keyOf = (id: string) => attachments[id]?.key;
	return new Map(
		all.map((document) => [
			document.urlId,
			() => {
				const notes = findingsOfPage();
				const root: Root = { type: "root", children: blocks(document.data, { notes, keyOf }) };
				return {
					path: document.urlId,
					matter: {
						title: document.title,
						date: document.createdAt,
						...(document.createdByEmail || document.createdByName
							? { author: document.createdByEmail ?? document.createdByName }
							: {}),
					},
					title: document.title,
					text: writeText(root).trim(),
					source: "",
					findings: notes.findings,
					embedded: new Map(),
				};
			},
		]),
	);
}

interface AroundOutline {
	notes: NotesOfPage;
	/** The file of an attachment by its id. */
	keyOf: (id: string) => string | undefined;
}

/** `/doc/title-urlId` leads to a document, `/api/attachments.redirect?id=…` to a file of the zip. */
function addressOf(href: string, { keyOf }: AroundOutline): string {
	const [, file] = /attachments\.redirect\?id=([0-9a-f-]{36})/.exec(href) ?? [];
	if (file) return `/${keyOf(file) ?? file}`;
	const [, urlId] = /^(?:https?:\/\/[^/]+)?\/doc\/(?:[^/?#]*-)?([A-Za-z0-9]{10,15})(?:[?#].*)?$/.exec(href) ?? [];
	return urlId ? `/${urlId}` : href;
}

const attribute = (piece: OutlineNode, name: string): string => String(piece.attrs?.[name] ?? "");

function phrasing(piece: OutlineNode, around: AroundOutline): PhrasingContent[] {
	return (piece.content ?? []).flatMap((child): PhrasingContent[] => {
		if (child.type === "text") return [marked(child, around)];
		if (child.type === "br" || child.type === "hard_break") return [{ type: "break" }];
		if (child.type === "image")
			return [{ type: "image", url: addressOf(attribute(child, "src"), around), alt: attribute(child, "alt") }];
		if (child.type === "mention" || child.type === "emoji")
			return [{ type: "text", value: attribute(child, "label") || attribute(child, "data-name") }];
		if (child.type === "math_inline") return [{ type: "inlineCode", value: plainOf(child) }];
		around.notes.note("html_left_out", child.type);
		return [{ type: "text", value: plainOf(child) }];
	});
}

const plainOf = (piece: OutlineNode): string => piece.text ?? (piece.content ?? []).map(plainOf).join("");

function marked({ text = "", marks = [] }: OutlineNode, around: AroundOutline): PhrasingContent {
	const isCode = marks.some(({ type }) => type === "code_inline" || type === "code");
	let made: PhrasingContent = isCode ? { type: "inlineCode", value: text } : { type: "text", value: text };
	for (const { type, attrs } of marks) {
		if (type === "strong") made = { type: "strong", children: [made] };
		if (type === "em") made = { type: "emphasis", children: [made] };
		if (type === "strikethrough") made = { type: "delete", children: [made] };
		if (type === "link") made = { type: "link", url: addressOf(String(attrs?.href ?? ""), around), children: [made] };
	}
	return made;
}

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

function blocks(piece: OutlineNode, around: AroundOutline): RootContent[] {
	return (piece.content ?? []).flatMap((child) => block(child, around));
}

function block(child: OutlineNode, around: AroundOutline): RootContent[] {
	const within = () => blocks(child, around) as never[];
	switch (child.type) {
		case "paragraph":
			return [{ type: "paragraph", children: phrasing(child, around) }];
		case "heading":
			return [
				{
					type: "heading",
					depth: LEVELS[Number(child.attrs?.level ?? 1) - 1] ?? 6,
					children: phrasing(child, around),
				},
			];
		case "bullet_list":
		case "ordered_list":
		case "checkbox_list":
			return [{ type: "list", ordered: child.type === "ordered_list", spread: false, children: within() }];
		case "list_item":
		case "checkbox_item":
			return [
				{
					type: "listItem",
					spread: false,
					checked: child.type === "checkbox_item" ? child.attrs?.checked === true : null,
					children: within(),
				},
			];
		case "blockquote":
		case "container_notice":
			return [{ type: "blockquote", children: within() }];
		case "code_block":
		case "code_fence":
		case "math_block":
			return [{ type: "code", lang: attribute(child, "language") || null, value: plainOf(child) }];
		case "hr":
			return [{ type: "thematicBreak" }];
		case "table":
			return [{ type: "table", align: [], children: (child.content ?? []).map((row) => tableRow(row, around)) }];
		case "attachment":
			return [
				{
					type: "paragraph",
					children: [
						{
							type: "link",
							url: addressOf(attribute(child, "href"), around),
							children: [{ type: "text", value: attribute(child, "title") || attribute(child, "href") }],
						},
					],
				},
			];
		case "image":
			return [{ type: "paragraph", children: phrasing({ type: "paragraph", content: [child] }, around) }];
		default: {
			around.notes.note("html_left_out", child.type);
			const url = attribute(child, "href");
			const text = { type: "text" as const, value: url || plainOf(child) };
			if (text.value === "") return [];
			return [{ type: "paragraph", children: [url === "" ? text : { type: "link", url, children: [text] }] }];
		}
	}
}

const tableRow = (row: OutlineNode, around: AroundOutline): TableRow => ({
	type: "tableRow",
	children: (row.content ?? []).map((cell) => ({
		type: "tableCell",
		children: (cell.content ?? []).flatMap((paragraph) => phrasing(paragraph, around)),
	})),
});
