"use server";

import { formAction } from "@/app/_web/action";
import { requestPage } from "@/lib/communities/request-queries";
import { answerAsManager, approveRequest, declineRequest, withdrawRequest } from "@/lib/communities/requests";
import { declineRequestInput, managerAnswerInput, requestIdInput } from "@/lib/communities/schema";
import { fullName } from "@/lib/text";

export const answerAsManagerAction = formAction(managerAnswerInput, async ({ viewer, input, at }) => {
	const { name, proposer } = await requestPage(viewer, input.requestId);
	const accept = input.answer === "accept";
	const { opened } = await answerAsManager(viewer, { requestId: input.requestId, accept }, at);
	if (opened) return { to: `/communities/${opened}`, notice: { key: "communityRequests.opened", values: { name } } };
	return {
		to: `/communities/proposed/${input.requestId}`,
		notice: accept
			? { key: "communityRequests.accepted", values: { name } }
			: { key: "communityRequests.declinedManaging", values: { name: fullName(proposer) } },
	};
});

export const approveRequestAction = formAction(requestIdInput, async ({ viewer, input, at }) => {
	const { name } = await requestPage(viewer, input.requestId);
	await approveRequest(viewer, input.requestId, at);
	return {
		to: `/communities/proposed/${input.requestId}`,
		notice: { key: "communityRequests.opened", values: { name } },
	};
});

export const declineRequestAction = formAction(declineRequestInput, async ({ viewer, input, at }) => {
	const { name } = await requestPage(viewer, input.requestId);
	await declineRequest(viewer, input, at);
	return { to: "/communities/proposed", notice: { key: "communityRequests.declined", values: { name } } };
});

export const withdrawRequestAction = formAction(requestIdInput, async ({ viewer, input, at }) => {
	const { name } = await requestPage(viewer, input.requestId);
	await withdrawRequest(viewer, input.requestId, at);
	return {
		to: `/communities/proposed/${input.requestId}`,
		notice: {
			key: "communityRequests.withdrawn",
			values: { name },
			undo: { verb: "communityRequest.withdrawn", input: { id: input.requestId } },
		},
	};
});
