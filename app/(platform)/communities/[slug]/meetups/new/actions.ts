"use server";

import { formAction } from "@/app/_web/action";
import { draftMeetup } from "@/lib/meetups/meetups";
import { draftInput } from "@/lib/meetups/schema";

export const draftAction = formAction(draftInput, async ({ viewer, input: { slug, ...input }, at }) => {
	const { id } = await draftMeetup(viewer, slug, input, at);
	return { to: `/meetups/${id}`, notice: { key: "meetups.notices.drafted" } };
});
