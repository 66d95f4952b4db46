import { db, type Prisma } from "../db";
import { newAddress } from "../new-address";
import { type Card, missingFrom } from "../practices/schema";
import type { Viewer } from "../viewer";
import type { FileTree } from "./file-tree";
import type { PracticeImportRow, WatchPages } from "./import-row";
import { importedTargets, withLinks } from "./link-targets";
import { type MappedPage, mappedPage } from "./mapping";
import {
	type KnownOrigin,
	knownHere,
	markOfCard,
	markOfPage,
	originsOf,
	type PresentPractice,
	presentPractice,
} from "./origins";
import type { NotesOfPage, ReadPage } from "./page";
import { pagesOfTree } from "./pages-of-tree";
import { placesFor } from "./people-and-places";
import { type LinkFinder, linkFinder } from "./targets";

/** Pages that are written to the database at once. */
const BATCH = 40;

type StagedPage = Prisma.PracticeImportPageCreateManyInput;

/**
 * Reads each page once and notes what would become of it. Pages that an earlier run has read stay as they are.
 * @throws UnreadableTree
 */
export async function readTree(
	viewer: Viewer,
	file: PracticeImportRow,
	tree: FileTree,
	watch: WatchPages,
): Promise<string> {
	const pages = await pagesOfTree(tree);
	const paths = pages.paths.toSorted();
	const read = await db.practiceImportPage.findMany({ where: { importId: file.id }, select: { path: true } });
	const done = new Set(read.map(({ path }) => path));
	const finder = linkFinder({ pages: new Set(paths), files: tree.paths });
	const origins = await originsOf(file.source, file.communityId);
	const places = placesFor(viewer, file.community);
	let batch: StagedPage[] = [];
	for (const [number, path] of paths.entries()) {
		if (done.has(path)) continue;
		const page = await pages.read(path);
		batch.push({ importId: file.id, number, ...(await staged(page, { file, viewer, tree, finder, origins, places })) });
		if (batch.length < BATCH) continue;
		await db.practiceImportPage.createMany({ data: batch });
		await watch(number + 1, paths.length);
		batch = [];
	}
	await db.practiceImportPage.createMany({ data: batch });
	await watch(paths.length, paths.length);
	return pages.kind;
}

interface AroundPage {
	file: PracticeImportRow;
	viewer: Viewer;
	tree: FileTree;
	finder: LinkFinder;
	origins: Map<string, KnownOrigin>;
	places: ReturnType<typeof placesFor>;
}

/** What becomes of a page. */
async function staged(page: ReadPage, around: AroundPage): Promise<Omit<StagedPage, "importId" | "number">> {
	const { file, viewer, tree, finder, origins, places } = around;
	const { mapped, notes } = mappedPage(page, { language: file.language });
	mapped.card = await knownHere(mapped.card);
	const contactId = await places.contactOf(mapped, notes);
	places.communityOf(mapped, notes);
	const isOurs = page.matter.dandelion === 1;
	const shown = new Set<string>();
	const fileOf = (name: string) => {
		shown.add(name);
		return "00000000-0000-0000-0000-000000000000";
	};
	const targets = importedTargets({
		path: page.path,
		source: page.source,
		isOurs,
		finder,
		notes,
		addressOf: (path) => path,
		fileOf,
	});
	withLinks(mapped.card, targets);
	const marks = await Promise.all(
		[...shown].sort().map(async (name) => [name, tree.paths.has(name) ? await tree.markOf(name) : ""]),
	);
	if (mapped.publish && missingFrom(mapped.card).length > 0)
		notes.note("not_complete", missingFrom(mapped.card).join(", "));
	const hash = markOfPage([mapped, marks]);
	const asHere = (present: PresentPractice) => cardAsHere(page, mapped, finder, present);
	const topicId = await places.topicOf(mapped);
	const isSame = (present: PresentPractice) =>
		markOfCard({ ...asHere(present), topicId }) === markOfCard(present.card) &&
		(contactId === null || contactId === present.contactId);
	const { outcome, slug } = await outcomeOf({
		page,
		mapped,
		hash,
		notes,
		viewer,
		origin: origins.get(page.path),
		isSame,
	});
	return {
		path: page.path,
		slug: slug ?? newAddress(mapped.card.title, "practice"),
		title: mapped.card.title,
		hash,
		outcome,
		...(outcome === "create" || outcome === "change"
			? { mapped: { ...mapped, isOurs, embedded: embeddedText(page) } as unknown as Prisma.InputJsonValue }
			: {}),
		findings: notes.findings as unknown as Prisma.InputJsonValue,
		noted: notes.findings.length,
	};
}

/** Pictures that stand inside the page's own file, kept with it until the page is written. */
const embeddedText = ({ embedded }: ReadPage): Record<string, string> =>
	Object.fromEntries([...embedded].map(([name, content]) => [name, Buffer.from(content).toString("base64")]));

interface PageToCompare {
	page: ReadPage;
	mapped: MappedPage;
	hash: string;
	notes: NotesOfPage;
	viewer: Viewer;
	origin: KnownOrigin | undefined;
	/** Whether a page that was exported from here is as the practice is now. */
	isSame(present: PresentPractice): boolean;
}

async function outcomeOf({ page, mapped, hash, notes, viewer, origin, isSame }: PageToCompare) {
	const unreadable = page.findings.find(
		({ reason }) => reason === "not_read" || (reason === "too_long" && page.title === ""),
	);
	if (unreadable) return { outcome: "refuse" as const, slug: undefined };
	if (origin?.hash === hash) return { outcome: "same" as const, slug: origin.slug };
	const slug = origin?.slug ?? mapped.address;
	const present = slug ? await presentPractice(viewer, slug) : null;
	// The address of another installation means nothing here.
	if (!slug || !present) {
		if (!origin) return { outcome: "create" as const, slug: undefined };
		notes.note("not_yours", origin.slug);
		return { outcome: "refuse" as const, slug: origin.slug };
	}
	const version = Number(page.matter.version);
	const isChangedHere = origin ? origin.written !== markOfCard(present.card) : present.version !== version;
	if (!origin && isSame(present)) return { outcome: "same" as const, slug };
	if (!present.mayChange || isChangedHere) {
		notes.note(present.mayChange ? "changed_here" : "not_yours", slug);
		return { outcome: "refuse" as const, slug };
	}
	return { outcome: "change" as const, slug };
}

/** The card of a page that was exported from here: its links name practices and files by their addresses. */
function cardAsHere(page: ReadPage, { card }: MappedPage, finder: LinkFinder, { fileIds }: PresentPractice): Card {
	const targets = importedTargets({
		path: page.path,
		source: "",
		isOurs: true,
		finder,
		notes: { findings: [], note: () => {} },
		addressOf: (path) => `/practices/${path.split("/").at(-1)?.replace(/\.md$/, "")}`,
		fileOf: (name) => [...fileIds].find((id) => name.includes(id)),
	});
	return withLinks(card, targets);
}
