import { expect, test } from "vitest";
import type { FileTree } from "@/lib/practice-files/file-tree";
import { rewriteLinks, type TextLink } from "@/lib/practice-files/links";
import { mappedPage } from "@/lib/practice-files/mapping";
import { pagesOfTree } from "@/lib/practice-files/pages-of-tree";
import { linkFinder } from "@/lib/practice-files/targets";
import { openZip } from "@/lib/practice-files/zip-tree";
import { PIXEL, zipOf } from "../practice-files/zips";

async function pagesIn(files: Record<string, string | Uint8Array>) {
	const tree = await openZip(await zipOf(files));
	const pages = await pagesOfTree(tree);
	const read = await Promise.all(pages.paths.map((path) => pages.read(path)));
	return { kind: pages.kind, tree, pages: new Map(read.map((page) => [page.path, page])) };
}

/** Where the links of a page lead, in the files. */
function linksOf({ path, text }: { path: string; text: string }, tree: FileTree, pages: ReadonlySet<string>) {
	const finder = linkFinder({ pages, files: tree.paths });
	const found: string[] = [];
	rewriteLinks(text, ({ kind, url }: TextLink) => {
		found.push(`${kind} ${finder.page(path, url) ?? finder.file(path, url) ?? url}`);
		return "same";
	});
	return found;
}

test("BookStack's portable zip: pages of a book and its chapters, their tags, references and files", async () => {
	const page = (id: number, name: string, rest: object) => ({
		id,
		name,
		priority: id,
		attachments: [],
		images: [],
		tags: [],
		...rest,
	});
	const data = {
		instance: { id: "x", version: "v25.02" },
		exported_at: "2026-11-18T09:00:00+00:00",
		book: {
			id: 8,
			name: "Handbook",
			description_html: "<p>Ours</p>",
			pages: [
				page(40, "Answer in an hour", {
					html: '<p id="bkmrk-1">See <a href="[[bsexport:page:41]]">the other</a>.</p><p><img src="[[bsexport:image:pixel.png]]" alt="A pixel"></p><div drawio-diagram="1"><img src="[[bsexport:image:pixel.png]]"></div>',
					tags: [
						{ name: "team", value: "care" },
						{ name: "short", value: "" },
					],
					attachments: [
						{ id: 1, name: "Form", file: "form.pdf" },
						{ id: 2, name: "Site", link: "https://x.example" },
					],
				}),
			],
			chapters: [
				{
					id: 2,
					name: "More",
					priority: 1,
					pages: [page(41, "Second page", { markdown: "# Kept\n\nBack to [one]([[bsexport:page:40]])" })],
					tags: [{ name: "more", value: "" }],
				},
			],
			tags: [],
		},
	};
	const { kind, tree, pages } = await pagesIn({
		"data.json": JSON.stringify(data),
		"files/pixel.png": PIXEL,
		"files/form.pdf": "%PDF",
	});
	expect(kind).toBe("bookstack");
	const [one, two] = [pages.get("page-40"), pages.get("page-41")];
	expect(one?.title).toBe("Answer in an hour");
	expect(one?.text).toContain("See [the other](/page-41).");
	expect(one && mappedPage(one, { language: "en" }).mapped.card.tags).toEqual(["team: care", "short"]);
	expect(one && linksOf(one, tree, new Set(pages.keys()))).toEqual([
		"link page-41",
		"picture files/pixel.png",
		"picture files/pixel.png",
		"link files/form.pdf",
		"link https://x.example",
	]);
	expect(two?.matter.tags).toEqual(["more"]);
	expect(two && linksOf(two, tree, new Set(pages.keys()))).toEqual(["link page-40"]);
});

