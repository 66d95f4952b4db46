"use server";

import { formAction } from "@/app/_web/action";
import { peopleNamed } from "@/app/_web/named-people";
import { communityPage } from "@/lib/communities/queries";
import { splitInput } from "@/lib/communities/schema";
import { splitCommunity } from "@/lib/lifecycle/splitting";

export const splitAction = formAction(splitInput, async ({ viewer, input, at, t }) => {
	const { people, ...split } = input;
	const named = people ? await peopleNamed({ viewer, t }, "people", people) : [];
	const { name } = await communityPage(viewer, input.slug);
	const { slug } = await splitCommunity(viewer, { ...split, personIds: named.map(({ id }) => id) }, at);
	return {
		to: `/communities/${slug}`,
		notice: { key: "lifecycle.split.done", values: { name: input.name, from: name } },
	};
});
