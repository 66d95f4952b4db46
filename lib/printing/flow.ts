import { BASE_LINE, INK, LINE, MILLIMETRE, type Pdf, REGULAR, SHAPED } from "../pdf";
import { isItsOwnAddress, type Span } from "./blocks";
import { asSeen, type MeasureWord, startsRightToLeft, type Word, wordLines, wordMeasure, wordsOf } from "./words";

export const MARGIN = 22 * MILLIMETRE;
const FOOT = 24 * MILLIMETRE;
const WIDTH = 210 * MILLIMETRE;
const HEIGHT = 297 * MILLIMETRE;

export const LINK = "#1d5c8f";
const CODE_GROUND = "#f1eee6";

/** Where the next thing stands on the paper. */
export interface Flow {
	paper: Pdf;
	measure: MeasureWord;
	x: number;
	y: number;
	width: number;
	/** The note of an address, by which a reader of the paper finds it. */
	noteOf(href: string): number | undefined;
}

export const TEXT_WIDTH = WIDTH - 2 * MARGIN;
export const PAGE_HEIGHT = HEIGHT;

export function newFlow(paper: Pdf): Flow {
	return { paper, measure: wordMeasure(paper), x: MARGIN, y: MARGIN, width: TEXT_WIDTH, noteOf: () => undefined };
}

export function newPage(flow: Flow): void {
	flow.paper.addPage();
	flow.y = MARGIN;
}

const bottomOf = () => HEIGHT - FOOT;

/** Begins a new page where a height does not fit any more. */
export function makeRoom(flow: Flow, height: number): void {
	if (flow.y + height > bottomOf() && flow.y > MARGIN) newPage(flow);
}

export const roomLeft = (flow: Flow): number => bottomOf() - flow.y;

export interface TextLook {
	size: number;
	/** Of the size. */
	lead?: number;
	colour?: string;
	/** Space below, in points. */
	below?: number;
	/** Keeps that much together with what follows. */
	keep?: number;
}

const LEAD = 1.45;

export interface SetText {
	lines: Word[][];
	isRightToLeft: boolean;
	lineHeight: number;
	blank: number;
}

/** A text in lines of a width; nothing is drawn yet. */
export function setText(flow: Flow, spans: readonly Span[], width: number, { size, lead = LEAD }: TextLook): SetText {
	const noted = spans.flatMap((span): Span[] => {
		const note = span.href && !isItsOwnAddress(span.text, span.href) ? flow.noteOf(span.href) : undefined;
		return note === undefined ? [span] : [span, { text: `\u00a0[${note}]`, href: span.href }];
	});
	const blank = flow.paper.font(REGULAR).fontSize(1).widthOfString(" ");
	const lines = wordLines(wordsOf(noted, flow.measure), width / size, blank, flow.measure);
	return { lines, isRightToLeft: startsRightToLeft(spans), lineHeight: size * lead, blank };
}

/** Draws a text from where the flow stands, over as many pages as it needs. */
export function drawText(flow: Flow, spans: readonly Span[], look: TextLook): void {
	const text = setText(flow, spans, flow.width, look);
	makeRoom(flow, text.lineHeight * Math.min(text.lines.length, 2) + (look.keep ?? 0));
	for (const line of text.lines) {
		makeRoom(flow, text.lineHeight);
		drawLine(flow, line, text, { ...look, x: flow.x, y: flow.y, width: flow.width });
		flow.y += text.lineHeight;
	}
	flow.y += look.below ?? 0;
}

interface LinePlace extends TextLook {
	x: number;
	y: number;
	width: number;
}

interface Run {
	text: string;
	x: number;
	width: number;
	piece: Word["pieces"][number];
}

/** Runs of one look: a line is drawn in as few strokes as it has looks. */
function runsOf(words: readonly Word[], { blank }: SetText, size: number): { runs: Run[]; width: number } {
	const runs: Run[] = [];
	let x = 0;
	words.forEach((word, index) => {
		const between = index > 0 && (word.isApart || words[index - 1]?.isApart) ? blank * size : 0;
		x += between;
		for (const piece of word.pieces) {
			const last = runs.at(-1);
			const width = piece.width * size;
			const isSame =
				last &&
				last.piece.font === piece.font &&
				last.piece.span === piece.span &&
				!last.piece.isShaped &&
				!piece.isShaped;
			if (isSame) {
				last.text += `${x > last.x + last.width + 0.01 ? " " : ""}${piece.text}`;
				last.width = x + width - last.x;
			} else runs.push({ text: piece.text, x, width, piece });
			x += width;
		}
	});
	return { runs, width: x };
}

/** Draws one line of words that are set. */
export function drawLine(flow: Flow, line: readonly Word[], text: SetText, place: LinePlace): void {
	const { paper } = flow;
	const { size, colour = INK, x, y, width } = place;
	const { runs, width: used } = runsOf(asSeen(line, text.isRightToLeft), text, size);
	const left = text.isRightToLeft ? x + width - used : x;
	const base = y + size * BASE_LINE + (text.lineHeight - size * 1.3) / 2;
	for (const { text: words, x: offset, width: long, piece } of runs) {
		const { span } = piece;
		const at = left + offset;
		if (span.code) paper.rect(at - 1, base - size * 0.82, long + 2, size * 1.1).fill(CODE_GROUND);
		paper
			.font(piece.font)
			.fontSize(size)
			.fillColor(span.href ? LINK : colour)
			.text(words, at, base, {
				lineBreak: false,
				baseline: "alphabetic",
				...(piece.isShaped ? { features: SHAPED } : {}),
			});
		if (span.href) {
			paper.link(at, base - size * 0.8, long, size * 1.1, span.href);
			stroke(paper, at, base + size * 0.14, long, LINK);
		}
		if (span.struck) stroke(paper, at, base - size * 0.28, long, colour);
	}
}

function stroke(paper: Pdf, x: number, y: number, width: number, colour: string): void {
	paper
		.moveTo(x, y)
		.lineTo(x + width, y)
		.lineWidth(0.5)
		.strokeColor(colour)
		.stroke();
}

/** A thin line over the width of the text. */
export function drawRule(flow: Flow, above = 4, below = 10): void {
	flow.y += above;
	makeRoom(flow, 2);
	stroke(flow.paper, flow.x, flow.y, flow.width, LINE);
	flow.y += below;
}
