"use server";

import { formAction } from "@/app/_web/action";
import { decideAppeal } from "@/lib/moderation/appeals";
import { decideCase } from "@/lib/moderation/decisions";
import { appealDecisionInput, hubDecisionInput } from "@/lib/moderation/schema";

export const decideHubAppealAction = formAction(appealDecisionInput, async ({ viewer, input, at }) => {
	const { caseId, verdict, message } = input;
	await decideAppeal(viewer, { caseId, isUpheld: verdict === "uphold", message }, at);
	return { to: "/hub/moderation", notice: { key: "moderation.appeal.done" } };
});

export const decideHubCaseAction = formAction(hubDecisionInput, async ({ viewer, input, at }) => {
	const { isTold } = await decideCase(viewer, input, at);
	return { to: "/hub/moderation", notice: { key: isTold ? "moderation.case.doneTold" : "moderation.case.done" } };
});
