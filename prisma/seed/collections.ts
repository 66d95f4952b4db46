import { ZipFile } from "yazl";
import { DAY } from "@/lib/clock";
import { makeCollection, setPublished } from "@/lib/collections/collections";
import { addEntry } from "@/lib/collections/entries";
import { pinCollection } from "@/lib/collections/pins";
import { db } from "@/lib/db";
import { approvePractices, uploadPractices } from "@/lib/practice-files/imports";
import { runPracticeImport } from "@/lib/practice-files/running";
import { slugOf } from "@/lib/text";
import { type Viewer, viewerOfPerson } from "@/lib/viewer";
import { COLLECTIONS, type CollectionToMake, OLD_WIKI } from "./content/collections";
import { byAddress, CARE } from "./talk";

async function managerOf(communitySlug: string, at: Date): Promise<Viewer | null> {
	const manager = await db.membership.findFirst({
		where: { community: { slug: communitySlug }, role: "manager", status: "active", person: { status: "active" } },
		orderBy: { since: "asc" },
		select: { personId: true },
	});
	return manager && viewerOfPerson(manager.personId, at);
}

/** Collections of practices, and the import of a team's old wiki with its report. Done once. */
export async function collectPractices(today: Date): Promise<void> {
	if (await db.collection.findFirst({ select: { id: true } })) return;
	for (const [index, collection] of COLLECTIONS.entries())
		await collect(collection, new Date(today.getTime() - (26 - index * 5) * DAY), today);
	await importOldWiki(new Date(today.getTime() - 2 * DAY));
}

async function collect(
	{ entries, isOfCommunity, isDraft, isPinned, ...text }: CollectionToMake,
	at: Date,
	today: Date,
): Promise<void> {
	const practices = await db.practice.findMany({
		where: {
			slug: { in: entries.map(([title]) => slugOf(title)) },
			deletedAt: null,
			status: { in: ["published", "needs_update"] },
		},
		select: { slug: true, community: { select: { slug: true } } },
	});
	const inOrder = entries.flatMap(([title, note = ""]) => {
		const practice = practices.find(({ slug }) => slug === slugOf(title));
		return practice ? [{ ...practice, note }] : [];
	});
	const first = inOrder[0]?.community.slug;
	const curator = isOfCommunity && first ? await managerOf(first, today) : await byAddress("hub.lead", today);
	if (!curator || !first) return;
	const communitySlug = isOfCommunity ? first : undefined;
	const { slug } = await makeCollection(curator, { ...text, communitySlug }, at);
	for (const { slug: practiceSlug, note } of inOrder) await addEntry(curator, { slug, practiceSlug, note }, at);
	if (isDraft) return;
	await setPublished(curator, slug, true, at);
	if (!isPinned) return;
	for (const community of new Set([first, CARE])) {
		const manager = await managerOf(community, today);
		if (manager) await pinCollection(manager, { slug, communitySlug: community }, at);
	}
}

async function importOldWiki(at: Date): Promise<void> {
	const manager = await managerOf(CARE, at);
	if (!manager) return;
	const zip = new ZipFile();
	for (const [path, text] of Object.entries(OLD_WIKI)) zip.addBuffer(Buffer.from(text), path);
	zip.end();
	const upload = {
		fileName: "evening-wiki.zip",
		communitySlug: CARE,
		language: "en" as const,
		source: undefined,
		content: zip.outputStream as unknown as AsyncIterable<Uint8Array>,
	};
	const { id } = await uploadPractices(manager, upload, at);
	await runPracticeImport(id, viewerOfPerson, at);
	await approvePractices(manager, id);
	await runPracticeImport(id, viewerOfPerson, at);
}
