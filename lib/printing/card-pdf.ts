import { translator } from "../i18n/translator";
import { FAINT, INK, LINE, line, MILLIMETRE, newPdf, type Pdf } from "../pdf";
import type { Viewer } from "../viewer";
import { drawBlocks } from "./draw-blocks";
import {
	drawRule,
	drawText,
	type Flow,
	LINK,
	MARGIN,
	makeRoom,
	newFlow,
	newPage,
	PAGE_HEIGHT,
	TEXT_WIDTH,
} from "./flow";
import { type PrintedCard, type PrintedPart, printedCard } from "./printed-card";

const ACCENT = "#2f6b4f";
const WARNING = "#8a4b12";

/** A practice as a PDF. @throws NotFound */
export async function practicePdf(viewer: Viewer, slug: string, at: Date): Promise<Pdf> {
	const card = await printedCard(viewer, slug, at);
	const paper = newPdf(card.title, viewer.locale, MARGIN, { bufferPages: true });
	const flow = newFlow(paper);
	newPage(flow);
	await drawCard(viewer, flow, card);
	drawFeet(viewer, paper, () => card);
	paper.end();
	return paper;
}

/** A card from where the flow stands. */
export async function drawCard(viewer: Viewer, flow: Flow, card: PrintedCard): Promise<void> {
	const t = translator(viewer.locale);
	flow.noteOf = (href) => {
		const at = card.links.indexOf(href);
		return at < 0 ? undefined : at + 1;
	};
	drawText(flow, [{ text: card.over }], { size: 9, colour: FAINT, below: 4 });
	drawText(flow, [{ text: card.title, bold: true }], { size: 22, lead: 1.22, below: 6 });
	if (card.summary) drawText(flow, [{ text: card.summary }], { size: 12, colour: "#3c4742", below: 6 });
	for (const fact of card.facts) drawText(flow, [{ text: fact }], { size: 8.5, colour: FAINT });
	if (card.warning) {
		flow.y += 6;
		drawText(flow, [{ text: card.warning, bold: true }], { size: 9.5, colour: WARNING });
	}
	drawRule(flow, 8, 14);
	for (const part of card.parts) await drawPart(flow, part, card);
	if (card.links.length > 0) drawNotes(flow, card.links, t("printing.links"));
}

async function drawPart(flow: Flow, { heading, figure, blocks, small }: PrintedPart, card: PrintedCard) {
	drawText(flow, [{ text: heading, bold: true }], { size: 14, below: 4, keep: 36 });
	if (figure) {
		makeRoom(flow, 56);
		drawText(flow, [{ text: figure.value, bold: true }], { size: 26, lead: 1.15, colour: ACCENT });
		drawText(flow, [{ text: figure.label }], { size: 9.5, colour: FAINT, below: 8 });
	}
	await drawBlocks(flow, blocks, card.readPicture);
	if (small) drawText(flow, [{ text: small }], { size: 8.5, colour: FAINT, below: 4 });
	flow.y += 10;
}

/** The addresses of the links, each by its number: paper cannot be clicked. */
function drawNotes(flow: Flow, links: readonly string[], heading: string): void {
	drawRule(flow, 2, 10);
	drawText(flow, [{ text: heading, bold: true }], { size: 9.5, below: 3, keep: 14 });
	links.forEach((href, index) => {
		drawText(flow, [{ text: `[${index + 1}] ` }, { text: href, href }], { size: 8 });
	});
}

/** What stands at the foot of a page; null for a page without a foot. */
export type FootOf = (page: number) => { title: string; version?: string; address: string } | null;

/** Version, address and page number at the foot of every page. */
export function drawFeet(viewer: Viewer, paper: Pdf, footOf: FootOf): void {
	const t = translator(viewer.locale);
	const { count } = paper.bufferedPageRange();
	for (let page = 0; page < count; page++) {
		const foot = footOf(page);
		if (!foot) continue;
		paper.switchToPage(page);
		const y = PAGE_HEIGHT - 17 * MILLIMETRE;
		paper
			.moveTo(MARGIN, y)
			.lineTo(MARGIN + TEXT_WIDTH, y)
			.lineWidth(0.5)
			.strokeColor(LINE)
			.stroke();
		const numberWidth = 70;
		const left = { x: MARGIN, width: TEXT_WIDTH - numberWidth - 10, size: 7.5 };
		const what = foot.version ? `${foot.title} · ${foot.version}` : foot.title;
		line(paper, what, { ...left, y: y + 4, colour: INK });
		line(paper, foot.address, { ...left, y: y + 14, colour: LINK });
		paper.link(left.x, y + 14, Math.min(left.width, foot.address.length * 4), 9, foot.address);
		const number = t("printing.page", { page: page + 1, count });
		line(paper, number, {
			x: MARGIN + TEXT_WIDTH - numberWidth,
			y: y + 4,
			width: numberWidth,
			size: 7.5,
			colour: FAINT,
			atEnd: true,
		});
	}
}
