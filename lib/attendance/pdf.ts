import path from "node:path";
import PDFDocument from "pdfkit";
import type { Locale } from "../i18n/locales";

/** The font of the site as whole files: web fonts are split, and a name may need letters of two parts. */
const FACES = path.resolve("node_modules/@expo-google-fonts/instrument-sans");

export type Pdf = PDFKit.PDFDocument;

/** In points: 72 to the inch of 25.4 mm. */
export const MILLIMETRE = 72 / 25.4;

export const INK = "#1b221f";
export const FAINT = "#626c66";
export const LINE = "#cfcabb";

/** An empty A4 document that can be read while it is written. */
export function newPdf(title: string, language: Locale, margin: number): Pdf {
	const paper = new PDFDocument({
		size: "A4",
		margin,
		autoFirstPage: false,
		lang: language,
		displayTitle: true,
		info: { Title: title, Producer: "Dandelion", Creator: "Dandelion" },
		font: `${FACES}/400Regular/InstrumentSans_400Regular.ttf`,
	});
	paper.registerFont("regular", `${FACES}/400Regular/InstrumentSans_400Regular.ttf`);
	paper.registerFont("bold", `${FACES}/600SemiBold/InstrumentSans_600SemiBold.ttf`);
	return paper;
}

interface TextLine {
	x: number;
	y: number;
	width: number;
	size: number;
	bold?: boolean;
	colour?: string;
	centred?: boolean;
}

/** One line, cut where the width ends. */
export function line(paper: Pdf, text: string, { x, y, width, size, bold, colour = INK, centred }: TextLine): void {
	paper
		.font(bold ? "bold" : "regular")
		.fontSize(size)
		.fillColor(colour)
		.text(text, x, y, {
			width,
			height: size * 1.4,
			lineBreak: false,
			ellipsis: true,
			align: centred ? "center" : "left",
		});
}

/** The size at which a text fits a width, the largest first. */
export function fitting(paper: Pdf, text: string, width: number, sizes: readonly number[]): number {
	paper.font("bold");
	return sizes.find((size) => paper.fontSize(size).widthOfString(text) <= width) ?? sizes.at(-1) ?? 12;
}
