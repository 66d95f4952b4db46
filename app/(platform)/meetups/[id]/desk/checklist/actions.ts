"use server";

import { formAction } from "@/app/_web/action";
import { addStep, removeStep, tickStep } from "@/lib/meetups/checklist";
import { removeStepInput, stepInput, tickInput } from "@/lib/meetups/preparation-schema";

export const addStepAction = formAction(stepInput, async ({ viewer, input, at }) => {
	await addStep(viewer, input, at);
	return { to: null, notice: { key: "preparation.notices.added" } };
});

export const tickAction = formAction(tickInput, async ({ viewer, input, at }) => {
	await tickStep(viewer, input, at);
	return { to: null, notice: { key: input.done ? "preparation.notices.done" : "preparation.notices.reopened" } };
});

export const removeStepAction = formAction(removeStepInput, async ({ viewer, input, at }) => {
	const step = await removeStep(viewer, input.itemId, at);
	return {
		to: null,
		notice: { key: "preparation.notices.removed", undo: { verb: "checklist.removed", input: { ...step } } },
	};
});
