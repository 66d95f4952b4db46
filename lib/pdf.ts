import path from "node:path";
import PDFDocument from "pdfkit";
import type { Locale } from "./i18n/locales";
import { fontRuns } from "./pdf-fonts";

/** The font of the site as whole files: web fonts are split, and a name may need letters of two parts. */
const FACES = path.resolve("node_modules/@expo-google-fonts/instrument-sans");

/** Under its path alone: pdfkit would read a second name of its first font anew at each use. */
export const REGULAR = `${FACES}/400Regular/InstrumentSans_400Regular.ttf`;

export type Pdf = PDFKit.PDFDocument;

/** In points: 72 to the inch of 25.4 mm. */
export const MILLIMETRE = 72 / 25.4;

export const INK = "#1b221f";
export const FAINT = "#626c66";
export const LINE = "#cfcabb";

/** An empty A4 document that can be read while it is written; with `bufferPages`, once it has ended: its pages can be completed before. */
export function newPdf(title: string, language: Locale, margin: number, { bufferPages = false } = {}): Pdf {
	const paper = new PDFDocument({
		size: "A4",
		margin,
		autoFirstPage: false,
		bufferPages,
		lang: language,
		displayTitle: true,
		info: { Title: title, Producer: "Dandelion", Creator: "Dandelion" },
		font: REGULAR,
	});
	paper.registerFont("italic", `${FACES}/400Regular_Italic/InstrumentSans_400Regular_Italic.ttf`);
	paper.registerFont("boldItalic", `${FACES}/600SemiBold_Italic/InstrumentSans_600SemiBold_Italic.ttf`);
	paper.registerFont("bold", `${FACES}/600SemiBold/InstrumentSans_600SemiBold.ttf`);
	return paper;
}

/** Of the size, how far below its top a line of the site's font stands. */
export const BASE_LINE = 0.97;

interface TextLine {
	x: number;
	y: number;
	width: number;
	size: number;
	bold?: boolean;
	colour?: string;
	centred?: boolean;
	/** Ends where the width ends. */
	atEnd?: boolean;
}

const fontName = (bold: boolean | undefined) => (bold ? "bold" : REGULAR);
const weightOf = (bold: boolean | undefined) => (bold ? 600 : 400);
/** Set, so that a run is shaped as a whole: words of a script from right to left would else stand in the wrong order. */
export const SHAPED: PDFKit.Mixins.OpenTypeFeatures[] = ["kern"];

/** The runs of a text, each with its width at a size. */
function measured(paper: Pdf, text: string, size: number, bold: boolean | undefined) {
	return fontRuns(text, weightOf(bold)).map((run) => ({
		...run,
		width: paper
			.font(run.file ?? fontName(bold))
			.fontSize(size)
			.widthOfString(run.text, { features: SHAPED }),
	}));
}

const widthOf = (runs: readonly { width: number }[]) => runs.reduce((sum, run) => sum + run.width, 0);
const SMALLEST = 0.6;

/** One line. What is longer than the width is written smaller, and then cut. */
export function line(
	paper: Pdf,
	text: string,
	{ x, y, width, size, bold, colour = INK, centred, atEnd }: TextLine,
): void {
	const whole = measured(paper, text, size, bold);
	const scale = Math.max(Math.min(1, width / Math.max(widthOf(whole), 1)), SMALLEST);
	const letters = [...text];
	let runs = scale === 1 ? whole : measured(paper, text, size * scale, bold);
	while (widthOf(runs) > width && letters.length > 1) {
		letters.pop();
		runs = measured(paper, `${letters.join("").trimEnd()}…`, size * scale, bold);
	}
	let left = x + (width - widthOf(runs)) * (atEnd ? 1 : centred ? 0.5 : 0);
	// Scripts have different heights: all stand on one base line.
	const base = y + size * BASE_LINE;
	for (const run of runs) {
		paper
			.font(run.file ?? fontName(bold))
			.fontSize(size * scale)
			.fillColor(colour)
			.text(run.text, left, base, { lineBreak: false, baseline: "alphabetic", features: SHAPED });
		left += run.width;
	}
}

/** The size at which a text fits a width, the largest first. */
export function fitting(paper: Pdf, text: string, width: number, sizes: readonly number[]): number {
	return sizes.find((size) => widthOf(measured(paper, text, size, true)) <= width) ?? sizes.at(-1) ?? 12;
}
