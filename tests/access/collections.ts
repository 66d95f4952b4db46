import { setPublished } from "@/lib/collections/collections";
import { removeEntry } from "@/lib/collections/entries";
import { pinCollection } from "@/lib/collections/pins";
import { db } from "@/lib/db";
import { madeFrom } from "@/lib/edits";
import { as } from "../factories";
import type { Right } from "./actions";
import { type Door, employees, only } from "./door";
import { MANAGERS, MEMBERS } from "./visitors";
import type { Place, World } from "./world";

const text = { title: "Your first month", language: "en" };
const firstEntry = async ({ collection }: Place) => {
	const entry = await db.collectionEntry.findFirstOrThrow({ where: { collection: { slug: collection } } });
	return { slug: collection, practiceId: entry.practiceId };
};
const without = async ({ open }: World, now: Date) =>
	removeEntry(await as("communityManager"), await firstEntry(open), now);
const added = ({ open }: World) => ({ slug: open.collection, practiceSlug: open.practice });
const pinned = ({ open }: World) => ({ slug: open.collection, communitySlug: open.slug });

export const COLLECTIONS: Record<string, Right> = {
	"(platform)/collections/new/actions.ts#makeCollectionAction": {
		who: MANAGERS,
		form: ({ open }) => ({ ...text, communitySlug: open.slug }),
	},
	"(platform)/collections/[slug]/edit/actions.ts#changeCollectionAction": {
		who: MANAGERS,
		form: async ({ open }) => {
			const { title, summary, intro, language } = await db.collection.findUniqueOrThrow({
				where: { slug: open.collection },
			});
			return { ...text, slug: open.collection, madeFrom: madeFrom({ title, summary, intro, language }) };
		},
	},
	"(platform)/collections/[slug]/edit/actions.ts#publishCollectionAction": {
		who: MANAGERS,
		before: async ({ open }, now) => setPublished(await as("communityManager"), open.collection, false, now),
		form: ({ open }) => ({ slug: open.collection }),
	},
	"(platform)/collections/[slug]/edit/actions.ts#withdrawCollectionAction": {
		who: MANAGERS,
		form: ({ open }) => ({ slug: open.collection }),
	},
	"(platform)/collections/[slug]/edit/actions.ts#discardCollectionAction": {
		who: MANAGERS,
		form: ({ open }) => ({ slug: open.collection }),
	},
	"(platform)/collections/[slug]/edit/actions.ts#addEntryAction": { who: MANAGERS, before: without, form: added },
	"(platform)/practices/[slug]/collect/actions.ts#collectAction": { who: MANAGERS, before: without, form: added },
	"(platform)/collections/[slug]/edit/actions.ts#moveEntryAction": {
		who: MANAGERS,
		form: ({ open }) => firstEntry(open),
	},
	"(platform)/collections/[slug]/edit/actions.ts#removeEntryAction": {
		who: MANAGERS,
		form: ({ open }) => firstEntry(open),
	},
	"(platform)/collections/[slug]/edit/actions.ts#noteAction": {
		who: MANAGERS,
		form: async ({ open }) => ({
			...(await firstEntry(open)),
			note: "Read it first.",
			madeFrom: madeFrom({ note: "" }),
		}),
	},
	"(platform)/collections/[slug]/actions.ts#pinAction": { who: MANAGERS, form: pinned },
	"(platform)/collections/[slug]/actions.ts#unpinAction": {
		who: MANAGERS,
		before: async (world, now) => pinCollection(await as("communityManager"), pinned(world), now),
		form: pinned,
	},
};

export const collectionDoors = ({ open, closed, hidden }: World): Record<string, Door[]> => ({
	"(platform)/collections/page.tsx": [employees("/collections")],
	// Olfa and her manager look after communities of the demo organisation.
	"(platform)/collections/new/page.tsx": [only("/collections/new", [...MANAGERS, "champion", "lineManager"], 403)],
	"(platform)/collections/[slug]/page.tsx": [
		employees(`/collections/${open.collection}`),
		employees(`/collections/${closed.collection}`),
		only(`/collections/${hidden.collection}`, MEMBERS, 404),
	],
	"(platform)/collections/[slug]/booklet.pdf/route.ts": [
		employees(`/collections/${open.collection}/booklet.pdf`),
		only(`/collections/${hidden.collection}/booklet.pdf`, MEMBERS, 404),
	],
	...Object.fromEntries(
		["card.pdf", "card.docx", "card.md"].map((file) => [
			`(platform)/practices/[slug]/${file}/route.ts`,
			[
				employees(`/practices/${open.practice}/${file}`),
				only(`/practices/${hidden.practice}/${file}`, MEMBERS, 404),
				only(`/practices/${open.draftPractice}/${file}`, ["champion", "moderator", "communityManager"], 404),
			],
		]),
	),
	"(platform)/collections/[slug]/edit/page.tsx": [only(`/collections/${open.collection}/edit`, MANAGERS, 403)],
});
