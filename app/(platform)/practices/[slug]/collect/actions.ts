"use server";

import { formAction } from "@/app/_web/action";
import { addEntry } from "@/lib/collections/entries";
import { practiceNamed } from "@/lib/collections/queries";
import { addEntryInput } from "@/lib/collections/schema";

export const collectAction = formAction(addEntryInput, async ({ viewer, input, at }) => {
	await addEntry(viewer, input, at);
	const { id } = await practiceNamed(viewer, { slug: input.practiceSlug });
	return {
		to: `/practices/${input.practiceSlug}`,
		notice: {
			key: "collections.panel.added",
			undo: { verb: "collection.added", input: { slug: input.slug, practiceId: id } },
		},
	};
});
