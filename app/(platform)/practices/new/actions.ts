"use server";

import { FieldProblem, formAction } from "@/app/_web/action";
import { colleagueByEmail } from "@/lib/people/queries";
import { draftPractice } from "@/lib/practices/practices";
import { draftInput } from "@/lib/practices/schema";

export const draftAction = formAction(draftInput, async ({ viewer, input, at }) => {
	const { communitySlug, meetupId, contactEmail, intent, ...card } = input;
	const contactId = await colleagueByEmail(viewer, contactEmail);
	if (!contactId) throw new FieldProblem("contactEmail", "not_found");
	const publish = intent === "publish";
	const { slug } = await draftPractice(viewer, { card, communitySlug, meetupId, contactId, publish }, at);
	return { to: `/practices/${slug}`, notice: { key: publish ? "practices.published" : "practices.drafted" } };
});
