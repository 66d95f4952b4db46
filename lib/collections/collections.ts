import { recordActivity } from "../activity";
import { findCommunity } from "../communities/communities";
import { db, type Tx } from "../db";
import { applyEdit } from "../edits";
import { demand } from "../errors";
import { newId } from "../ids";
import { renderMarkdown } from "../markdown";
import { newAddress } from "../new-address";
import { searchText } from "../search-text";
import type { Viewer } from "../viewer";
import { addTo } from "./entries";
import { type LockedCollection, lockCollection } from "./lock";
import { noteChange } from "./noting";
import { canCurate, collectionRestorableBy } from "./policy";
import { type ChangeCollectionInput, type CollectionText, collectionFields, type NewCollectionInput } from "./schema";
import { tellKeepers } from "./telling";

const columnsOf = ({ title, summary, intro, language }: CollectionText) => ({
	title,
	summary,
	intro,
	introHtml: renderMarkdown(intro),
	language,
	searchText: searchText(title, summary),
});

/** A draft, for a community or for the whole company. */
export async function makeCollection(
	viewer: Viewer,
	{ communitySlug, practiceSlug, ...text }: NewCollectionInput,
	at: Date,
): Promise<{ slug: string }> {
	return db.$transaction(async (tx) => {
		const community = communitySlug ? await findCommunity(tx, viewer, { slug: communitySlug }) : null;
		demand(canCurate(viewer, { community }));
		const { id, slug } = await tx.collection.create({
			data: {
				id: newId(at),
				slug: newAddress(text.title, "collection"),
				communityId: community?.id ?? null,
				...columnsOf(text),
				createdById: viewer.personId,
				createdAt: at,
				updatedAt: at,
			},
			select: { id: true, slug: true },
		});
		if (practiceSlug) await addTo(tx, viewer, { id, publishedAt: null }, { practiceSlug, note: "" }, at);
		await recordActivity(tx, viewer, {
			kind: "collection.made",
			at,
			communityId: community?.id,
			subject: ["collection", id],
		});
		return { slug };
	});
}

/** Title, summary and introduction; its entries are changed one by one. @throws Stale */
export async function changeCollection(
	viewer: Viewer,
	{ slug, madeFrom, ...sent }: ChangeCollectionInput,
	at: Date,
): Promise<void> {
	await underCuration(viewer, slug, at, async (tx, collection) => {
		const data = columnsOf(applyEdit(collectionFields(collection), collectionFields(sent), madeFrom));
		await tx.collection.update({ where: { id: collection.id }, data, select: { id: true } });
	});
}

/** Shows it to everybody who may see its community, or makes it a draft again. */
export async function setPublished(viewer: Viewer, slug: string, isPublished: boolean, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const collection = await lockCollection(tx, viewer, slug);
		demand(canCurate(viewer, collection));
		if (Boolean(collection.publishedAt) === isPublished) return;
		const data = { publishedAt: isPublished ? at : null, updatedAt: at };
		await tx.collection.update({ where: { id: collection.id }, data, select: { id: true } });
		await recordActivity(tx, viewer, {
			kind: isPublished ? "collection.published" : "collection.withdrawn",
			at,
			communityId: collection.community?.id,
			subject: ["collection", collection.id],
		});
		if (isPublished) await tellKeepers(tx, viewer, collection.id, at);
	});
}

/** Throws it away: nobody finds it any more. `restoreCollection` brings it back as it was. */
export async function discardCollection(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await underCuration(viewer, slug, at, (tx, { id }) =>
		tx.collection.update({ where: { id }, data: { deletedAt: at }, select: { id: true } }),
	);
}

/** @throws NotFound where none was thrown away that the viewer looks after */
export async function restoreCollection(viewer: Viewer, slug: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const collection = await lockCollection(tx, viewer, slug, collectionRestorableBy(viewer));
		demand(canCurate(viewer, collection));
		await tx.collection.update({ where: { id: collection.id }, data: { deletedAt: null }, select: { id: true } });
		await noteChange(tx, viewer, collection, at);
	});
}

async function underCuration(
	viewer: Viewer,
	slug: string,
	at: Date,
	work: (tx: Tx, collection: LockedCollection) => Promise<unknown>,
): Promise<void> {
	await db.$transaction(async (tx) => {
		const collection = await lockCollection(tx, viewer, slug);
		demand(canCurate(viewer, collection));
		await work(tx, collection);
		await noteChange(tx, viewer, collection, at);
	});
}
