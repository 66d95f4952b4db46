"use server";

import { formAction } from "@/app/_web/action";
import { appealDecision } from "@/lib/moderation/appeals";
import { appealInput } from "@/lib/moderation/schema";

export const appealAction = formAction(appealInput, async ({ viewer, input, at }) => {
	await appealDecision(viewer, input.caseId, input.appeal, at);
	return { to: `/people/me/moderation/${input.caseId}`, notice: { key: "moderation.own.appealSent" } };
});
