"use server";

import { formAction } from "@/app/_web/action";
import { playbookTickInput, stageDecisionInput } from "@/lib/communities/schema";
import { decideStage, tickPlaybookStep } from "@/lib/communities/stages";

export const decideStageAction = formAction(stageDecisionInput, async ({ viewer, input, at, t }) => {
	const { stage } = await decideStage(viewer, input, at);
	return {
		to: `/communities/${input.slug}/stage`,
		notice: {
			key: input.decision === "adopt" ? "lifecycle.stage.adopted" : "lifecycle.stage.kept",
			values: { stage: t(`communities.stages.${stage}`) },
			undo: { verb: "community.stageDecided", input: { slug: input.slug, decidedAt: at.toISOString() } },
		},
	};
});

export const tickStepAction = formAction(playbookTickInput, async ({ viewer, input, at }) => {
	await tickPlaybookStep(viewer, input, at);
	return { to: `/communities/${input.slug}/stage` };
});
