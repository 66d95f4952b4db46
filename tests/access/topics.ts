import { db } from "@/lib/db";
import { madeFrom } from "@/lib/edits";
import { topicFields } from "@/lib/topics/topics";
import type { Right } from "./actions";
import { type Door, employees, only } from "./door";
import { HUB } from "./visitors";

const words = { nameFr: "Vélo", nameEn: "Cycling", synonymsFr: "bicyclette", synonymsEn: "bike" };

/** A topic that nothing is about. */
const topic = async (slug: string) =>
	db.topic.upsert({
		where: { slug },
		create: { slug, names: { fr: slug, en: slug } },
		update: {},
		select: { slug: true, names: true, synonyms: true, parentId: true },
	});

export const TOPICS: Record<string, Right> = {
	"(platform)/topics/actions.ts#addTopicAction": { who: HUB, form: () => words },
	"(platform)/topics/actions.ts#changeTopicAction": {
		who: HUB,
		form: async () => {
			const { slug, ...fields } = await topic("to-change");
			return { ...words, slug, address: "changed", madeFrom: madeFrom(topicFields({ slug, ...fields })) };
		},
	},
	"(platform)/topics/actions.ts#mergeTopicAction": {
		who: HUB,
		form: async () => ({ slug: (await topic("to-merge")).slug, into: (await topic("to-grow")).slug }),
	},
	"(platform)/topics/actions.ts#splitTopicAction": {
		who: HUB,
		form: async () => ({ ...words, slug: (await topic("to-split")).slug }),
	},
};

export const topicDoors = (slug: string): Record<string, Door[]> => ({
	"(platform)/topics/page.tsx": [employees("/topics")],
	"(platform)/topics/[slug]/page.tsx": [employees(`/topics/${slug}`)],
	"(platform)/topics/new/page.tsx": [only("/topics/new", HUB, 403)],
	"(platform)/topics/[slug]/edit/page.tsx": [only(`/topics/${slug}/edit`, HUB, 403)],
	"(platform)/topics/[slug]/merge/page.tsx": [only(`/topics/${slug}/merge`, HUB, 403)],
	"(platform)/topics/[slug]/split/page.tsx": [only(`/topics/${slug}/split`, HUB, 403)],
});
