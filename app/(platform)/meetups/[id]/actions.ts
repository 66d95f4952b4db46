"use server";

import { formAction } from "@/app/_web/action";
import type { Notice } from "@/app/_web/flash";
import { cancelMeetup, publishMeetup } from "@/lib/meetups/meetups";
import { declineRsvp, rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { answerInput, cancelInput, publishInput, rsvpInput } from "@/lib/meetups/schema";

export const rsvpAction = formAction(rsvpInput, async ({ viewer, input, at }) => {
	const { place, venueName } = await rsvp(viewer, input, at);
	const notice: Notice = place
		? { key: "meetups.notices.waiting", values: { venue: venueName, place } }
		: { key: "meetups.notices.seat", values: { venue: venueName } };
	return { to: null, notice };
});

export const withdrawAction = formAction(answerInput, async ({ viewer, input, at }) => {
	const { gaveBack } = await withdrawRsvp(viewer, input.meetupId, at);
	return { to: null, notice: { key: gaveBack === "seat" ? "meetups.notices.givenBack" : "meetups.notices.leftLine" } };
});

export const declineAction = formAction(answerInput, async ({ viewer, input, at }) => {
	await declineRsvp(viewer, input.meetupId, at);
	return { to: null, notice: { key: "meetups.notices.declined" } };
});

export const publishAction = formAction(publishInput, async ({ viewer, input, at }) => {
	await publishMeetup(viewer, input.meetupId, at);
	return { to: null, notice: { key: "meetups.notices.published" } };
});

export const cancelAction = formAction(cancelInput, async ({ viewer, input, at }) => {
	const { wasDraft } = await cancelMeetup(viewer, input, at);
	return { to: null, notice: { key: wasDraft ? "meetups.notices.dropped" : "meetups.notices.cancelled" } };
});
