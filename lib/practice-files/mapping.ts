import { LOCALES, type Locale } from "../i18n/locales";
import { canBeFormatted } from "../markdown-bounds";
import type { Card } from "../practices/schema";
import { TAG_LENGTH, TAGS_EACH, tagsTyped } from "../practices/tags";
import { isVisible } from "../typed-text";
import { otherFields, sectionsOf } from "./card-file";
import { findingsOfPage, lineOf, type NotesOfPage, type ReadPage, titleOfPath } from "./page";

/** A page as a practice, before people and places are looked up. */
export interface MappedPage {
	card: Card;
	/** The address it had where it was exported from here. */
	address: string | null;
	/** Words of the page for people and places here. */
	author: string | null;
	contact: string | null;
	community: string | null;
	topic: string | null;
	publish: boolean;
	/** When it was written, if its file says so. */
	writtenOn: string | null;
}

/** The same while it waits to be written, with the pictures out of its own file. */
export interface StoredPage extends MappedPage {
	isOurs: boolean;
	embedded: Record<string, string>;
}

/** The names that tools give to the same thing, without capitals, blanks, `_` and `-`. */
const NAMES = {
	title: ["title", "name", "sidebarlabel"],
	summary: ["summary", "description", "excerpt", "subtitle"],
	date: [
		"date",
		"created",
		"createdat",
		"createdon",
		"pubdate",
		"publishdate",
		"published",
		"publishedat",
		"lastmod",
		"updated",
		"updatedat",
		"lastupdated",
		"modified",
	],
	tags: ["tags", "tag", "keywords", "categories", "category", "labels"],
	author: ["author", "authors", "creator", "owner"],
	contact: ["contact"],
	language: ["language", "lang", "locale"],
	draft: ["draft"],
	status: ["status", "published", "publish", "dgpublish"],
	figure: ["figure", "resultfigure"],
	measures: ["figuremeasures", "resultlabel"],
	measured: ["figuremeasured", "resultmeasured"],
	appliesTo: ["appliesto"],
	community: ["community"],
	topic: ["topic"],
} as const;
/** What says how a tool shows a page, or repeats its path: nothing is lost without it. */
const OF_THE_TOOL = new Set(
	"dandelion address version units countries teamsizes sources id slug url permalink weight order sidebarposition navorder position layout template aliases alias outline toc head prev next hidetitle hidetableofcontents sidebar editurl cssclass cssclasses type icon cover image banner theme comments".split(
		" ",
	),
);
const keyOf = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, "");

const TITLE = { shortest: 5, longest: 120 };
const SUMMARY_LENGTH = 200;
const FIGURE_LENGTH = 16;
const LABEL_LENGTH = 60;
const APPLIES_LENGTH = 500;
/** A page of a book, not a book. */
const TEXT_LENGTH = 200_000;

/** Lengths count characters, as the fields of forms do. */
const lengthOf = (text: string): number => [...text].length;
const cut = (text: string, longest: number): string => [...text].slice(0, longest).join("");
const ending = (text: string, longest: number): string => `${cut(text, longest - 1).trimEnd()}…`;

type MatterReader = (names: readonly string[]) => unknown;

/** What the front matter of a page says, in our words; the rest of its text becomes the steps. */
export function mappedPage(page: ReadPage, usual: { language: Locale }): { mapped: MappedPage; notes: NotesOfPage } {
	const notes = findingsOfPage();
	for (const { reason, value, line } of page.findings) notes.note(reason, value, line);
	const entries = new Map(Object.entries(page.matter).map(([name, value]) => [keyOf(name), value]));
	const read: MatterReader = (names) =>
		names.map((name) => entries.get(name)).find((value) => value !== undefined && value !== null && value !== "");
	noteUnknown(page, notes);
	const isOurs = page.matter.dandelion === 1;
	const title = titleFor(page, read, notes);
	const texts = isOurs ? sectionsOf(page.text) : { steps: page.text };
	const card: Card = {
		title,
		summary: shortened(wordsIn(read(NAMES.summary)), SUMMARY_LENGTH, () => notes.note("summary_long", title)),
		context: "",
		problem: "",
		result: "",
		...texts,
		steps: textFor(texts.steps ?? "", page, notes),
		resultFigure: cut(wordsIn(read(NAMES.figure)), FIGURE_LENGTH) || undefined,
		resultMeasured: cut(wordsIn(read(NAMES.measured)), APPLIES_LENGTH) || undefined,
		...(isOurs ? otherFields(page.matter) : {}),
		resultLabel: cut(wordsIn(read(NAMES.measures)), LABEL_LENGTH) || undefined,
		appliesTo: cut(wordsIn(read(NAMES.appliesTo)), APPLIES_LENGTH) || undefined,
		language: languageFor(read, usual.language, page, notes),
		tags: tagsFor(read, notes),
	};
	const mapped = {
		card,
		address: isOurs ? wordsIn(entries.get("address")) || null : null,
		author: personIn(read(NAMES.author)),
		contact: personIn(read(NAMES.contact)),
		community: wordsIn(read(NAMES.community)) || null,
		topic: wordsIn(read(NAMES.topic)) || null,
		publish: publishes(read, page, notes),
		writtenOn: dayIn(read(NAMES.date)),
	};
	return { mapped, notes };
}

