"use server";

import { formAction } from "@/app/_web/action";
import { restrictMember } from "@/lib/communities/restrictions";
import { restrictionInput } from "@/lib/communities/schema";

export const restrictAction = formAction(restrictionInput, async ({ viewer, input: { slug, ...restriction }, at }) => {
	await restrictMember(viewer, slug, restriction, at);
	return {
		to: `/communities/${slug}/moderation`,
		notice: { key: "moderation.restrictions.done", values: { kind: restriction.kind } },
	};
});
