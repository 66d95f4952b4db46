"use server";

import { formAction } from "@/app/_web/action";
import { revokeSpeakerLink, sendSpeakerLink } from "@/lib/speakers/links";
import { rateSpeaker } from "@/lib/speakers/proposals";
import { ratingInput, talkIdInput } from "@/lib/speakers/schema";
import { inviteSpeaker } from "@/lib/speakers/speakers";

export const rateAction = formAction(ratingInput, async ({ viewer, input, at }) => {
	await rateSpeaker(viewer, input, at);
	return { to: null, notice: { key: "speakers.notices.rated" } };
});

export const sendLinkAction = formAction(talkIdInput, async ({ viewer, input, at }) => {
	await sendSpeakerLink(viewer, input.id, at);
	return { to: null, notice: { key: "speakers.notices.linkSent" } };
});

export const revokeLinkAction = formAction(talkIdInput, async ({ viewer, input, at }) => {
	await revokeSpeakerLink(viewer, input.id, at);
	return { to: null, notice: { key: "speakers.notices.linkRevoked" } };
});

export const inviteAction = formAction(talkIdInput, async ({ viewer, input, at }) => {
	const { seated } = await inviteSpeaker(viewer, input.id, at);
	return { to: null, notice: { key: seated ? "speakers.notices.invited" : "speakers.notices.invitedNoSeat" } };
});