test("Outline's JSON: documents with their formats, tasks, tables, attachments and links to each other", async () => {
	const text = (words: string, ...marks: object[]) => ({
		type: "text",
		text: words,
		...(marks.length > 0 ? { marks } : {}),
	});
	const paragraph = (...content: object[]) => ({ type: "paragraph", content });
	const file = "0198c3a0-0000-7000-8000-000000000001";
	const content = [
		{ type: "heading", attrs: { level: 2 }, content: [text("Agenda")] },
		paragraph(text("Say "), text("it", { type: "strong" }), text(" in "), text("code", { type: "code_inline" })),
		paragraph(text("the other", { type: "link", attrs: { href: "/doc/second-page-BbBbBbBbB2" } })),
		{
			type: "checkbox_list",
			content: [{ type: "checkbox_item", attrs: { checked: true }, content: [paragraph(text("done"))] }],
		},
		{ type: "container_notice", attrs: { style: "info" }, content: [paragraph(text("Mind"))] },
		paragraph({ type: "image", attrs: { src: `/api/attachments.redirect?id=${file}`, alt: "A pixel" } }),
		{
			type: "table",
			content: [
				["th", "A"],
				["td", "1"],
			].map(([type, words]) => ({ type: "tr", content: [{ type, content: [paragraph(text(words ?? ""))] }] })),
		},
		{ type: "code_fence", attrs: { language: "js" }, content: [text("1 < 2")] },
		{ type: "embed", attrs: { href: "https://video.example/1" } },
	];
	const document = (id: string, urlId: string, title: string, data: object[]) => ({
		[id]: {
			id,
			urlId,
			title,
			data: { type: "doc", content: data },
			createdById: "u",
			createdByName: "Ada",
			createdByEmail: "ada@x.example",
			createdAt: "2026-01-02T03:04:05.000Z",
			updatedAt: "2026-01-02T03:04:05.000Z",
			publishedAt: null,
			fullWidth: false,
			template: false,
			parentDocumentId: null,
			icon: null,
			color: null,
		},
	});
	const collection = {
		collection: { id: "c", name: "Wiki", documentStructure: [] },
		documents: {
			...document("a", "AaAaAaAaA1", "First page", content),
			...document("b", "BbBbBbBbB2", "Second page", []),
		},
		attachments: {
			[file]: {
				id: file,
				key: "uploads/x/pixel.png",
				documentId: "a",
				contentType: "image/png",
				name: "pixel.png",
				size: "70",
			},
		},
	};
	const { kind, tree, pages } = await pagesIn({
		"metadata.json": JSON.stringify({
			exportVersion: 1,
			version: "0.80.0",
			createdAt: "2026-01-02T03:04:05.000Z",
			createdById: "u",
			createdByEmail: null,
		}),
		"Wiki.json": JSON.stringify(collection),
		"uploads/x/pixel.png": PIXEL,
	});
	expect(kind).toBe("outline");
	const first = pages.get("AaAaAaAaA1");
	expect(first?.text).toBe(
		"## Agenda\n\nSay **it** in `code`\n\n[the other](/BbBbBbBbB2)\n\n- [x] done\n\n> Mind\n\n![A pixel](/uploads/x/pixel.png)\n\n| A |\n| - |\n| 1 |\n\n```js\n1 < 2\n```\n\n<https://video.example/1>",
	);
	expect(first?.matter).toMatchObject({ author: "ada@x.example", date: "2026-01-02T03:04:05.000Z" });
	expect(first?.findings).toEqual([{ line: null, reason: "html_left_out", value: "embed" }]);
	expect(first && linksOf(first, tree, new Set(pages.keys())).slice(0, 2)).toEqual([
		"link BbBbBbBbB2",
		"picture uploads/x/pixel.png",
	]);
});

const confluence = (title: string, content: string, more = "") => `<!DOCTYPE html>
<html><head><title>Care : ${title}</title><link rel="stylesheet" href="styles/site.css" type="text/css" /></head>
<body class="theme-default aui-theme-default"><div id="page"><div id="main" class="aui-page-panel">
<div id="main-header"><div id="breadcrumb-section"><ol id="breadcrumbs"><li class="first"><span><a href="index.html">Care</a></span></li></ol></div>
<h1 id="title-heading" class="pagetitle"><span id="title-text">
                            Care : ${title}
                        </span></h1></div>
<div id="content" class="view"><div class="page-metadata">
        Created by <span class='author'> Ada Martin</span>, last modified on Dec 27, 2023</div>
<div id="main-content" class="wiki-content group">${content}</div>${more}</div></div></div></body></html>`;

