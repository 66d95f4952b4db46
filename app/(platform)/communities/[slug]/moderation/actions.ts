"use server";

import { formAction } from "@/app/_web/action";
import { liftRestriction } from "@/lib/communities/restrictions";
import { liftInput } from "@/lib/communities/schema";

export const liftAction = formAction(liftInput, async ({ viewer, input, at }) => {
	await liftRestriction(viewer, input.slug, input.id, at);
	return { to: null, notice: { key: "moderation.restrictions.lifted" } };
});
