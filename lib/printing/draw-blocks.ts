import { setImmediate } from "node:timers/promises";
import { FAINT, INK, LINE } from "../pdf";
import type { Block, Span, TableBlock } from "./blocks";
import {
	drawLine,
	drawRule,
	drawText,
	type Flow,
	makeRoom,
	newPage,
	PAGE_HEIGHT,
	roomLeft,
	type SetText,
	setText,
	type TextLook,
} from "./flow";
import type { ReadPicture } from "./pictures";

const BODY: TextLook = { size: 10, below: 6 };
const INDENT = 16;
const CODE: TextLook = { size: 8.5, lead: 1.35 };
/** A table with more columns is a list of its rows: its cells would be narrower than a word. */
const MOST_COLUMNS = 12;

/** Draws blocks one after the other. Between them others get their turn: a long text takes a while. */
export async function drawBlocks(flow: Flow, blocks: readonly Block[], read: ReadPicture): Promise<void> {
	for (const block of blocks) {
		await setImmediate();
		await drawBlock(flow, block, read);
	}
}

async function drawBlock(flow: Flow, block: Block, read: ReadPicture): Promise<void> {
	switch (block.kind) {
		case "paragraph":
			return drawText(flow, block.spans, BODY);
		case "heading":
			return drawText(
				flow,
				block.spans.map((span) => ({ ...span, bold: true })),
				{ size: block.level === 3 ? 11.5 : 10.5, below: 3, keep: 24 },
			);
		case "list":
			return drawList(flow, block, read);
		case "quote":
			return drawQuote(flow, block.blocks, read);
		case "code":
			for (const line of block.text.split("\n"))
				drawText(flow, [{ text: line.replaceAll(/ (?= )|^ |\t/g, "\u00a0") || "\u00a0", code: true }], CODE);
			flow.y += 6;
			return;
		case "picture":
			return drawPicture(flow, block, read);
		case "rule":
			return drawRule(flow);
		case "table":
			return drawTable(flow, block);
	}
}

async function drawQuote(flow: Flow, blocks: readonly Block[], read: ReadPicture): Promise<void> {
	const { paper, x, y } = flow;
	const pages = paper.bufferedPageRange().count;
	await indented(flow, 12, () => drawBlocks(flow, blocks, read));
	// Over two pages the indent says it alone.
	if (paper.bufferedPageRange().count === pages && flow.y > y) paper.rect(x, y, 2, flow.y - y - 6).fill(LINE);
}

async function indented(flow: Flow, by: number, work: () => Promise<void>): Promise<void> {
	// Lists in lists in lists would else have no width left.
	const step = flow.width - by > 120 ? by : 0;
	flow.x += step;
	flow.width -= step;
	await work();
	flow.x -= step;
	flow.width += step;
}

async function drawList(flow: Flow, { start, items }: Extract<Block, { kind: "list" }>, read: ReadPicture) {
	for (const [index, item] of items.entries()) {
		makeRoom(flow, 28);
		const sign = start === null ? "•" : `${start + index}.`;
		const { y } = flow;
		const marked = setText(flow, [{ text: sign }], INDENT * 2, BODY);
		const [line] = marked.lines;
		if (line) drawLine(flow, line, marked, { ...BODY, x: flow.x, y, width: INDENT, colour: FAINT });
		if (item.length === 0) flow.y += marked.lineHeight;
		await indented(flow, start === null ? INDENT : INDENT + 4, () => drawBlocks(flow, item, read));
	}
	flow.y += 2;
}

async function drawPicture(flow: Flow, { fileId, alt }: Extract<Block, { kind: "picture" }>, read: ReadPicture) {
	const picture = await read(fileId);
	if (picture) {
		const tallest = PAGE_HEIGHT * 0.6;
		// Pictures are made for screens: 96 points to the inch there, 72 here.
		const scale = Math.min(flow.width / picture.width, tallest / picture.height, 0.75);
		const [width, height] = [picture.width * scale, picture.height * scale];
		makeRoom(flow, height + 18);
		flow.paper.image(picture.jpeg, flow.x, flow.y + 2, { width, height });
		flow.y += height + 6;
	}
	if (alt) drawText(flow, [{ text: alt, italic: true }], { size: 8.5, colour: FAINT, below: 8 });
}