test("a Confluence space: titles, macros, emoticons, code, tasks, pictures and attachments", async () => {
	const content = `<div class="toc-macro">Contents</div><h2 id="Care-Agenda">Agenda</h2><p>Ask <a href="Second_123.html">the second</a> <img class="emoticon emoticon-smile" src="images/icons/emoticons/smile.svg" alt="(smile)"/></p>
<div class="confluence-information-macro confluence-information-macro-tip"><span class="aui-icon confluence-information-macro-icon"></span><div class="confluence-information-macro-body"><p>A tip</p></div></div>
<div class="code panel pdl"><div class="codeContent panelContent pdl"><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: java; gutter: false" data-theme="Confluence">int a &lt; 1;</pre></div></div>
<ul class="inline-task-list"><li class="checked" data-inline-task-id="1" data-task-id="1"><span>done</span></li></ul>
<p><span class="confluence-embedded-file-wrapper"><img class="confluence-embedded-image" src="attachments/122/124.png" data-image-src="attachments/122/124.png" alt="A pixel"></span></p>
<div class="table-wrap"><table class="confluenceTable"><tbody><tr><th class="confluenceTh">A</th></tr><tr><td class="confluenceTd">1</td></tr></tbody></table></div>`;
	const attachments = `<div class="pageSection group"><div class="pageSectionHeader"><h2 id="attachments" class="pageSectionTitle">Attachments:</h2></div>
<div class="greybox" align="left"><img src="images/icons/bullet_blue.gif" height="8" width="8" alt=""/> <a href="attachments/122/124.png">pixel.png</a> (image/png)<br/>
<img src="images/icons/bullet_blue.gif" height="8" width="8" alt=""/> <a href="attachments/122/125.pdf">form.pdf</a> (application/pdf)<br/></div></div>`;
	const { kind, pages } = await pagesIn({
		"CARE/index.html": "<html><body><h2>Available Pages:</h2></body></html>",
		"CARE/First-page_122.html": confluence("First page", content, attachments),
		"CARE/Second_123.html": confluence("Second page", "<p>Words</p>"),
		"CARE/attachments/122/124.png": PIXEL,
		"CARE/attachments/122/125.pdf": "%PDF",
	});
	expect(kind).toBe("confluence");
	expect([...pages.keys()]).toEqual(["First-page_122.html", "Second_123.html"]);
	const first = pages.get("First-page_122.html");
	expect(first).toMatchObject({
		title: "First page",
		matter: { author: "Ada Martin", date: "Dec 27, 2023" },
		findings: [],
	});
	expect(first?.text).toBe(
		"## Agenda\n\nAsk [the second](Second_123.html) (smile)\n\n> A tip\n\n```java\nint a < 1;\n```\n\n- [x] done\n\n![A pixel](attachments/122/124.png)\n\n| A |\n| - |\n| 1 |\n\n- [form.pdf](<attachments/122/125.pdf>)",
	);
});

