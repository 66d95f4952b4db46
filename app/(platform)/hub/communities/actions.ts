"use server";

import { formAction } from "@/app/_web/action";
import { FieldProblem } from "@/app/_web/problem-answer";
import { newManagerInput, requestAnswerInput } from "@/lib/communities/schema";
import { answerForManagers, nameManager } from "@/lib/communities/without-manager";
import { Refused } from "@/lib/errors";
import { personName } from "@/lib/people/queries";

export const nameManagerAction = formAction(newManagerInput, async ({ viewer, input, at }) => {
	const { communityName } = await nameManager(viewer, input, at).catch((problem) => {
		if (problem instanceof Refused && problem.reason === "person_not_active")
			throw new FieldProblem("email", "not_found");
		throw problem;
	});
	return {
		to: "/hub/communities",
		notice: { key: "communities.withoutManager.named", values: { name: communityName } },
	};
});

export const answerForManagersAction = formAction(requestAnswerInput, async ({ viewer, input, at }) => {
	const { communityId, personId } = input;
	const accept = input.answer === "accept";
	await answerForManagers(viewer, { communityId, personId, accept }, at);
	return {
		to: "/hub/communities",
		notice: {
			key: accept ? "communities.accepted" : "communities.declined",
			values: { name: await personName(viewer, personId) },
			undo: { verb: "membership.answeredByHub", input: { communityId, personId, since: at.toISOString() } },
		},
	};
});
