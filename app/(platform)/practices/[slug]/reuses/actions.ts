"use server";

import { formAction } from "@/app/_web/action";
import {
	answerDispute,
	askHubAboutReuse,
	decideDispute,
	disputeReuse,
	takeBackDispute,
} from "@/lib/practices/reuse-disputes";
import { thankForReuse } from "@/lib/practices/reuses";
import {
	disputeAnswerInput,
	disputeDecisionInput,
	disputeInput,
	reuseIdInput,
	thanksInput,
} from "@/lib/practices/schema";

const trailOf = ({ slug }: { slug: string }) => `/practices/${slug}/reuses`;

export const thankAction = formAction(thanksInput, async ({ viewer, input, at }) => ({
	to: trailOf(await thankForReuse(viewer, input, at)),
	notice: { key: "reuses.thank.said" },
}));

export const disputeAction = formAction(disputeInput, async ({ viewer, input, at }) => ({
	to: trailOf(await disputeReuse(viewer, input, at)),
	notice: { key: "reuses.dispute.said" },
}));

export const answerDisputeAction = formAction(disputeAnswerInput, async ({ viewer, input, at }) => ({
	to: trailOf(await answerDispute(viewer, input, at)),
	notice: { key: "reuses.dispute.answerSent" },
}));

export const takeBackDisputeAction = formAction(reuseIdInput, async ({ viewer, input, at }) => ({
	to: trailOf(await takeBackDispute(viewer, input.id, at)),
	notice: { key: "reuses.dispute.takenBack" },
}));

export const askHubAction = formAction(reuseIdInput, async ({ viewer, input, at }) => ({
	to: trailOf(await askHubAboutReuse(viewer, input.id, at)),
	notice: { key: "reuses.dispute.hubAsked" },
}));

export const decideDisputeAction = formAction(disputeDecisionInput, async ({ viewer, input, at }) => ({
	to: trailOf(await decideDispute(viewer, input, at)),
	notice: { key: "reuses.dispute.decisionSaid" },
}));
