import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound, Refused } from "@/lib/errors";
import { practicesZip } from "@/lib/practice-files/export";
import { approvePractices, discardPractices, sourceOfFile, uploadPractices } from "@/lib/practice-files/imports";
import { pagesOfImport, practiceImportPage, practiceImports } from "@/lib/practice-files/queries";
import { runPracticeImport } from "@/lib/practice-files/running";
import { changePractice } from "@/lib/practices/changes";
import { practicePage } from "@/lib/practices/practice-page";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { startingFrom } from "../practices/cards";
import { PIXEL, read, zipOf } from "./zips";

const later = new Date(at.getTime() + 60_000);

async function parts(buffer: Buffer) {
	return (async function* () {
		yield new Uint8Array(buffer);
	})();
}

async function sent(viewer: Viewer, communitySlug: string, file: Buffer, fileName = "handbook.zip") {
	const upload = { fileName, communitySlug, language: "en" as const, source: undefined, content: await parts(file) };
	const { id } = await uploadPractices(viewer, upload, at);
	await runPracticeImport(id, viewerOfPerson, at);
	return practiceImportPage(viewer, id);
}

async function imported(viewer: Viewer, communitySlug: string, file: Buffer, fileName?: string) {
	const { id } = await sent(viewer, communitySlug, file, fileName);
	await approvePractices(viewer, id);
	await runPracticeImport(id, viewerOfPerson, later);
	return practiceImportPage(viewer, id);
}

async function olfa() {
	const { slug } = await community({ members: [await castId("champion")] });
	return { viewer: await as("champion"), slug };
}

const practicesIn = async (slug: string) =>
	db.practice.findMany({ where: { community: { slug }, deletedAt: null }, orderBy: { title: "asc" } });

/** What of the pages was not understood. */
async function remarks(viewer: Viewer, id: string) {
	const { rows } = await pagesOfImport(viewer, id, {});
	return rows.flatMap(({ path, findings }) =>
		findings.map(({ line, reason, value }) => `${path}:${line} ${reason} ${value}`),
	);
}

const handbook = {
	"handbook/index.md":
		"---\ntitle: Welcome to the handbook\ntags: [remote, onboarding]\nauthor: champion@semis.example\nlang: fr\nweather: fine\n---\n\n# Welcome\n\nSee [the meetings](guides/short-meetings.md#agenda), [[Short meetings|them]] and [nothing](gone.md).\n\n![A pixel](img/pixel.png)\n",
	"handbook/guides/short-meetings.md":
		'+++\ntitle = "Short meetings"\ndraft = false\n+++\n\n## Agenda\n\n### Level three\n\nBack to [the start](../index.md), or <a href="../index.md">here</a>.\n\n<iframe src="https://x.example"></iframe>\n\n<Tabs>Words in a component</Tabs>\n',
	"handbook/img/pixel.png": PIXEL,
	"handbook/notes.txt": "not a page",
};

