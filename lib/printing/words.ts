import type { Pdf } from "../pdf";
import { REGULAR, SHAPED } from "../pdf";
import { fontRuns } from "../pdf-fonts";
import type { Span } from "./blocks";

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u;
const STRONG = /\p{L}/u;
/** The fixed font of PDF knows these alone. */
const TYPEWRITER = /^[\u0020-\u007e\u00a0-\u00ff]*$/;
/** Signs that steer a text and show nothing. */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** A part of a word in one font. */
export interface Piece {
	text: string;
	font: string;
	/** As a whole, because of a script whose letters join or have other places. */
	isShaped: boolean;
	/** At size 1. */
	width: number;
	span: Span;
}

/** What stands between two blanks. */
export interface Word {
	pieces: Piece[];
	width: number;
	isRightToLeft: boolean;
	/** A line ends before it. */
	breaks: boolean;
	/** A blank stands before it. */
	isApart: boolean;
}

function fontOf(span: Span, text: string): string {
	if (span.code && TYPEWRITER.test(text)) return "Courier";
	if (span.bold) return span.italic ? "boldItalic" : "bold";
	return span.italic ? "italic" : REGULAR;
}

/** Measures words once each: a long text repeats most of them. */
export function wordMeasure(paper: Pdf) {
	const known = new Map<string, Omit<Piece, "span">[]>();
	return (text: string, span: Span): Piece[] => {
		const own = fontOf(span, text);
		const key = `${own} ${text}`;
		let pieces = known.get(key);
		if (!pieces) {
			pieces = fontRuns(text, span.bold ? 600 : 400).map((run) => {
				const font = run.file ?? own;
				const isShaped = run.file !== null;
				paper.font(font).fontSize(1);
				const width = paper.widthOfString(run.text, isShaped ? { features: SHAPED } : {});
				return { text: run.text, font, isShaped, width };
			});
			known.set(key, pieces);
		}
		return pieces.map((piece) => ({ ...piece, span }));
	};
}

export type MeasureWord = ReturnType<typeof wordMeasure>;

/** The words of a text, in the order in which they are read. */
export function wordsOf(spans: readonly Span[], measure: MeasureWord): Word[] {
	const words: Word[] = [];
	let word: Word | null = null;
	let breaks = false;
	let isApart = false;
	for (const span of spans) {
		for (const part of span.text.split(/(\n|[^\S\u00a0\u202f]+)/)) {
			if (part === "") continue;
			if (/^\s+$/.test(part) && !/[\u00a0\u202f]/.test(part)) {
				word = null;
				isApart = true;
				breaks ||= part.includes("\n");
				continue;
			}
			const shown = part.replaceAll(CONTROL, "");
			if (!word) {
				word = { pieces: [], width: 0, isRightToLeft: false, breaks, isApart };
				words.push(word);
				breaks = false;
				isApart = false;
			}
			const pieces = measure(shown, span);
			word.pieces.push(...pieces);
			word.width += pieces.reduce((sum, { width }) => sum + width, 0);
			word.isRightToLeft ||= RIGHT_TO_LEFT.test(shown);
		}
	}
	return words;
}

/** Whether a text begins with a word that is read from right to left. */
export function startsRightToLeft(spans: readonly Span[]): boolean {
	for (const { text } of spans) {
		const first = [...text].find((sign) => STRONG.test(sign));
		if (first) return RIGHT_TO_LEFT.test(first);
	}
	return false;
}

/** A word that is wider than its line, cut into parts that are not. */
function parted(word: Word, most: number, measure: MeasureWord): Word[] {
	const parts: Word[] = [];
	let part: Word = { ...word, pieces: [], width: 0 };
	for (const piece of word.pieces)
		for (const sign of new Intl.Segmenter().segment(piece.text)) {
			const pieces = measure(sign.segment, piece.span);
			const width = pieces.reduce((sum, one) => sum + one.width, 0);
			if (part.width + width > most && part.pieces.length > 0) {
				parts.push(part);
				part = { ...word, pieces: [], width: 0, breaks: true, isApart: false };
			}
			part.pieces.push(...pieces);
			part.width += width;
		}
	return [...parts, part];
}

/** Words by lines of a width, which is given at size 1. */
export function wordLines(words: readonly Word[], most: number, blank: number, measure: MeasureWord): Word[][] {
	const lines: Word[][] = [];
	let line: Word[] = [];
	let width = 0;
	for (const whole of words)
		for (const word of whole.width > most ? parted(whole, most, measure) : [whole]) {
			const before = line.length > 0 && word.isApart ? blank : 0;
			if (line.length > 0 && (word.breaks || width + before + word.width > most)) {
				lines.push(line);
				line = [];
				width = 0;
			}
			width += (line.length > 0 && word.isApart ? blank : 0) + word.width;
			line.push(word);
		}
	return line.length > 0 ? [...lines, line] : lines;
}

/** The words of a line as they stand from left to right: those of the other direction keep their order among themselves. */
export function asSeen(line: readonly Word[], isRightToLeft: boolean): Word[] {
	const groups: Word[][] = [];
	for (const word of line) {
		const last = groups.at(-1);
		if (last?.[0] && last[0].isRightToLeft === word.isRightToLeft) last.push(word);
		else groups.push([word]);
	}
	const turned = groups.map((group) => (group[0]?.isRightToLeft ? group.toReversed() : group));
	return (isRightToLeft ? turned.toReversed() : turned).flat();
}
