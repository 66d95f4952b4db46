"use server";

import { formAction } from "@/app/_web/action";
import { personNamed } from "@/app/_web/named-people";
import { answerCase, careForCase } from "@/lib/proposals/cases";
import { joinCases, separateCase } from "@/lib/proposals/joining";
import { careInput, caseAnswerInput, joinInput } from "@/lib/proposals/schema";

export const answerAction = formAction(caseAnswerInput, async ({ viewer, input, at }) => {
	await answerCase(viewer, input, at);
	return { to: `/hub/proposals/${input.id}`, notice: { key: "proposals.hub.answered" } };
});

export const careAction = formAction(careInput, async ({ viewer, input, at, t }) => {
	const { id, owner, dueOn, madeFrom } = input;
	const ownerId = owner ? (await personNamed({ viewer, t }, "owner", owner)).id : undefined;
	await careForCase(viewer, id, { ownerId, dueOn }, madeFrom, at);
	return { to: `/hub/proposals/${id}`, notice: { key: "proposals.hub.cared" } };
});

export const joinAction = formAction(joinInput, async ({ viewer, input, at }) => {
	const { id, to } = input;
	await joinCases(viewer, input, at);
	return {
		to: `/hub/proposals/${to}`,
		notice: { key: "proposals.hub.joined", undo: { verb: "proposal.joined", input: { id } } },
	};
});

export const separateAction = formAction(joinInput, async ({ viewer, input, at }) => {
	const { id, to } = input;
	await separateCase(viewer, id, at);
	return {
		to: `/hub/proposals/${to}`,
		notice: { key: "proposals.hub.separated", undo: { verb: "proposal.separated", input: { id, to } } },
	};
});
