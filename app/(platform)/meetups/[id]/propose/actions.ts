"use server";

import { formAction } from "@/app/_web/action";
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
	await closeCall(viewer, input.meetupId, at);
	return { to: null, notice: { key: "speakers.notices.callEnded" } };
});
