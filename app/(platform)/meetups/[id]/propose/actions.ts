"use server";

import { formAction } from "@/app/_web/action";
import type { Notice } from "@/app/_web/flash";
import { withSpeaker } from "@/app/_web/named-organisers";
import { closeCall, openCall, proposeTalk } from "@/lib/speakers/proposals";
import { callInput, endCallInput, proposalInput } from "@/lib/speakers/schema";

export const proposeAction = formAction(proposalInput, async ({ viewer, input, at, t }) => {
	await proposeTalk(viewer, await withSpeaker({ viewer, t }, input), at);
	return { to: null, notice: { key: "speakers.notices.proposed" } };
});

export const openCallAction = formAction(callInput, async ({ viewer, input, at }) => {
	await openCall(viewer, input, at);
	return { to: null, notice: { key: "speakers.notices.called" } };
});

export const closeCallAction = formAction(endCallInput, async ({ viewer, input, at }) => {
	const { meetupId } = input;
	const { until } = await closeCall(viewer, meetupId, at);
	const notice: Notice = { key: "speakers.notices.callEnded" };
	if (until) notice.undo = { verb: "call.closed", input: { meetupId, until } };
	return { to: null, notice };
});
