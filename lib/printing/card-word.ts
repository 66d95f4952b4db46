import {
	AlignmentType,
	BorderStyle,
	Document,
	ExternalHyperlink,
	Footer,
	HeadingLevel,
	ImageRun,
	type IParagraphOptions,
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	type ParagraphChild,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
} from "docx";
import { translator } from "../i18n/translator";
import type { Viewer } from "../viewer";
import { type Block, isItsOwnAddress, type Span, type TableBlock } from "./blocks";
import { type PrintedCard, printedCard } from "./printed-card";

/** Signs that XML does not allow, and lone halves of pairs. */
const NOT_IN_XML = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const clean = (text: string): string => text.replaceAll(NOT_IN_XML, "");

const FAINT = "626C66";
const ACCENT = "2F6B4F";
/** Of A4 with its margins, in pixels of 96 to the inch. */
const WIDEST_PICTURE = 600;
const DEEPEST = 8;
/** In twentieths of a point: A4 without its margins. */
const TABLE_WIDTH = 9000;

/** A practice as a document of Word. @throws NotFound */
export async function practiceWord(viewer: Viewer, slug: string, at: Date): Promise<Uint8Array<ArrayBuffer>> {
	const card = await printedCard(viewer, slug, at);
	const t = translator(viewer.locale);
	const lists = numberedLists();
	const children = await bodyOf(card, lists, t("printing.links"));
	const document = new Document({
		title: clean(card.title),
		description: clean(card.summary),
		creator: "Dandelion",
		styles: {
			default: {
				document: { run: { font: "Calibri", size: 22 }, paragraph: { spacing: { after: 120, line: 276 } } },
			},
		},
		numbering: { config: lists.config() },
		sections: [
			{ properties: { page: { size: { width: 11906, height: 16838 } } }, footers: { default: footOf(card) }, children },
		],
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

function footOf({ title, version, address }: PrintedCard): Footer {
	const faint = { color: FAINT, size: 16 };
	return new Footer({
		children: [
			new Paragraph({
				children: [
					new TextRun({ ...faint, text: clean(`${title} · ${version} · `) }),
					new TextRun({ ...faint, children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
				],
			}),
			new Paragraph({ children: [linked(address, [new TextRun({ ...faint, text: address })])] }),
		],
	});
}

type Lists = ReturnType<typeof numberedLists>;

/** Each numbered list counts for itself. */
function numberedLists() {
	const starts: number[] = [];
	const levels = (start: number, isNumbered: boolean) =>
		Array.from({ length: DEEPEST + 1 }, (_, level) => ({
			level,
			start: level === 0 ? start : 1,
			format: isNumbered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
			text: isNumbered ? `%${level + 1}.` : "•",
			alignment: AlignmentType.LEFT,
			style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
		}));
	return {
		begin: (start: number | null) => (start === null ? "points" : `numbers-${starts.push(start) - 1}`),
		config: () => [
			{ reference: "points", levels: levels(1, false) },
			...starts.map((start, index) => ({ reference: `numbers-${index}`, levels: levels(start, true) })),
		],
	};
}

async function bodyOf(card: PrintedCard, lists: Lists, linksHeading: string): Promise<(Paragraph | Table)[]> {
	const faint = { color: FAINT, size: 18 };
	const children: (Paragraph | Table)[] = [
		words(card.over, faint),
		new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: clean(card.title) })] }),
		...(card.summary ? [words(card.summary, { size: 26 })] : []),
		...card.facts.map((fact) => words(fact, faint)),
		...(card.warning ? [words(card.warning, { bold: true, color: "8A4B12" })] : []),
	];
	for (const { heading, figure, blocks, small } of card.parts) {
		children.push(
			new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ text: clean(heading) })] }),
		);
		if (figure) children.push(words(figure.value, { bold: true, size: 52, color: ACCENT }), words(figure.label, faint));
		children.push(...(await drawn(blocks, { card, lists, depth: 0 })));
		if (small) children.push(words(small, faint));
	}
	if (card.links.length > 0) {
		children.push(
			new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun({ text: linksHeading })] }),
			...card.links.map((href, index) =>
				paragraphOf([{ text: `[${index + 1}] ` }, { text: href, href }], card, { spacing: { after: 40 } }),
			),
		);
	}
	return children;
}

const words = (text: string, look: { size?: number; bold?: boolean; color?: string }): Paragraph =>
	new Paragraph({ children: [new TextRun({ ...look, text: clean(text) })] });

interface Place {
	card: PrintedCard;
	lists: Lists;
	depth: number;
	/** The list that the blocks stand in. */
	list?: string;
}

async function drawn(blocks: readonly Block[], place: Place): Promise<(Paragraph | Table)[]> {
	const all: (Paragraph | Table)[] = [];
	for (const block of blocks) all.push(...(await drawnBlock(block, place)));
	return all;
}

