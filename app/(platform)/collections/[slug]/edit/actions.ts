"use server";

import { formAction } from "@/app/_web/action";
import { changeCollection, discardCollection, setPublished } from "@/lib/collections/collections";
import { addEntry, changeNote, moveEntry, removeEntry } from "@/lib/collections/entries";
import { practiceNamed } from "@/lib/collections/queries";
import {
	addEntryInput,
	changeCollectionInput,
	collectionInput,
	entryInput,
	moveEntryInput,
	noteInput,
} from "@/lib/collections/schema";

const editPage = (slug: string) => `/collections/${slug}/edit`;

export const changeCollectionAction = formAction(changeCollectionInput, async ({ viewer, input, at }) => {
	await changeCollection(viewer, input, at);
	return { to: editPage(input.slug), notice: { key: "collections.saved" } };
});

export const publishCollectionAction = formAction(collectionInput, async ({ viewer, input: { slug }, at }) => {
	await setPublished(viewer, slug, true, at);
	return { to: `/collections/${slug}`, notice: { key: "collections.published" } };
});

export const withdrawCollectionAction = formAction(collectionInput, async ({ viewer, input: { slug }, at }) => {
	await setPublished(viewer, slug, false, at);
	return { to: editPage(slug), notice: { key: "collections.withdrawn" } };
});

export const discardCollectionAction = formAction(collectionInput, async ({ viewer, input: { slug }, at }) => {
	await discardCollection(viewer, slug, at);
	return {
		to: "/collections",
		notice: { key: "collections.discarded", undo: { verb: "collection.discarded", input: { slug } } },
	};
});

export const addEntryAction = formAction(addEntryInput, async ({ viewer, input, at }) => {
	await addEntry(viewer, input, at);
	const { id, title } = await practiceNamed(viewer, { slug: input.practiceSlug });
	return {
		to: editPage(input.slug),
		notice: {
			key: "collections.added",
			values: { title },
			undo: { verb: "collection.added", input: { slug: input.slug, practiceId: id } },
		},
	};
});

export const moveEntryAction = formAction(moveEntryInput, async ({ viewer, input, at }) => {
	const back = await moveEntry(viewer, input, at);
	const { title } = await practiceNamed(viewer, { id: input.practiceId });
	return {
		to: editPage(input.slug),
		notice: { key: "collections.moved", values: { title }, undo: { verb: "collection.moved", input: sent(back) } },
	};
});

export const removeEntryAction = formAction(entryInput, async ({ viewer, input, at }) => {
	const { title } = await practiceNamed(viewer, { id: input.practiceId });
	const back = await removeEntry(viewer, input, at);
	return {
		to: editPage(input.slug),
		notice: { key: "collections.removed", values: { title }, undo: { verb: "collection.removed", input: sent(back) } },
	};
});

export const noteAction = formAction(noteInput, async ({ viewer, input, at }) => {
	await changeNote(viewer, input, at);
	return { to: editPage(input.slug), notice: { key: "collections.noteSaved" } };
});

/** The fields of an undo are texts. */
const sent = (input: Record<string, string | undefined>): Record<string, string> =>
	Object.fromEntries(Object.entries(input).flatMap(([name, value]) => (value ? [[name, value]] : [])));
