"use server";

import { formAction } from "@/app/_web/action";
import { decideAppeal } from "@/lib/moderation/appeals";
import { decideCase } from "@/lib/moderation/decisions";
import { appealDecisionInput, decisionInput } from "@/lib/moderation/schema";

export const decideAction = formAction(decisionInput, async ({ viewer, input, at }) => {
	const { slug } = await decideCase(viewer, input, at);
	const isTold = input.textAct !== "keep" || input.measure !== "none";
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
