"use server";

import { formAction } from "@/app/_web/action";
import { personNamed } from "@/app/_web/named-people";
import { draftPractice } from "@/lib/practices/practices";
import { draftInput } from "@/lib/practices/schema";

export const draftAction = formAction(draftInput, async ({ viewer, input, at, t }) => {
	const { communitySlug, meetupId, contact, intent, ...card } = input;
	const { id: contactId } = await personNamed({ viewer, t }, "contact", contact);
	const publish = intent === "publish";
	const { slug } = await draftPractice(viewer, { card, communitySlug, meetupId, contactId, publish }, at);
	return { to: `/practices/${slug}`, notice: { key: publish ? "practices.published" : "practices.drafted" } };
});
