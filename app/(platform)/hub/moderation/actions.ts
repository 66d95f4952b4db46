"use server";

import { formAction } from "@/app/_web/action";
import { decideAppeal } from "@/lib/moderation/appeals";
import { appealDecisionInput } from "@/lib/moderation/schema";

export const decideHubAppealAction = formAction(appealDecisionInput, async ({ viewer, input, at }) => {
	const { caseId, verdict, message } = input;
	await decideAppeal(viewer, { caseId, isUpheld: verdict === "uphold", message }, at);
	return { to: "/hub/moderation", notice: { key: "moderation.appeal.done" } };
});
