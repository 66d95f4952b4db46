import { db, kysely, readIn, type Tx } from "../db";
import { applyEdit } from "../edits";
import { demand, found, Refused, Stale } from "../errors";
import { practicePublished, practiceVisibleTo } from "../practices/policy";
import type { Viewer } from "../viewer";
import { type LockedCollection, lockCollection } from "./lock";
import { noteChange } from "./noting";
import { canCurate } from "./policy";
import {
	type AddEntryInput,
	type EntryInput,
	MOST_ENTRIES,
	type MoveEntryInput,
	type NoteInput,
	type RestoreEntryInput,
} from "./schema";
import { tellKeeper } from "./telling";

interface AddedPractice {
	practiceSlug: string;
	note: string;
}

/** Adds a published practice at the end. One that is there already stays where it is. Whether it was new. */
export async function addTo(
	tx: Tx,
	viewer: Viewer,
	{ id: collectionId, publishedAt }: Pick<LockedCollection, "id" | "publishedAt">,
	{ practiceSlug, note }: AddedPractice,
	at: Date,
): Promise<boolean> {
	const query = kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select(["p.id", "p.communityId"])
		.where("p.slug", "=", practiceSlug)
		.where(practicePublished)
		.where(practiceVisibleTo(viewer));
	const practice = found((await readIn(tx, query))[0]);
	const ids = await entryIds(tx, collectionId);
	if (ids.includes(practice.id)) return false;
	if (ids.length >= MOST_ENTRIES) throw new Refused("collection_full");
	await tx.collectionEntry.create({
		data: {
			collectionId,
			practiceId: practice.id,
			position: ids.length,
			note,
			addedById: viewer.personId,
			addedAt: at,
			toldAt: publishedAt && at,
		},
		select: { practiceId: true },
	});
	if (publishedAt) await tellKeeper(tx, viewer, { practiceId: practice.id, communityId: practice.communityId }, at);
	return true;
}

export async function addEntry(viewer: Viewer, { slug, ...added }: AddEntryInput, at: Date): Promise<void> {
	await inOrder(viewer, slug, at, (tx, collection) => addTo(tx, viewer, collection, added, at));
}

/** Moves an entry before another one, or to the end. @throws Stale where that one is gone. Returns the move that takes it back. */
export async function moveEntry(
	viewer: Viewer,
	{ slug, practiceId, before }: MoveEntryInput,
	at: Date,
): Promise<MoveEntryInput> {
	return inOrder(viewer, slug, at, async (tx, { id }) => {
		const ids = await entryIds(tx, id);
		const here = ids.indexOf(practiceId);
		if (here < 0) throw new Stale();
		await write(tx, id, placed(ids, practiceId, before));
		return { slug, practiceId, before: ids[here + 1] };
	});
}

/** Takes an entry out. Returns what brings it back to its place. */
export async function removeEntry(
	viewer: Viewer,
	{ slug, practiceId }: EntryInput,
	at: Date,
): Promise<RestoreEntryInput> {
	return inOrder(viewer, slug, at, async (tx, { id }) => {
		const ids = await entryIds(tx, id);
		const entry = await entryOf(tx, id, practiceId);
		await tx.collectionEntry.delete({ where: keyOf(id, practiceId), select: { practiceId: true } });
		await write(
			tx,
			id,
			ids.filter((other) => other !== practiceId),
		);
		return { slug, practiceId, before: ids[ids.indexOf(practiceId) + 1], note: entry.note };
	});
}

/** Brings an entry back; where its neighbour has gone meanwhile, to the end. */
export async function restoreEntry(
	viewer: Viewer,
	{ slug, practiceId, before, note }: RestoreEntryInput,
	at: Date,
): Promise<void> {
	await inOrder(viewer, slug, at, async (tx, { id }) => {
		const query = kysely
			.selectFrom("practices as p")
			.innerJoin("communities as c", "c.id", "p.communityId")
			.select("p.id")
			.where("p.id", "=", practiceId)
			.where(practiceVisibleTo(viewer));
		found((await readIn(tx, query))[0]);
		const ids = await entryIds(tx, id);
		if (ids.includes(practiceId)) return;
		if (ids.length >= MOST_ENTRIES) throw new Refused("collection_full");
		const who = { addedById: viewer.personId, addedAt: at, toldAt: at };
		await tx.collectionEntry.create({
			data: { collectionId: id, practiceId, position: ids.length, note, ...who },
			select: { practiceId: true },
		});
		const there = before && ids.includes(before) ? before : undefined;
		await write(tx, id, placed([...ids, practiceId], practiceId, there));
	});
}

/** The word on why a practice is there. @throws Stale */
export async function changeNote(
	viewer: Viewer,
	{ slug, practiceId, note, madeFrom }: NoteInput,
	at: Date,
): Promise<void> {
	await inOrder(viewer, slug, at, async (tx, { id }) => {
		const entry = await entryOf(tx, id, practiceId);
		const data = applyEdit({ note: entry.note }, { note }, madeFrom);
		await tx.collectionEntry.update({ where: keyOf(id, practiceId), data, select: { practiceId: true } });
	});
}

const keyOf = (collectionId: string, practiceId: string) => ({
	collectionId_practiceId: { collectionId, practiceId },
});

const entryOf = async (tx: Tx, collectionId: string, practiceId: string) =>
	found(await tx.collectionEntry.findUnique({ where: keyOf(collectionId, practiceId), select: { note: true } }));

function placed(ids: readonly string[], practiceId: string, before: string | undefined): string[] {
	const others = ids.filter((id) => id !== practiceId);
	if (before === practiceId) return [...ids];
	if (!before) return [...others, practiceId];
	const there = others.indexOf(before);
	if (there < 0) throw new Stale();
	return others.toSpliced(there, 0, practiceId);
}

async function entryIds(tx: Tx, collectionId: string): Promise<string[]> {
	const rows = await tx.collectionEntry.findMany({
		where: { collectionId },
		orderBy: [{ position: "asc" }, { practiceId: "asc" }],
		select: { practiceId: true },
	});
	return rows.map(({ practiceId }) => practiceId);
}

/** Writes the places of all entries. */
async function write(tx: Tx, collectionId: string, ids: readonly string[]): Promise<void> {
	await tx.$executeRaw`
		update collection_entries as entry set position = place.position - 1
		from unnest(${[...ids]}::uuid[]) with ordinality as place(id, position)
		where entry."collectionId" = ${collectionId}::uuid and place.id = entry."practiceId"`;
}

/** Entries are changed one at a time, under the lock of their collection: what two people do adds up. */
async function inOrder<Result>(
	viewer: Viewer,
	slug: string,
	at: Date,
	work: (tx: Tx, collection: LockedCollection) => Promise<Result>,
): Promise<Result> {
	return db.$transaction(async (tx) => {
		const collection = await lockCollection(tx, viewer, slug);
		demand(canCurate(viewer, collection));
		const result = await work(tx, collection);
		await noteChange(tx, viewer, collection, at);
		return result;
	});
}
