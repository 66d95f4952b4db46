import { env } from "../env";
import { Refused } from "../errors";
import { translator } from "../i18n/translator";
import { FAINT, LINE, line, MILLIMETRE, newPdf, type Pdf } from "../pdf";
import type { Viewer } from "../viewer";
import { type Block, blocksOf, linksIn } from "./blocks";
import { drawCard, drawFeet } from "./card-pdf";
import { drawBlocks } from "./draw-blocks";
import { drawText, LINK, MARGIN, newFlow, newPage, PAGE_HEIGHT, TEXT_WIDTH } from "./flow";
import { lengthOfTexts, printedCard } from "./printed-card";

/** A booklet with more characters would be a book of a thousand pages. */
const LONGEST = 2_000_000;

export interface BookletOf {
	slug: string;
	title: string;
	summary: string;
	introHtml: string;
	/** Whose it is. */
	community: { name: string } | null;
	updatedAt: Date;
	entries: readonly { id: string; slug: string; title: string; note: string }[];
}

const ROW = 24;
const ROWS_OF_PAGE = Math.floor((PAGE_HEIGHT - MARGIN - 30 * MILLIMETRE - 50) / ROW);

/** A collection as a booklet: cover, contents, introduction, and each card from a new page. @throws Refused for one that is too long */
export async function bookletPdf(viewer: Viewer, collection: BookletOf, day: string, at: Date): Promise<Pdf> {
	const { entries, title } = collection;
	if ((await lengthOfTexts(entries.map(({ id }) => id))) > LONGEST) throw new Refused("booklet_too_long");
	const t = translator(viewer.locale);
	const paper = newPdf(title, viewer.locale, MARGIN, { bufferPages: true });
	const flow = newFlow(paper);
	drawCover(paper, collection, `${t("collections.count", { count: entries.length })} · ${day}`, t);
	const contentPages = Math.max(1, Math.ceil((entries.length + 1) / ROWS_OF_PAGE));
	for (let page = 0; page < contentPages; page++) newPage(flow);
	const places: { title: string; page: number; name: string }[] = [];
	const begin = (name: string, words: string) => {
		newPage(flow);
		const page = paper.bufferedPageRange().count - 1;
		paper.addNamedDestination(name);
		paper.outline.addItem(words);
		places.push({ title: words, page, name });
	};
	const intro = blocksOf(collection.introHtml);
	if (intro.length > 0) {
		begin("introduction", t("printing.introduction"));
		drawText(flow, [{ text: t("printing.introduction"), bold: true }], { size: 22, below: 10 });
		const links = linksIn(intro);
		flow.noteOf = (href) => (links.includes(href) ? links.indexOf(href) + 1 : undefined);
		await drawBlocks(flow, [...intro, ...notesOf(links)], async () => null);
	}
	const feet = new Map<number, { title: string; version: string; address: string }>();
	for (const { slug, note } of entries) {
		const card = await printedCard(viewer, slug, at);
		begin(`card-${places.length}`, card.title);
		const first = places.at(-1)?.page ?? 0;
		if (note) drawText(flow, [{ text: note, italic: true }], { size: 10.5, colour: "#3c4742", below: 12 });
		await drawCard(viewer, flow, card);
		const { title: named, version, address } = card;
		for (let page = first; page < paper.bufferedPageRange().count; page++)
			feet.set(page, { title: named, version, address });
	}
	drawContents(paper, places, t("printing.contents"));
	const address = new URL(`/collections/${collection.slug}`, env().NEXTAUTH_URL).href;
	drawFeet(viewer, paper, (page) => (page === 0 ? null : (feet.get(page) ?? { title, address })));
	paper.end();
	return paper;
}

const notesOf = (links: readonly string[]): Block[] =>
	links.map((href, index) => ({ kind: "paragraph", spans: [{ text: `[${index + 1}] ` }, { text: href, href }] }));

function drawCover(
	paper: Pdf,
	{ title, summary, community }: BookletOf,
	facts: string,
	t: ReturnType<typeof translator>,
): void {
	const flow = newFlow(paper);
	newPage(flow);
	paper.rect(0, 0, 8 * MILLIMETRE, PAGE_HEIGHT).fill("#2f6b4f");
	flow.y = 70 * MILLIMETRE;
	drawText(flow, [{ text: community?.name ?? env().ORGANISATION_NAME }], { size: 12, colour: FAINT, below: 14 });
	drawText(flow, [{ text: title, bold: true }], { size: 34, lead: 1.15, below: 16 });
	if (summary) drawText(flow, [{ text: summary }], { size: 15, colour: "#3c4742", below: 20 });
	drawText(flow, [{ text: facts }], { size: 10, colour: FAINT });
	const foot = dottedFoot(community !== null, t);
	if (foot)
		line(paper, foot, { x: MARGIN, y: PAGE_HEIGHT - 30 * MILLIMETRE, width: TEXT_WIDTH, size: 10, colour: FAINT });
}

/** A booklet of a community names the company at the foot of its cover; another one has it above the title. */
const dottedFoot = (isOfCommunity: boolean, t: ReturnType<typeof translator>): string | null =>
	isOfCommunity ? t("printing.madeAt", { organisation: env().ORGANISATION_NAME }) : null;

function drawContents(
	paper: Pdf,
	places: readonly { title: string; page: number; name: string }[],
	heading: string,
): void {
	places.forEach((place, index) => {
		const row = index % ROWS_OF_PAGE;
		if (row === 0) {
			paper.switchToPage(1 + Math.floor(index / ROWS_OF_PAGE));
			line(paper, heading, { x: MARGIN, y: MARGIN, width: TEXT_WIDTH, size: 22, bold: true });
		}
		const y = MARGIN + 46 + row * ROW;
		line(paper, place.title, { x: MARGIN, y, width: TEXT_WIDTH - 40, size: 11, colour: LINK });
		line(paper, String(place.page + 1), { x: MARGIN + TEXT_WIDTH - 30, y, width: 30, size: 11, atEnd: true });
		paper
			.moveTo(MARGIN, y + 18)
			.lineTo(MARGIN + TEXT_WIDTH, y + 18)
			.lineWidth(0.4)
			.strokeColor(LINE)
			.stroke();
		paper.goTo(MARGIN, y, TEXT_WIDTH, 18, place.name);
	});
	if (places.length === 0) {
		paper.switchToPage(1);
		line(paper, heading, { x: MARGIN, y: MARGIN, width: TEXT_WIDTH, size: 22, bold: true });
	}
}
