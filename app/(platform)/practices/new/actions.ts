"use server";

import { formAction } from "@/app/_web/action";
import { draftPractice } from "@/lib/practices/practices";
import { draftInput } from "@/lib/practices/schema";
import { cardAndKeepers } from "../form-people";

export const draftAction = formAction(draftInput, async ({ viewer, input, at, t }) => {
	const { communitySlug, meetupId, intent, ...form } = input;
	const written = await cardAndKeepers({ viewer, t }, form);
	const publish = intent === "publish";
	const { slug } = await draftPractice(viewer, { ...written, communitySlug, meetupId, publish }, at);
	return { to: `/practices/${slug}`, notice: { key: publish ? "practices.published" : "practices.drafted" } };
});