async function drawnBlock(block: Block, place: Place): Promise<(Paragraph | Table)[]> {
	const { card, depth } = place;
	const indent = depth > 0 ? { indent: { left: 360 * depth } } : {};
	switch (block.kind) {
		case "paragraph":
			return [paragraphOf(block.spans, card, indent)];
		case "heading":
			return [
				paragraphOf(block.spans, card, {
					heading: block.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
				}),
			];
		case "list":
			return listOf(block, place);
		case "quote":
			return drawn(block.blocks, { ...place, depth: Math.min(depth + 1, DEEPEST) });
		case "code":
			return block.text
				.split("\n")
				.map((line) => paragraphOf([{ text: line, code: true }], card, { ...indent, spacing: { after: 0 } }));
		case "picture":
			return pictureOf(block, card);
		case "rule":
			return [
				new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: "CFCABB" } }, children: [] }),
			];
		case "table":
			return [tableOf(block, card), new Paragraph({ children: [] })];
	}
}

async function listOf(
	{ start, items }: Extract<Block, { kind: "list" }>,
	place: Place,
): Promise<(Paragraph | Table)[]> {
	const reference = place.lists.begin(start);
	const level = Math.min(place.depth, DEEPEST);
	const all: (Paragraph | Table)[] = [];
	for (const item of items) {
		const [first, ...others] = item;
		const numbering = { numbering: { reference, level } };
		const inner = { ...place, depth: Math.min(place.depth + 1, DEEPEST) };
		if (first?.kind === "paragraph") all.push(paragraphOf(first.spans, place.card, numbering));
		else {
			all.push(new Paragraph({ ...numbering, children: [] }));
			if (first) all.push(...(await drawnBlock(first, inner)));
		}
		all.push(...(await drawn(others, inner)));
	}
	return all;
}

async function pictureOf(
	{ fileId, alt }: Extract<Block, { kind: "picture" }>,
	card: PrintedCard,
): Promise<Paragraph[]> {
	const picture = await card.readPicture(fileId);
	const caption = alt ? [words(alt, { color: FAINT, size: 18 })] : [];
	if (!picture) return caption;
	const scale = Math.min(1, WIDEST_PICTURE / picture.width);
	const image = new ImageRun({
		type: "jpg",
		data: picture.jpeg,
		transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
		altText: { name: clean(alt) || "picture", description: clean(alt), title: clean(alt) },
	});
	return [new Paragraph({ children: [image] }), ...caption];
}

function tableOf({ rows }: TableBlock, card: PrintedCard): Table {
	const columns = Math.max(...rows.map((row) => row.length), 1);
	const width = Math.floor(TABLE_WIDTH / columns);
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: width * columns, type: WidthType.DXA },
		columnWidths: Array.from({ length: columns }, () => width),
		rows: rows.map(
			(row, index) =>
				new TableRow({
					tableHeader: index === 0,
					children: Array.from({ length: columns }, (_, column) => {
						const spans = row[column] ?? [];
						const shown = index === 0 ? spans.map((span) => ({ ...span, bold: true })) : spans;
						return new TableCell({
							width: { size: width, type: WidthType.DXA },
							margins: { top: 60, bottom: 60, left: 90, right: 90 },
							...(index === 0 ? { shading: { type: ShadingType.CLEAR, fill: "F1EEE6", color: "auto" } } : {}),
							children: [paragraphOf(shown, card, { spacing: { after: 0 } })],
						});
					}),
				}),
		),
	});
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function paragraphOf(spans: readonly Span[], card: PrintedCard, options: IParagraphOptions): Paragraph {
	const bidirectional = RIGHT_TO_LEFT.test(spans.map(({ text }) => text).join(""));
	return new Paragraph({
		...options,
		...(bidirectional ? { bidirectional } : {}),
		children: spans.flatMap((span) => runsOf(span, card)),
	});
}

function runsOf(span: Span, card: PrintedCard): ParagraphChild[] {
	const { text, bold, italic, code, struck, href } = span;
	const look = {
		...(bold ? { bold } : {}),
		...(italic ? { italics: true } : {}),
		...(struck ? { strike: true } : {}),
		...(code ? { font: "Consolas", size: 20 } : {}),
		...(href ? { color: "1D5C8F", underline: {} } : {}),
	};
	const parts = clean(text).split("\n");
	const runs = parts.map((part, index) => new TextRun({ ...look, text: part, ...(index > 0 ? { break: 1 } : {}) }));
	if (!href) return runs;
	const note = isItsOwnAddress(text, href) ? 0 : card.links.indexOf(href) + 1;
	return [linked(href, runs), ...(note > 0 ? [new TextRun({ text: `\u00a0[${note}]`, size: 16 })] : [])];
}

const linked = (href: string, children: ParagraphChild[]): ExternalHyperlink =>
	new ExternalHyperlink({ link: clean(href), children });