const PADDING = 4;
/** A head with more lines is not drawn again on the next page. */
const MOST_HEAD_LINES = 6;

function columnWidths(rows: readonly Span[][][], width: number): number[] {
	const columns = Math.max(...rows.map((row) => row.length));
	const weights = Array.from({ length: columns }, (_, column) => {
		const lengths = rows.map((row) => (row[column] ?? []).reduce((sum, { text }) => sum + text.length, 0));
		return Math.min(Math.max(...lengths, 5), 60);
	});
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => (width * weight) / whole);
}

/** A table over as many pages as it needs, its head on each. */
function drawTable(flow: Flow, { rows }: TableBlock): void {
	const [head = []] = rows;
	if (rows.length === 0) return;
	if (head.length > MOST_COLUMNS) {
		drawRowsAsText(flow, rows);
		return;
	}
	const widths = columnWidths(rows, flow.width);
	const look = { size: head.length > 5 ? 7.5 : 8.5, lead: 1.35 };
	const setRow = (row: readonly Span[][], isHead: boolean) =>
		widths.map((width, column) => {
			const spans = row[column] ?? [];
			return setText(flow, isHead ? spans.map((span) => ({ ...span, bold: true })) : spans, width - 2 * PADDING, look);
		});
	const headCells = setRow(head, true);
	drawRow(flow, headCells, widths, look, null);
	for (const row of rows.slice(1)) drawRow(flow, setRow(row, false), widths, look, headCells);
	flow.y += 10;
}

/** A row that is higher than what is left goes on at the next page, line by line. */
function drawRow(
	flow: Flow,
	cells: readonly SetText[],
	widths: readonly number[],
	look: TextLook,
	head: readonly SetText[] | null,
): void {
	const high = Math.max(...cells.map(({ lines }) => lines.length), 1);
	const lineHeight = cells[0]?.lineHeight ?? look.size;
	const room = () => Math.floor((roomLeft(flow) - 2 * PADDING) / lineHeight);
	let done = 0;
	let isNewPage = false;
	while (done < high) {
		if (!isNewPage && room() < Math.min(high - done, 3)) {
			newPage(flow);
			isNewPage = true;
			if (head && Math.max(...head.map(({ lines }) => lines.length)) <= MOST_HEAD_LINES)
				drawRow(flow, head, widths, look, null);
			continue;
		}
		const count = Math.max(1, Math.min(high - done, room()));
		drawSlice(flow, cells, widths, look, { from: done, count, isHead: head === null });
		done += count;
		isNewPage = false;
	}
}

function drawSlice(
	flow: Flow,
	cells: readonly SetText[],
	widths: readonly number[],
	look: TextLook,
	{ from, count, isHead }: { from: number; count: number; isHead: boolean },
): void {
	const lineHeight = cells[0]?.lineHeight ?? look.size;
	const height = count * lineHeight + 2 * PADDING;
	if (isHead) flow.paper.rect(flow.x, flow.y, flow.width, height).fill("#f1eee6");
	let x = flow.x;
	cells.forEach((cell, column) => {
		const width = widths[column] ?? 0;
		cell.lines.slice(from, from + count).forEach((line, index) => {
			const place = { x: x + PADDING, y: flow.y + PADDING + index * lineHeight, width: width - 2 * PADDING };
			drawLine(flow, line, cell, { ...look, ...place, colour: INK });
		});
		x += width;
	});
	flow.y += height;
	flow.paper
		.moveTo(flow.x, flow.y)
		.lineTo(flow.x + flow.width, flow.y)
		.lineWidth(0.5)
		.strokeColor(LINE)
		.stroke();
}

function drawRowsAsText(flow: Flow, rows: readonly Span[][][]): void {
	for (const row of rows)
		drawText(
			flow,
			row.flatMap((cell, index): Span[] => (index > 0 ? [{ text: " | " }, ...cell] : cell)),
			{ ...BODY, size: 8.5 },
		);
}
