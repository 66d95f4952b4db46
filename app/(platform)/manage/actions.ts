"use server";

import { formAction } from "@/app/_web/action";
import { untilText } from "@/components/cockpit/need-texts";
import { bringNeedBack, handNeed, markNeedDone, snoozeNeed } from "@/lib/cockpit/marks";
import { handInput, type NeedKey, needKey, snoozeInput } from "@/lib/cockpit/schema";
import { answerRequest } from "@/lib/communities/memberships";
import { memberInput } from "@/lib/communities/schema";
import { personName } from "@/lib/people/queries";

const keyIn = ({ slug, kind, subjectId }: NeedKey) => ({ slug, kind, subjectId });

export const snoozeAction = formAction(snoozeInput, async ({ viewer, input, at }) => {
	const { until } = await snoozeNeed(viewer, input, at);
	return {
		to: null,
		notice: {
			key: "cockpit.snoozed",
			values: { until: untilText(until, viewer) },
			undo: { verb: "need.setAside", input: keyIn(input) },
		},
	};
});

export const handAction = formAction(handInput, async ({ viewer, input, at }) => {
	await handNeed(viewer, input, at);
	return { to: null, notice: { key: "cockpit.handed", undo: { verb: "need.setAside", input: keyIn(input) } } };
});

export const doneAction = formAction(needKey, async ({ viewer, input, at }) => {
	await markNeedDone(viewer, input, at);
	return { to: null, notice: { key: "cockpit.markedDone", undo: { verb: "need.setAside", input: keyIn(input) } } };
});

export const bringBackAction = formAction(needKey, async ({ viewer, input, at }) => {
	await bringNeedBack(viewer, input, at);
	return { to: null, notice: { key: "cockpit.broughtBack" } };
});

export const acceptAction = formAction(memberInput, async ({ viewer, input, at }) => {
	await answerRequest(viewer, input.slug, input.personId, true, at);
	return {
		to: null,
		notice: {
			key: "cockpit.accepted",
			values: { name: await personName(viewer, input.personId) },
			undo: { verb: "membership.answered", input: { ...input, since: at.toISOString() } },
		},
	};
});