describe("pages of files", () => {
	test("are shown before anything is written, and become drafts with their pictures and links", async () => {
		const { viewer, slug } = await olfa();
		const preview = await sent(viewer, slug, await zipOf(handbook));
		expect(preview).toMatchObject({
			state: "previewed",
			kind: "files",
			figures: { create: 2, change: 0, same: 0, refuse: 0 },
		});
		expect(await practicesIn(slug)).toEqual([]);
		expect(await remarks(viewer, preview.id)).toEqual([
			"guides/short-meetings.md:12 html_left_out <iframe>",
			"guides/short-meetings.md:14 component <Tabs>",
			"guides/short-meetings.md:null not_complete context",
			"index.md:6 front_matter_unknown weather",
			"index.md:11 link_unknown gone.md",
		]);
		await approvePractices(viewer, preview.id);
		await runPracticeImport(preview.id, viewerOfPerson, later);
		const [meetings, welcome] = await practicesIn(slug);
		expect(welcome).toMatchObject({
			title: "Welcome to the handbook",
			tags: ["remote", "onboarding"],
			language: "fr",
			status: "draft",
			contactId: viewer.personId,
		});
		const file = await db.attachment.findFirstOrThrow({ where: { practiceId: welcome?.id ?? "" } });
		expect(welcome?.steps).toBe(
			`# Welcome\n\nSee [the meetings](/practices/${meetings?.slug}), [them](/practices/${meetings?.slug}) and nothing.\n\n![A pixel](file:${file.fileId})`.replace(
				"# Welcome\n\n",
				"",
			),
		);
		expect(meetings?.steps).toContain("## Agenda\n\n### Level three");
		expect(meetings?.steps).toContain(`[here](/practices/${welcome?.slug})`);
		expect(meetings?.steps).toContain("Words in a component");
		expect((await practicePage(viewer, welcome?.slug ?? "", later)).stepsHtml).toContain("<img");
	});

	test("change only where they have changed, and never over what was written here", async () => {
		const { viewer, slug } = await olfa();
		await imported(viewer, slug, await zipOf(handbook));
		const before = await practicesIn(slug);
		expect((await sent(viewer, slug, await zipOf(handbook), "handbook-2026-11-19.zip")).figures).toMatchObject({
			same: 2,
			create: 0,
			change: 0,
		});
		const edited = { ...handbook, "handbook/index.md": `${handbook["handbook/index.md"]}\nA line more.\n` };
		expect((await imported(viewer, slug, await zipOf(edited))).figures).toMatchObject({ same: 1, change: 1 });
		const [meetings, welcome] = await practicesIn(slug);
		expect(welcome?.steps).toContain("A line more.");
		expect([meetings?.id, welcome?.id]).toEqual(before.map(({ id }) => id));
		expect(meetings?.version).toBe(1);
		const card = {
			title: "Welcome to the handbook",
			summary: "",
			context: "",
			problem: "",
			result: "",
			steps: "Ours",
			tags: [],
			language: "fr" as const,
		};
		const present = { ...card, steps: welcome?.steps ?? "", tags: welcome?.tags ?? [] };
		await changePractice(
			viewer,
			welcome?.slug ?? "",
			{ ...startingFrom("draft", present), card, contactId: viewer.personId },
			later,
		);
		const again = { ...edited, "handbook/index.md": `${edited["handbook/index.md"]}\nAnother.\n` };
		const third = await sent(viewer, slug, await zipOf(again));
		expect(third.figures).toMatchObject({ same: 1, refuse: 1, change: 0 });
		expect(await remarks(viewer, third.id)).toContainEqual(expect.stringContaining("changed_here"));
	});

	test("go on where they were cut, and nothing is written twice", async () => {
		const { viewer, slug } = await olfa();
		const many = Object.fromEntries(
			Array.from({ length: 60 }, (_, index) => [`page-${index}.md`, `# Page number ${index}\n\nWords.`]),
		);
		const { id } = await sent(viewer, slug, await zipOf(many));
		await db.practiceImportPage.deleteMany({ where: { importId: id, number: { gte: 40 } } });
		await db.practiceImport.update({ where: { id }, data: { state: "reading" } });
		await runPracticeImport(id, viewerOfPerson, at);
		expect((await practiceImportPage(viewer, id)).figures.create).toBe(60);
		await approvePractices(viewer, id);
		await Promise.all([runPracticeImport(id, viewerOfPerson, later), runPracticeImport(id, viewerOfPerson, later)]);
		expect(await practiceImportPage(viewer, id)).toMatchObject({ state: "applied", stepDone: 60 });
		expect(await practicesIn(slug)).toHaveLength(60);
		expect(await db.practiceImportChunk.count({ where: { importId: id } })).toBe(0);
	});

	test("tell nobody one by one, and are published only where they say so and are whole", async () => {
		const { viewer, slug } = await olfa();
		const whole =
			"---\ndandelion: 1\ntitle: A whole practice\nsummary: Short\nstatus: published\n---\n\n# A whole practice\n\n";
		const sections = ["context", "problem", "steps", "result"]
			.map((name) => `<!-- dandelion: ${name} -->\n## ${name}\n\nWords.\n`)
			.join("\n");
		await imported(
			viewer,
			slug,
			await zipOf({ "a.md": whole + sections, "b.md": "---\npublished: true\n---\n# Not whole\n\nWords" }),
		);
		expect((await practicesIn(slug)).map(({ title, status }) => [title, status])).toEqual([
			["A whole practice", "published"],
			["Not whole", "draft"],
		]);
		const told = await db.activity.findMany({
			where: {
				communityId: (await db.community.findUniqueOrThrow({ where: { slug } })).id,
				kind: { in: ["practice.published", "practice.imported"] },
			},
		});
		expect(told.map(({ kind }) => kind)).toEqual(["practice.imported"]);
	});

	test("that are hostile are refused with a reason, and nothing is written", async () => {
		const { viewer, slug } = await olfa();
		const file = await sent(viewer, slug, await zipOf({ "a.md": "# A page", "link.md": "/etc/passwd" }, 0o120777));
		expect(file).toMatchObject({ state: "failed", problem: "link_inside", problemOf: "a.md" });
		expect(await db.practiceImportPage.count({ where: { importId: file.id } })).toBe(0);
		await expect(approvePractices(viewer, file.id)).rejects.toMatchObject({ reason: "import_not_ready" });
		await discardPractices(viewer, file.id);
		expect(await sent(viewer, slug, Buffer.from("plain words"), "words.zip")).toMatchObject({ problem: "not_zip" });
		expect(await sent(viewer, slug, await zipOf({ "a.png": PIXEL }))).toMatchObject({ problem: "nothing_to_read" });
		expect(await practicesIn(slug)).toEqual([]);
	});

	test("come in with the rights of who imports, who alone sees the import", async () => {
		const { viewer, slug } = await olfa();
		const stranger = await as("employee");
		const upload = { fileName: "a.md", communitySlug: slug, language: "en" as const, source: undefined };
		await expect(
			uploadPractices(stranger, { ...upload, content: await parts(Buffer.from("# A page")) }, at),
		).rejects.toBeInstanceOf(Refused);
		const { id } = await sent(viewer, slug, Buffer.from("# A page\n\nWords"), "a.md");
		const { slug: other } = await community({ members: [stranger.personId] });
		const member = await as("employee");
		await expect(practiceImportPage(member, id)).rejects.toBeInstanceOf(NotFound);
		expect((await pagesOfImport(member, id, {})).rows).toEqual([]);
		expect(await practiceImports(member)).toEqual([]);
		await expect(approvePractices(member, id)).rejects.toBeInstanceOf(NotFound);
		// The page of another community than the importer's own is not theirs to change.
		await approvePractices(viewer, id);
		await runPracticeImport(id, viewerOfPerson, later);
		expect(await practicesIn(other)).toEqual([]);
	});
});

