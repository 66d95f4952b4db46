import { timeOfDay, weekday } from "../clock";
import type { Locale } from "../i18n/locales";
import { type Translate, translator } from "../i18n/translator";
import { FAINT, fitting, INK, LINE, line, MILLIMETRE, newPdf, type Pdf } from "../pdf";
import type { Expected, HostedMeetup } from "./queries";

type Meetup = Pick<HostedMeetup, "title" | "language" | "startsAt" | "venues">;

const MARGIN = 15 * MILLIMETRE;
const ROW = 11 * MILLIMETRE;
const DETAIL_LINE = 4.5 * MILLIMETRE;
const HEAD = 30 * MILLIMETRE;

interface AttendeeLine {
	name: string;
	from: string;
	details: string[];
}

/** Seat holders, each followed by their companions. */
function rowsOf(people: readonly Expected[], details: ReadonlyMap<string, string[]>, t: Translate): AttendeeLine[] {
	return people.flatMap(({ personId, name, from, companions }) => [
		{ name, from, details: details.get(personId) ?? [] },
		...companions.map((companion) => ({
			name: companion,
			from: t("attendance.paper.companionOf", { name }),
			details: [],
		})),
	]);
}

/**
 * The list to sign, by venue. The answers to the organisers' questions are printed only when `details` is given, because
 * paper is easily left behind.
 */
export function attendeeList(
	meetup: Meetup,
	expected: readonly Expected[],
	locale: Locale,
	details: ReadonlyMap<string, string[]> = new Map(),
): Pdf {
	const t = translator(locale);
	const paper = newPdf(`${t("attendance.paper.list")} · ${meetup.title}`, locale, MARGIN);
	for (const venue of meetup.venues) {
		const rows = rowsOf(
			expected.filter(({ venueId }) => venueId === venue.id),
			details,
			t,
		);
		if (rows.length === 0) continue;
		const day = weekday(meetup.startsAt, { locale, zone: venue.zone });
		const when = `${day}, ${timeOfDay(meetup.startsAt, { locale, zone: venue.zone })}`;
		const subtitle = [venue.name, when, t("attendance.paper.people", { count: rows.length })].join(" · ");
		let page = 0;
		let y = Number.POSITIVE_INFINITY;
		for (const row of rows) {
			const height = ROW + row.details.length * DETAIL_LINE;
			if (y + height > paper.page?.height - MARGIN || page === 0) {
				page += 1;
				y = listHead(paper, { title: meetup.title, subtitle, page, t });
			}
			listRow(paper, row, y, height);
			y += height;
		}
	}
	if (expected.length === 0) listHead(paper, { title: meetup.title, subtitle: "", page: 1, t });
	paper.end();
	return paper;
}

/** Widths of the columns. */
function columns(paper: Pdf) {
	const width = paper.page.width - 2 * MARGIN;
	return { name: width * 0.36, from: width * 0.32, sign: width * 0.32 };
}

function listHead(
	paper: Pdf,
	{ title, subtitle, page, t }: { title: string; subtitle: string; page: number; t: Translate },
): number {
	paper.addPage();
	const { name, from, sign } = columns(paper);
	const width = name + from + sign;
	line(paper, title, { x: MARGIN, y: MARGIN, width, size: 16, bold: true });
	line(paper, `${subtitle} · ${t("attendance.paper.page", { page })}`, {
		x: MARGIN,
		y: MARGIN + 22,
		width,
		size: 9.5,
		colour: FAINT,
	});
	const y = MARGIN + HEAD - 16;
	const heading = { y, size: 8.5, colour: FAINT };
	line(paper, t("attendance.paper.name"), { ...heading, x: MARGIN, width: name });
	line(paper, t("attendance.paper.unit"), { ...heading, x: MARGIN + name, width: from });
	line(paper, t("attendance.paper.signature"), { ...heading, x: MARGIN + name + from, width: sign });
	rule(paper, MARGIN + HEAD, INK);
	return MARGIN + HEAD;
}

function rule(paper: Pdf, y: number, colour: string): void {
	paper
		.moveTo(MARGIN, y)
		.lineTo(paper.page.width - MARGIN, y)
		.lineWidth(0.5)
		.strokeColor(colour)
		.stroke();
}

const GAP = 8;

function listRow(paper: Pdf, { name, from, details }: AttendeeLine, y: number, height: number): void {
	const width = columns(paper);
	line(paper, name, { x: MARGIN, y: y + 9, width: width.name - GAP, size: 11, bold: true });
	line(paper, from, { x: MARGIN + width.name, y: y + 10, width: width.from - GAP, size: 9.5, colour: FAINT });
	for (const [index, text] of details.entries())
		line(paper, text, {
			x: MARGIN,
			y: y + ROW - 5 + index * DETAIL_LINE,
			width: width.name + width.from - GAP,
			size: 9,
		});
	rule(paper, y + height, LINE);
}

const ACROSS = 2;
const DOWN = 4;

/** Sheets of eight badges to cut out, by venue and name. Companions follow the seat holder. */
export function badgeSheets(meetup: Meetup, expected: readonly Expected[], locale: Locale): Pdf {
	const t = translator(locale);
	const paper = newPdf(`${t("attendance.paper.badges")} · ${meetup.title}`, locale, 0);
	const badges = meetup.venues.flatMap((venue) =>
		expected
			.filter(({ venueId }) => venueId === venue.id)
			.flatMap(({ name, from, companions }) => [
				{ name, from, venue: venue.name },
				...companions.map((companion) => ({
					name: companion,
					from: t("attendance.paper.companion"),
					venue: venue.name,
				})),
			]),
	);
	for (const [index, badge] of badges.entries()) {
		const position = index % (ACROSS * DOWN);
		if (position === 0) newSheet(paper);
		const [width, height] = [paper.page.width / ACROSS, paper.page.height / DOWN];
		const inset = 9 * MILLIMETRE;
		const x = (position % ACROSS) * width + inset;
		const y = Math.floor(position / ACROSS) * height;
		const within = { x, width: width - 2 * inset, centred: true };
		const size = fitting(paper, badge.name, within.width, [26, 23, 20, 17, 14]);
		line(paper, badge.name, { ...within, y: y + height * 0.3, size, bold: true });
		line(paper, badge.from, { ...within, y: y + height * 0.3 + 38, size: 12 });
		line(paper, `${meetup.title} · ${badge.venue}`, { ...within, y: y + height - 34, size: 8.5, colour: FAINT });
	}
	if (badges.length === 0) newSheet(paper);
	paper.end();
	return paper;
}

/** A page with cutting lines. */
function newSheet(paper: Pdf): void {
	paper.addPage();
	const { width, height } = paper.page;
	paper.lineWidth(0.4).strokeColor(LINE);
	for (let column = 1; column < ACROSS; column++)
		paper.moveTo((column * width) / ACROSS, 0).lineTo((column * width) / ACROSS, height);
	for (let row = 1; row < DOWN; row++) paper.moveTo(0, (row * height) / DOWN).lineTo(width, (row * height) / DOWN);
	paper.stroke();
}
