import { imageSchema } from "@milkdown/preset-commonmark";
import type { Node as TextNode } from "@milkdown/prose/model";
import { Plugin, PluginKey, type Transaction } from "@milkdown/prose/state";
import { Decoration, DecorationSet, type EditorView } from "@milkdown/prose/view";
import { $prose, $view } from "@milkdown/utils";

/** How a text names a file: see `lib/files/attachments.ts`. */
const FILE = /^file:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The address of a file for its writer, and for whoever sees the text that it stands in. */
export const addressOfFile = (source: string): string | null => {
	const [, id] = FILE.exec(source) ?? [];
	return id ? `/api/files/${id}` : null;
};

/** A file that the server has kept. */
export interface KeptFile {
	id: string;
	name: string;
	/** Of a picture. */
	width: number | null;
}

/** A picture of the text, for its description. */
export interface Picture {
	source: string;
	alt: string;
}

/** What is to change with the places of files that are still being sent. */
interface PlaceChange {
	hold?: { id: number; name: string; position: number };
	release?: number;
	/** The file that took the place, for those that follow at the same position. */
	taken?: { from: number; to: number };
}

const places = new PluginKey<DecorationSet>("file-places");

type Hold = NonNullable<PlaceChange["hold"]>;

/** What is typed behind a place stays behind it. */
function placeOf({ id, name, position }: Hold): Decoration {
	const draw = () => {
		const mark = document.createElement("span");
		mark.className = "rich-place";
		mark.textContent = name;
		return mark;
	};
	return Decoration.widget(position, draw, { id, name, side: -1 });
}

/** Where files will stand that are still being sent: the place moves with the text around it. */
export const filePlaces = $prose(
	() =>
		new Plugin<DecorationSet>({
			key: places,
			state: {
				init: () => DecorationSet.empty,
				apply: (change, before) => {
					const now = before.map(change.mapping, change.doc);
					const { hold, release, taken }: PlaceChange = change.getMeta(places) ?? {};
					if (hold) return now.add(change.doc, [placeOf(hold)]);
					if (release === undefined) return now;
					const released = now.find(undefined, undefined, ({ id }) => id === release);
					const next = taken ? now.find(taken.from, taken.from, ({ id }) => id > release) : [];
					const moved = next.map(({ spec }) => placeOf({ ...(spec as Hold), position: taken?.to ?? 0 }));
					return now.remove([...released, ...next]).add(change.doc, moved);
				},
			},
			props: { decorations: (state) => places.getState(state) },
		}),
);

/** Keeps a place for a file: at the cursor, or where it was dropped. */
export function holdPlace(view: EditorView, id: number, name: string, dropped?: number): void {
	const position = dropped ?? view.state.selection.to;
	view.dispatch(view.state.tr.setMeta(places, { hold: { id, name, position } } satisfies PlaceChange));
}

/** Gives a place up. */
export function releasePlace(view: EditorView, id: number): void {
	view.dispatch(view.state.tr.setMeta(places, { release: id } satisfies PlaceChange));
}

/** Puts a file that was kept into its place, or at the end where the text around the place is gone. */
export function fillPlace(view: EditorView, placeId: number, file: KeptFile): void {
	const { state } = view;
	const [place] = places.getState(state)?.find(undefined, undefined, ({ id }) => id === placeId) ?? [];
	const from = place?.from ?? state.doc.content.size;
	const node = fileNode(state.schema, file);
	const change = state.tr;
	insertFile(change, from, node);
	const taken = { from, to: from + node.nodeSize };
	view.dispatch(change.setMeta(places, { release: placeId, taken } satisfies PlaceChange));
}

function fileNode(schema: EditorView["state"]["schema"], { id, name, width }: KeptFile): TextNode {
	const source = `file:${id}`;
	const picture = width === null ? undefined : schema.nodes.image?.create({ src: source });
	// A name of a file may look like Markdown or HTML: it is text.
	return picture ?? schema.text(name, schema.marks.link ? [schema.marks.link.create({ href: source })] : []);
}

function insertFile(change: Transaction, position: number, file: TextNode): void {
	const { parent, depth } = change.doc.resolve(position);
	const fits = parent.inlineContent && !parent.type.spec.code;
	if (fits) {
		change.insert(position, file);
		return;
	}
	const paragraph = file.type.schema.nodes.paragraph?.create(null, file);
	if (paragraph) change.insert(depth === 0 ? position : change.doc.resolve(position).after(1), paragraph);
}

/** The pictures of a text, each once, in its order. */
export function picturesIn(doc: TextNode): Picture[] {
	const found = new Map<string, Picture>();
	doc.descendants(({ type, attrs }) => {
		const source = String(attrs.src ?? "");
		if (type.name === "image" && addressOfFile(source) && !found.has(source))
			found.set(source, { source, alt: String(attrs.alt ?? "") });
	});
	return [...found.values()];
}

/** Changes the description of a picture; null takes the picture out of the text. */
export function describePicture(view: EditorView, source: string, alt: string | null): void {
	const change = view.state.tr;
	view.state.doc.descendants((node, position) => {
		if (node.type.name !== "image" || node.attrs.src !== source) return;
		const at = change.mapping.map(position);
		if (alt === null) change.delete(at, at + node.nodeSize);
		else change.setNodeMarkup(at, undefined, { ...node.attrs, alt, title: "" });
	});
	view.dispatch(change);
}

/**
 * A picture in HTML, such as that of a clipboard: without an address, which the browser would ask for. Pictures of other sites are none.
 */
export const pictureSchema = imageSchema.extendSchema((before) => (ctx) => ({
	...before(ctx),
	parseMarkdown: {
		match: ({ type }) => type === "image",
		// A picture without a title has null there, which the schema refuses.
		runner: (state, { url, alt }, type) => {
			state.addNode(type, { src: String(url), alt: String(alt ?? ""), title: "" });
		},
	},
	toDOM: ({ attrs }) => ["img", { "data-source": attrs.src, alt: attrs.alt }],
	parseDOM: [
		{
			tag: "img[data-source]",
			getAttrs: (picture) => ({
				src: picture.getAttribute("data-source") ?? "",
				alt: picture.getAttribute("alt") ?? "",
				title: "",
			}),
		},
	],
}));

/** A picture as the page will show it: one that is no file of ours is its words there. */
export const pictureView = $view(imageSchema.node, () => (node) => {
	const source = String(node.attrs.src);
	const address = addressOfFile(source);
	const dom = document.createElement(address ? "img" : "span");
	const say = (alt: string) => {
		if (dom instanceof HTMLImageElement) dom.alt = alt;
		else dom.textContent = alt;
	};
	if (dom instanceof HTMLImageElement && address) dom.src = address;
	say(String(node.attrs.alt));
	return {
		dom,
		update: (next) => {
			if (next.type !== node.type || next.attrs.src !== source) return false;
			say(String(next.attrs.alt));
			return true;
		},
	};
});
