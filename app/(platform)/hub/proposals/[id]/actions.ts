"use server";

import { formAction } from "@/app/_web/action";
import { personNamed } from "@/app/_web/named-people";
import { joinMatters, separateMatter } from "@/lib/proposals/joining";
import { answerMatter, careForMatter } from "@/lib/proposals/matters";
import { careInput, joinInput, matterAnswerInput } from "@/lib/proposals/schema";

export const answerAction = formAction(matterAnswerInput, async ({ viewer, input, at }) => {
	await answerMatter(viewer, input, at);
	return { to: `/hub/proposals/${input.id}`, notice: { key: "proposals.hub.answered" } };
});

export const careAction = formAction(careInput, async ({ viewer, input, at, t }) => {
	const { id, owner, dueOn, madeFrom } = input;
	const ownerId = owner ? (await personNamed({ viewer, t }, "owner", owner)).id : undefined;
	await careForMatter(viewer, id, { ownerId, dueOn }, madeFrom, at);
	return { to: `/hub/proposals/${id}`, notice: { key: "proposals.hub.cared" } };
});

export const joinAction = formAction(joinInput, async ({ viewer, input, at }) => {
	const { id, to } = input;
	await joinMatters(viewer, input, at);
	return {
		to: `/hub/proposals/${to}`,
		notice: { key: "proposals.hub.joined", undo: { verb: "proposal.joined", input: { id } } },
	};
});

export const separateAction = formAction(joinInput, async ({ viewer, input, at }) => {
	const { id, to } = input;
	await separateMatter(viewer, id, at);
	return {
		to: `/hub/proposals/${to}`,
		notice: { key: "proposals.hub.separated", undo: { verb: "proposal.separated", input: { id, to } } },
	};
});
