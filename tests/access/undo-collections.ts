import { discardCollection } from "@/lib/collections/collections";
import { addEntry, moveEntry, removeEntry } from "@/lib/collections/entries";
import { pinCollection, unpinCollection } from "@/lib/collections/pins";
import { db } from "@/lib/db";
import { publishPractice } from "@/lib/practices/practices";
import { as } from "../factories";
import type { Case } from "./undo-case";
import { MANAGERS } from "./visitors";
import type { World } from "./world";

const idOf = async (slug: string) =>
	(await db.practice.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
const entries = ({ open }: World) => db.collectionEntry.count({ where: { collection: { slug: open.collection } } });
const pin = ({ open }: World) => ({ slug: open.collection, communitySlug: open.slug });
const pins = ({ open }: World) => db.collectionPin.count({ where: { collection: { slug: open.collection } } });

/** A second practice in the collection, after the first. */
async function second({ open }: World, at: Date) {
	await db.community.update({ where: { slug: open.slug }, data: { practiceReviewers: 0 } });
	await publishPractice(await as("champion"), open.draftPractice, at);
	const added = { slug: open.collection, practiceSlug: open.draftPractice, note: "" };
	await addEntry(await as("communityManager"), added, at);
}

/** What those who look after a collection do with one click. */
export const COLLECTION_CASES: Record<string, Case> = {
	"collection.discarded": {
		before: async ({ open }, at) => discardCollection(await as("communityManager"), open.collection, at),
		input: ({ open }) => ({ slug: open.collection }),
		who: MANAGERS,
		isUndone: async ({ open }) =>
			(await db.collection.count({ where: { slug: open.collection, deletedAt: null } })) === 1,
	},
	"collection.added": {
		before: second,
		input: async ({ open }) => ({ slug: open.collection, practiceId: await idOf(open.draftPractice) }),
		who: MANAGERS,
		isUndone: async (world) => (await entries(world)) === 1,
	},
	"collection.moved": {
		before: async (world, at) => {
			await second(world, at);
			const move = { slug: world.open.collection, practiceId: await idOf(world.open.practice) };
			await moveEntry(await as("communityManager"), move, at);
		},
		input: async ({ open }) => ({
			slug: open.collection,
			practiceId: await idOf(open.practice),
			before: await idOf(open.draftPractice),
		}),
		who: MANAGERS,
		isUndone: async ({ open }) =>
			(await db.collectionEntry.count({ where: { practice: { slug: open.practice }, position: 0 } })) === 1,
	},
	"collection.removed": {
		before: async ({ open }, at) => {
			const entry = { slug: open.collection, practiceId: await idOf(open.practice) };
			await removeEntry(await as("communityManager"), entry, at);
		},
		input: async ({ open }) => ({ slug: open.collection, practiceId: await idOf(open.practice) }),
		who: MANAGERS,
		isUndone: async (world) => (await entries(world)) === 1,
	},
	"collection.pinned": {
		before: async (world, at) => pinCollection(await as("communityManager"), pin(world), at),
		input: pin,
		who: MANAGERS,
		isUndone: async (world) => (await pins(world)) === 0,
	},
	"collection.unpinned": {
		before: async (world, at) => {
			await pinCollection(await as("communityManager"), pin(world), at);
			await unpinCollection(await as("communityManager"), pin(world), at);
		},
		input: pin,
		who: MANAGERS,
		isUndone: async (world) => (await pins(world)) === 1,
	},
};