test("Docmost and Outline's Markdown: addresses that begin with a slash, notices, sizes of pictures, blank lines", async () => {
	const { kind, tree, pages } = await pagesIn({
		"Wiki/First page.md":
			'# First page\n\n:::info\nMind\n:::\n\n\\\n\n![](files/0198/pixel.png " =640x480")\n\n[Second](First%20page/Second.md) and [other](./First%20page/Second.md)\n',
		"Wiki/files/0198/pixel.png": PIXEL,
		"Wiki/First page/Second.md": "# Second page\n\nBack to [first](../First%20page.md)",
		"Wiki/Page.html":
			'<!DOCTYPE html><html><head><title>Html page</title></head><body><h1>Html page</h1><ul data-type="taskList"><li data-type="taskItem" data-checked="true"><label><input type="checkbox" checked="checked"><span></span></label><div><p>done</p></div></li></ul><div data-type="callout" data-callout-type="info"><p>Mind</p></div><script>alert(1)</script></body></html>',
	});
	expect(kind).toBe("files");
	const first = pages.get("First page.md");
	expect(first?.text).toContain("**info**\nMind\n");
	expect(first?.text).not.toContain("\\");
	expect(first && linksOf(first, tree, new Set(pages.keys()))).toEqual([
		"picture files/0198/pixel.png",
		"link First page/Second.md",
		"link First page/Second.md",
	]);
	const second = pages.get("First page/Second.md");
	expect(second && linksOf(second, tree, new Set(pages.keys()))).toEqual(["link First page.md"]);
	const html = pages.get("Page.html");
	expect(html?.text).toBe("- [x] done\n\n> Mind");
	expect(html?.findings).toEqual([{ line: 1, reason: "html_left_out", value: "<script>" }]);
});

test("a document of Word: headings, formats, lists of its styles", async () => {
	const run = (words: string, bold = false) =>
		`<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${words}</w:t></w:r>`;
	const heading = (level: number, words: string) =>
		`<w:p><w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>${run(words)}</w:p>`;
	const { pages } = await pagesIn({
		"a/Plan.docx": await zipOf({
			"[Content_Types].xml":
				'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
			"_rels/.rels":
				'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
			"word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${heading(1, "The plan")}${heading(2, "Steps")}<w:p>${run("Say ")}${run("it", true)}</w:p></w:body></w:document>`,
		}),
	});
	expect(pages.get("Plan.docx")).toMatchObject({ title: "The plan", text: "## Steps\n\nSay **it**" });
});
test.each<[string, string, object]>([
	[
		"Jekyll and Hugo in YAML",
		"---\ntitle: A page\ndate: 2026-01-02\ncategories: [one, two]\ndescription: Short\nlang: fr-FR\ndraft: true\n---\nText",
		{
			title: "A page",
			tags: ["one", "two"],
			summary: "Short",
			language: "fr",
			publish: false,
			writtenOn: "2026-01-02",
		},
	],
	[
		"Hugo in TOML",
		'+++\ntitle = "A page"\ndate = 2026-01-02T00:00:00Z\ntags = ["one"]\ndraft = false\n+++\nText',
		{ title: "A page", tags: ["one"], language: "en", publish: true, writtenOn: "2026-01-02" },
	],
	["Hugo in JSON", '{\n"title": "A page",\n"keywords": "one, two"\n}\nText', { title: "A page", tags: ["one", "two"] }],
	["Obsidian", "---\ntags:\n  - '#one'\naliases: [x]\n---\n# A page\n\nText", { title: "A page", tags: ["one"] }],
	[
		"Docusaurus",
		"---\nid: x\nsidebar_position: 2\ntitle: A page\nauthors:\n  - name: Ada\n    email: ada@x.example\n---\nText",
		{ title: "A page", author: "ada@x.example" },
	],
	["none, a rule at its head", "---\n\nA page\n", { title: "Notes" }],
	["what cannot be read", "---\ntitle: [\n---\n# A page\n", { title: "A page" }],
])("front matter of %s", async (_, file, expected) => {
	const { pages } = await pagesIn({ "a/notes.md": file });
	const page = pages.get("notes.md");
	if (!page) throw new Error("no page");
	const { mapped } = mappedPage(page, { language: "en" });
	expect({ ...mapped, ...mapped.card }).toMatchObject(expected);
});

test("a text without links or HTML stays letter by letter", async () => {
	const text = "* star\n\n1) one\n\nA  line \n\n\tcode [x](y)\n\n```\n[a](b) ::: <b>\n```\n\nSetext\n======";
	const { pages } = await pagesIn({ "a/notes.md": text });
	expect(pages.get("notes.md")?.text).toBe(text);
});
