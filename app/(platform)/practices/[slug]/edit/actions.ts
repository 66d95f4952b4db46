"use server";

import { FieldProblem, formAction } from "@/app/_web/action";
import { colleagueByEmail } from "@/lib/people/queries";
import { changePractice } from "@/lib/practices/practices";
import { changeInput } from "@/lib/practices/schema";

export const changeAction = formAction(changeInput, async ({ viewer, input, at }) => {
	const { slug, madeFrom, status, contactEmail, intent, stillHolds, ...card } = input;
	const contactId = await colleagueByEmail(viewer, contactEmail);
	if (!contactId) throw new FieldProblem("contactEmail", "not_found");
	const change = { card, status, madeFrom, contactId, publish: intent === "publish", stillHolds };
	const { published } = await changePractice(viewer, slug, change, at);
	return { to: `/practices/${slug}`, notice: { key: published ? "practices.published" : "practices.changed" } };
});
