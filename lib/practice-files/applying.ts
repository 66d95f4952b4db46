import { db, type Tx } from "../db";
import { marksOf } from "../edits";
import { Refused, Stale } from "../errors";
import { keepAttachment } from "../files/attachments";
import { changePractice } from "../practices/changes";
import { draftPractice, practiceFields } from "../practices/practices";
import { type Card, missingFrom } from "../practices/schema";
import type { Viewer } from "../viewer";
import { type FileTree, UnreadableTree } from "./file-tree";
import type { LoadViewer, PracticeImportRow, WatchPages } from "./import-row";
import { importedTargets, withLinks } from "./link-targets";
import type { StoredPage } from "./mapping";
import { markOfCard, noteOrigin, presentPractice } from "./origins";
import { findingsOfPage, type NotesOfPage, type PageFinding } from "./page";
import { placesFor } from "./people-and-places";
import { linkFinder } from "./targets";

const BATCH = 25;

/** Writes the pages that wait, each in a transaction of its own: what is cut goes on at the next page. */
export async function writePages(
	load: LoadViewer,
	{ file, tree, watch }: { file: PracticeImportRow; tree: FileTree; watch: WatchPages },
	at: Date,
): Promise<void> {
	const rows = await db.practiceImportPage.findMany({
		where: { importId: file.id },
		select: { path: true, slug: true, outcome: true },
	});
	// A page that is refused, and was never here, is nowhere.
	const slugs = new Map(
		rows.flatMap(({ path, slug, outcome }) => (outcome === "refuse" ? [] : [[path, slug] as const])),
	);
	const finder = linkFinder({ pages: new Set(rows.map(({ path }) => path)), files: tree.paths });
	const waiting = {
		importId: file.id,
		writtenAt: null,
		outcome: { in: ["create", "change"] as ("create" | "change")[] },
	};
	const total = await db.practiceImportPage.count({ where: { ...waiting, writtenAt: undefined } });
	for (;;) {
		const viewer = await load(file.createdById, at);
		if (!viewer) throw new UnreadableTree("importer_gone");
		const pages = await db.practiceImportPage.findMany({ where: waiting, orderBy: { number: "asc" }, take: BATCH });
		if (pages.length === 0) break;
		const places = placesFor(viewer, file.community);
		for (const page of pages) await writePage(page, { file, viewer, tree, finder, slugs, places, at });
		await watch(total - (await db.practiceImportPage.count({ where: waiting })), total);
	}
	await watch(total, total);
}

interface AroundWriting {
	file: PracticeImportRow;
	viewer: Viewer;
	tree: FileTree;
	finder: ReturnType<typeof linkFinder>;
	slugs: ReadonlyMap<string, string>;
	places: ReturnType<typeof placesFor>;
	at: Date;
}

interface PageRow {
	number: number;
	path: string;
	slug: string;
	hash: string;
	outcome: "create" | "change" | "same" | "refuse";
	mapped: unknown;
	findings: unknown;
}

async function writePage(row: PageRow, around: AroundWriting): Promise<void> {
	const notes = findingsOfPage();
	for (const { reason, value, line } of row.findings as PageFinding[]) notes.note(reason, value, line);
	try {
		await write(row, row.mapped as StoredPage, notes, around);
	} catch (problem) {
		if (await isWritten(around.file.id, row.number)) return;
		if (!(problem instanceof Refused || problem instanceof Stale)) throw problem;
		notes.note(problem instanceof Stale ? "changed_here" : "not_yours", row.slug);
		await db.practiceImportPage.updateMany({
			where: { importId: around.file.id, number: row.number, writtenAt: null },
			data: { outcome: "refuse", findings: notes.findings as object[], noted: notes.findings.length },
		});
	}
}

/** Another process may have written it in the meantime. */
async function isWritten(importId: string, number: number): Promise<boolean> {
	return (await db.practiceImportPage.count({ where: { importId, number, writtenAt: { not: null } } })) > 0;
}

