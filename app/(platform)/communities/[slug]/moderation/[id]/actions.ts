"use server";

import { formAction } from "@/app/_web/action";
import { decideAppeal } from "@/lib/moderation/appeals";
import { decideCase } from "@/lib/moderation/decisions";
import { appealDecisionInput, caseDecisionInput } from "@/lib/moderation/schema";

export const decideAction = formAction(caseDecisionInput, async ({ viewer, input, at }) => {
	const { slug, isTold } = await decideCase(viewer, input, at);
	return {
		to: `/communities/${slug}/moderation`,
		notice: { key: isTold ? "moderation.case.doneTold" : "moderation.case.done" },
	};
});

export const decideAppealAction = formAction(appealDecisionInput, async ({ viewer, input, at }) => {
	const { caseId, verdict, message } = input;
	const { slug } = await decideAppeal(viewer, { caseId, isUpheld: verdict === "uphold", message }, at);
	return { to: `/communities/${slug}/moderation`, notice: { key: "moderation.appeal.done" } };
});
