"use server";

import { formAction } from "@/app/_web/action";
import { makeCollection } from "@/lib/collections/collections";
import { newCollectionInput } from "@/lib/collections/schema";

export const makeCollectionAction = formAction(newCollectionInput, async ({ viewer, input, at }) => {
	const { slug } = await makeCollection(viewer, input, at);
	return { to: `/collections/${slug}/edit`, notice: { key: "collections.created" } };
});
