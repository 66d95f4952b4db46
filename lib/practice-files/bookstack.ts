import { z } from "zod";
import { takeEmbedded } from "./embedded";
import { htmlAsText, readHtmlPart } from "./html-text";
import { plainMarkdown } from "./markdown-page";
import { findingsOfPage, type ReadPage } from "./page";

/** BookStack's portable zip: `data.json` and `files/`, as dev/docs/portable-zip-file-format.md of BookStack says. */
const tag = z.object({ name: z.string(), value: z.string().nullish() });
const page = z.object({
	id: z.number().nullish(),
	name: z.string(),
	html: z.string().nullish(),
	markdown: z.string().nullish(),
	priority: z.number().nullish(),
	attachments: z
		.array(z.object({ name: z.string(), link: z.string().nullish(), file: z.string().nullish() }))
		.nullish(),
	tags: z.array(tag).nullish(),
});
const chapter = z.object({
	id: z.number().nullish(),
	name: z.string(),
	pages: z.array(page).nullish(),
	tags: z.array(tag).nullish(),
});
const book = chapter.extend({ chapters: z.array(chapter).nullish() });
export const bookStackData = z
	.object({
		book: book.nullish(),
		chapter: chapter.nullish(),
		page: page.nullish(),
	})
	.refine((data) => data.book || data.chapter || data.page);
type BookStackPage = z.infer<typeof page>;

interface PlacedPage {
	page: BookStackPage;
	tags: z.infer<typeof tag>[];
}

function pagesIn({ book: whole, chapter: part, page: single }: z.infer<typeof bookStackData>): PlacedPage[] {
	const ofChapter = (one: z.infer<typeof chapter>): PlacedPage[] =>
		(one.pages ?? []).map((each) => ({ page: each, tags: [...(each.tags ?? []), ...(one.tags ?? [])] }));
	const chapters = [...(whole ? [whole] : []), ...(whole?.chapters ?? []), ...(part ? [part] : [])];
	return [...chapters.flatMap(ofChapter), ...(single ? [{ page: single, tags: single.tags ?? [] }] : [])];
}

const pathOf = ({ id, name }: BookStackPage, index: number): string =>
	`page-${id ?? `${index + 1}-${name.replaceAll("/", " ")}`}`;

/** References to other things of the export, as addresses that links of pages have. */
function withAddresses(text: string): string {
	return text.replaceAll(
		/\[\[bsexport:(image|attachment|page|chapter|book):([^\]]+)\]\]/g,
		(_, kind: string, to: string) =>
			kind === "image" || kind === "attachment" ? `/files/${encodeURI(to)}` : `/${kind}-${to}`,
	);
}

export function bookStackPages(content: Uint8Array): Map<string, () => ReadPage> {
	const placed = pagesIn(bookStackData.parse(JSON.parse(new TextDecoder().decode(content))));
	return new Map(placed.map((one, index) => [pathOf(one.page, index), () => readPage(one, pathOf(one.page, index))]));
}

function readPage({ page, tags }: PlacedPage, path: string): ReadPage {
	const notes = findingsOfPage();
	const isMarkdown = Boolean(page.markdown?.trim());
	const source = withAddresses((isMarkdown ? page.markdown : page.html) ?? "");
	const read = isMarkdown
		? plainMarkdown(path, source, { notes, linesAbove: 0, isOurs: false })
		: takeEmbedded(htmlAsText(readHtmlPart(source), notes));
	const files = (page.attachments ?? []).flatMap(({ name, link, file }) => {
		const address = file ? `/files/${file}` : link;
		return address ? [`- [${name.replaceAll(/[[\]]/g, "")}](<${address}>)`] : [];
	});
	return {
		path,
		matter: { title: page.name, tags: tags.map(({ name, value }) => (value ? `${name}: ${value}` : name)) },
		title: page.name,
		text: [read.text, files.join("\n")].filter(Boolean).join("\n\n"),
		source: isMarkdown ? source : "",
		findings: notes.findings,
		embedded: read.embedded,
	};
}