async function write(row: PageRow, mapped: StoredPage, notes: NotesOfPage, around: AroundWriting): Promise<void> {
	const { file, viewer, tree, finder, slugs, places, at } = around;
	const present = row.outcome === "change" ? await presentPractice(viewer, row.slug) : null;
	const kept = new Map<string, string>();
	const targets = (fileOf: (name: string) => string | undefined) =>
		importedTargets({
			path: row.path,
			source: "",
			isOurs: mapped.isOurs,
			finder,
			// What is unknown was noted, with its line, when the page was read.
			notes: { ...notes, note: () => {} },
			addressOf: (path) => {
				const slug = slugs.get(path);
				return slug && `/practices/${slug}`;
			},
			fileOf,
		});
	const shown = new Set<string>();
	withLinks(
		mapped.card,
		targets((name) => void shown.add(name)),
	);
	for (const name of shown) {
		const id = await keptFile(name, mapped, { tree, viewer, notes, at, known: present?.fileIds });
		if (id) kept.set(name, id);
	}
	const card = {
		...(present && !mapped.isOurs ? keptFields(present.card) : {}),
		...withLinks(
			mapped.card,
			targets((name) => kept.get(name)),
		),
		topicId: await places.topicOf(mapped),
	};
	const contactId = await places.contactOf(mapped, { ...notes, note: () => {} });
	const besides = async (tx: Tx, practice: { id: string }) => {
		const { count } = await tx.practiceImportPage.updateMany({
			where: { importId: file.id, number: row.number, writtenAt: null },
			data: { writtenAt: at, mapped: {}, findings: notes.findings as object[], noted: notes.findings.length },
		});
		// Another process wrote it in the meantime.
		if (count === 0) throw new Stale();
		const { source } = file;
		await noteOrigin(tx, practice.id, { source, path: row.path, hash: row.hash, written: markOfCard(card) });
	};
	if (present) {
		const { status } = present;
		const madeFrom = marksOf(practiceFields(present.card, present.contactId, present.keepers));
		await changePractice(
			viewer,
			row.slug,
			{ card, contactId: contactId ?? present.contactId, status, madeFrom, publish: false, stillHolds: false },
			at,
			besides,
		);
		return;
	}
	const createdAt = mapped.writtenOn && new Date(mapped.writtenOn) < at ? new Date(mapped.writtenOn) : at;
	const draft = {
		card,
		communitySlug: places.communityOf(mapped, { ...notes, note: () => {} }),
		contactId: contactId ?? viewer.personId,
		publish: mapped.publish && missingFrom(card).length === 0,
		imported: { slug: row.slug, createdAt },
	};
	await draftPractice(viewer, draft, at, besides);
}

/** What files of other tools do not say stays as it is. */
const keptFields = ({ template, sources, unitIds, countries, sizes, resultMeasured }: Card): Partial<Card> => ({
	...{ template, sources, unitIds, countries, sizes, resultMeasured },
});

interface AroundFile {
	tree: FileTree;
	viewer: Viewer;
	notes: NotesOfPage;
	at: Date;
	/** Files that the practice shows already. */
	known: ReadonlySet<string> | undefined;
}

/** Exports have the id of a file in its name. */
const OWN_NAME = /(?:^|\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[^/]*$/;

/** Keeps a file that a page shows; undefined for one that cannot be kept, with a note. */
async function keptFile(
	name: string,
	{ embedded }: StoredPage,
	{ tree, viewer, notes, at, known }: AroundFile,
): Promise<string | undefined> {
	const [, own = ""] = OWN_NAME.exec(name) ?? [];
	if (known?.has(own)) return own;
	const inside = embedded[name];
	const content = inside === undefined ? await tree.read(name) : new Uint8Array(Buffer.from(inside, "base64"));
	try {
		return (await keepAttachment(viewer, { name: inside === undefined ? name : "picture.png", content }, at)).id;
	} catch (problem) {
		if (!(problem instanceof Refused)) throw problem;
		notes.note("picture_refused", name);
		return undefined;
	}
}
