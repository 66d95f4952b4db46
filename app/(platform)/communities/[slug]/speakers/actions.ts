"use server";

import { formAction } from "@/app/_web/action";
import { moveSpeakerInput } from "@/lib/speakers/schema";
import { moveSpeaker } from "@/lib/speakers/speakers";

export const moveAction = formAction(moveSpeakerInput, async ({ viewer, input, at, t }) => {
	await moveSpeaker(viewer, input, at);
	if (input.stage === "briefed") return { to: null, notice: { key: "speakers.notices.briefed" } };
	const stage = t(`speakers.stages.${input.stage}`);
	return { to: null, notice: { key: "speakers.notices.moved", values: { stage } } };
});
