"use server";

import { formAction } from "@/app/_web/action";
import { withAddresses } from "@/app/_web/named-organisers";
import { draftMeetup } from "@/lib/meetups/meetups";
import { draftInput } from "@/lib/meetups/schema";

export const draftAction = formAction(draftInput, async ({ viewer, input: { slug, ...input }, at, t }) => {
	const { id } = await draftMeetup(viewer, slug, await withAddresses({ viewer, t }, input), at);
	return { to: `/meetups/${id}`, notice: { key: "meetups.notices.drafted" } };
});