function noteUnknown({ matter, source }: ReadPage, notes: NotesOfPage): void {
	const known = new Set<string>(Object.values(NAMES).flat());
	for (const name of Object.keys(matter))
		if (!known.has(keyOf(name)) && !OF_THE_TOOL.has(keyOf(name)))
			notes.note("front_matter_unknown", name, lineOf(source, name));
}

function titleFor(page: ReadPage, read: MatterReader, notes: NotesOfPage): string {
	const said = wordsIn(read(NAMES.title)) || page.title || titleOfPath(page.path);
	const isOurs = page.matter.dandelion === 1;
	const title = isOurs ? said : said.replaceAll(/\s+/g, " ").trim();
	if (lengthOf(title) > TITLE.longest) {
		notes.note("title_long", title);
		return ending(title, TITLE.longest);
	}
	if (lengthOf(title) >= TITLE.shortest || isOurs) return title;
	notes.note("title_short", title);
	const folder = page.path.split("/").at(-2);
	return `${title} (${folder && folder.length > 1 ? folder.slice(0, 80) : page.path.slice(-80)})`.slice(
		0,
		TITLE.longest,
	);
}

function textFor(text: string, page: ReadPage, notes: NotesOfPage): string {
	const shown = isVisible(text) ? text.trim() : "";
	if (!canBeFormatted(shown)) notes.note("too_many_marks", page.path);
	if (lengthOf(shown) <= TEXT_LENGTH) return shown;
	notes.note("too_long", page.path);
	return cut(shown, TEXT_LENGTH);
}

function shortened(text: string, longest: number, note: () => void): string {
	if (lengthOf(text) <= longest) return text;
	note();
	return ending(text, longest);
}

/** A value of front matter as words: a list becomes one line, an object its name. */
function wordsIn(value: unknown): string {
	if (value === undefined || value === null) return "";
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (Array.isArray(value)) return value.map(wordsIn).filter(Boolean).join(", ");
	if (typeof value === "object") return wordsIn(Object.values(value)[0]);
	return String(value).replaceAll("\0", "").trim();
}

/** A person: words, or an object with an address, which says more than a name. */
function personIn(value: unknown): string | null {
	const first: unknown = Array.isArray(value) ? value[0] : value;
	if (typeof first === "object" && first !== null && !(first instanceof Date)) {
		const { email, mail, name, title } = first as Record<string, unknown>;
		return wordsIn(email ?? mail ?? name ?? title) || null;
	}
	return wordsIn(first) || null;
}

function languageFor(read: MatterReader, usual: Locale, page: ReadPage, notes: NotesOfPage): Locale {
	const said = wordsIn(read(NAMES.language)).toLowerCase();
	if (said === "") return usual;
	const known = LOCALES.find(
		(locale) => said === locale || said.startsWith(`${locale}-`) || said.startsWith(`${locale}_`),
	);
	if (!known) notes.note("language_unknown", said, lineOf(page.source, said));
	return known ?? usual;
}

function tagsFor(read: MatterReader, notes: NotesOfPage): string[] {
	const said = read(NAMES.tags);
	const list = Array.isArray(said) ? said.map(wordsIn) : wordsIn(said).split(",");
	const tags = tagsTyped(list.map((tag) => tag.replace(/^#/, "").replaceAll(/[,;\n]/g, " ")).join(","));
	const kept = tags.filter((tag) => lengthOf(tag) <= TAG_LENGTH).slice(0, TAGS_EACH);
	if (kept.length < tags.length) notes.note("tags_left_out", tags.filter((tag) => !kept.includes(tag)).join(", "));
	return kept;
}

const YES = ["true", "yes", "published", "live", "1", "publish", "needs_update", "needs update"];
const NO = ["false", "no", "draft", "in_review", "in review", "retired", "archived", "0", "", "private"];

/** Whether the page says itself that it is no draft. A date of publication says nothing of that. */
function publishes(read: MatterReader, page: ReadPage, notes: NotesOfPage): boolean {
	const draft = wordsIn(read(NAMES.draft)).toLowerCase();
	if (draft !== "") return NO.includes(draft) && draft !== "draft";
	const status = wordsIn(read(NAMES.status)).toLowerCase();
	if (status === "" || dayIn(status)) return false;
	if (!YES.includes(status) && !NO.includes(status)) notes.note("status_unknown", status, lineOf(page.source, status));
	return YES.includes(status);
}

/** A day as `2026-12-17`; null for words that no calendar knows. */
function dayIn(value: unknown): string | null {
	const words = wordsIn(value);
	const [day] = /^\d{4}-\d{2}-\d{2}/.exec(words) ?? [];
	const instant = new Date(day ?? (/^[A-Z][a-z]{2,8} \d{1,2}, \d{4}$/.test(words) ? `${words} UTC` : ""));
	return Number.isNaN(instant.getTime()) ? null : instant.toISOString().slice(0, 10);
}
