import { findCommunity } from "../communities/communities";
import { db } from "../db";
import { NotFound } from "../errors";
import { WORKS_HERE } from "../people/policy";
import { canDraft } from "../practices/policy";
import { activeCommunities, type Viewer } from "../viewer";
import { type FileTree, UnreadableTree } from "./file-tree";
import { openFolder } from "./folder-tree";
import { splitFrontMatter } from "./front-matter";
import { decodedText, findingsOfPage } from "./page";
import { openFile } from "./stored-file";

/** So many are named where one must be chosen. */
const MOST_NAMED = 30;
/** So many pages are asked for the community that they come from. */
const PAGES_ASKED = 20;

/** Where a command is not told who imports, the only administrator does; with several, their addresses. */
export async function onlyAdministrator(): Promise<{ email: string } | { choices: string[] }> {
	const administrators = await db.person.findMany({
		where: { ...WORKS_HERE, email: { not: null }, roleGrants: { some: { role: "administrator" } } },
		orderBy: { email: "asc" },
		take: MOST_NAMED,
		select: { email: true },
	});
	const choices = administrators.flatMap(({ email }) => email ?? []);
	const [first, second] = choices;
	return first && !second ? { email: first } : { choices };
}

/**
 * Where a command is not told which community the pages are for: the one that they name themselves, or the only one that the viewer may write
 * in; with several, their addresses.
 */
export async function onlyCommunity(
	viewer: Viewer,
	file: { path: string; isFolder: boolean; name: string },
): Promise<{ slug: string } | { choices: string[] }> {
	const named = await communityNamed(file);
	if (named && (await mayDraftIn(viewer, named))) return { slug: named };
	const choices = activeCommunities(viewer).map(({ slug }) => slug);
	const [first, second] = choices;
	return first && !second ? { slug: first } : { choices: choices.slice(0, MOST_NAMED) };
}

async function mayDraftIn(viewer: Viewer, slug: string): Promise<boolean> {
	try {
		return canDraft(viewer, await db.$transaction((tx) => findCommunity(tx, viewer, { slug }))).allowed;
	} catch (problem) {
		if (problem instanceof NotFound) return false;
		throw problem;
	}
}

/** The community that the front matter of the first pages names, where all name the same. */
async function communityNamed({
	path,
	isFolder,
	name,
}: {
	path: string;
	isFolder: boolean;
	name: string;
}): Promise<string | null> {
	let tree: FileTree | undefined;
	try {
		tree = isFolder ? await openFolder(path) : await openFile(path, name);
		const pages = [...tree.paths].filter((page) => /\.(md|mdx|markdown)$/i.test(page)).slice(0, PAGES_ASKED);
		const names = new Set<unknown>();
		for (const page of pages) {
			const notes = findingsOfPage();
			names.add(splitFrontMatter(decodedText(await tree.read(page), notes), notes).matter.community);
		}
		const [first] = names;
		return names.size === 1 && typeof first === "string" ? first : null;
	} catch (problem) {
		// The import itself says what is wrong with it.
		if (problem instanceof UnreadableTree) return null;
		throw problem;
	} finally {
		tree?.close();
	}
}