test("an export imported back is the same, and a line changed in it changes one practice", async () => {
	const { viewer, slug } = await olfa();
	await imported(viewer, slug, await zipOf(handbook));
	const before = await practicesIn(slug);
	const { content, count } = await practicesZip(viewer, { communitySlug: slug });
	const zip = await read(content);
	expect(count).toBe(2);
	const back = await sent(viewer, slug, zip, "export.zip");
	expect(await remarks(viewer, back.id)).toEqual([]);
	expect(back.figures).toMatchObject({ same: 2, create: 0, change: 0, refuse: 0 });
	const { slug: elsewhere } = await community({ members: [viewer.personId] });
	await db.practice.updateMany({ where: { community: { slug } }, data: { deletedAt: later } });
	await imported(await as("champion"), elsewhere, zip, "export.zip");
	const copies = [...(await practicesIn(slug)), ...(await practicesIn(elsewhere))];
	expect(copies.map(({ title, tags, language }) => ({ title, tags, language }))).toEqual(
		before.map(({ title, tags, language }) => ({ title, tags, language })),
	);
	expect(copies[1]?.steps).toContain(`[the meetings](/practices/${copies[0]?.slug})`);
	expect(await db.attachment.count({ where: { practiceId: copies[1]?.id ?? "" } })).toBe(1);
});

test("an export holds what its reader may read", async () => {
	const { viewer, slug } = await olfa();
	await imported(viewer, slug, await zipOf(handbook));
	expect((await practicesZip(await as("employee"), { communitySlug: slug })).count).toBe(0);
});

test("the day that a tool adds to the name of an export is not its name", () => {
	expect(sourceOfFile("Team wiki-2026-11-18.zip")).toBe("Team wiki");
	expect(sourceOfFile("handbook (2).zip")).toBe("handbook");
	expect(sourceOfFile("2026.zip")).toBe("pages");
});
