"use server";

import { formAction } from "@/app/_web/action";
import { moveSpeakerInput } from "@/lib/speakers/schema";
import { moveSpeaker } from "@/lib/speakers/speakers";

export const moveAction = formAction(moveSpeakerInput, async ({ viewer, input, at, t }) => {
	const { id, from, stage } = input;
	const { name } = await moveSpeaker(viewer, input, at);
	const values = { name: name || t("shell.formerColleague"), stage: t(`speakers.stages.${stage}`) };
	return {
		to: null,
		notice: {
			key: stage === "briefed" ? "speakers.notices.briefed" : "speakers.notices.moved",
			values,
			undo: { verb: "speaker.moved", input: { id, from: stage, stage: from } },
		},
	};
});
