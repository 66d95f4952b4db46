"use server";

import { formAction } from "@/app/_web/action";
import type { Notice } from "@/app/_web/flash";
import { cancelMeetup, publishMeetup } from "@/lib/meetups/meetups";
import { answerQuestions, bringCompanions, confirmSeat, declineRsvp, rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { cancelInput, endInput, publishInput, reinstateInput } from "@/lib/meetups/schema";
import {
	answerInput,
	companionsInput,
	detailsInput,
	endSignUpInput,
	rsvpInput,
	seriesSignUpInput,
} from "@/lib/meetups/seat-schema";
import { correctEnd, reinstateMeetup } from "@/lib/meetups/taking-back";
import { endSeriesSignUp, signUpForSeries } from "@/lib/series/seats";

export const rsvpAction = formAction(rsvpInput, async ({ viewer, input, at }) => {
	const { position, venueName } = await rsvp(viewer, input, at);
	const notice: Notice = position
		? { key: "meetups.notices.waiting", values: { venue: venueName, place: position } }
		: { key: "meetups.notices.seat", values: { venue: venueName } };
	return { to: null, notice };
});

const GAVE_BACK = { seat: "givenBack", offer: "refused", waitlist: "leftLine", nothing: "leftLine" } as const;

export const confirmAction = formAction(answerInput, async ({ viewer, input, at }) => {
	await confirmSeat(viewer, input.meetupId, at);
	return { to: null, notice: { key: "meetups.notices.confirmed" } };
});

export const bringAction = formAction(companionsInput, async ({ viewer, input, at }) => {
	await bringCompanions(viewer, input, at);
	return { to: null, notice: { key: "meetups.notices.companions" } };
});

export const detailsAction = formAction(detailsInput, async ({ viewer, input, at }) => {
	await answerQuestions(viewer, input, at);
	return { to: null, notice: { key: "meetups.notices.details" } };
});

export const countInAction = formAction(seriesSignUpInput, async ({ viewer, input, at }) => {
	await signUpForSeries(viewer, input, at);
	return { to: null, notice: { key: "meetups.notices.countedIn" } };
});

export const countOutAction = formAction(endSignUpInput, async ({ viewer, input, at }) => {
	await endSeriesSignUp(viewer, input.seriesId, at);
	return { to: null, notice: { key: "meetups.notices.countedOut" } };
});

export const withdrawAction = formAction(answerInput, async ({ viewer, input, at }) => {
	const { gaveBack } = await withdrawRsvp(viewer, input.meetupId, at);
	return { to: null, notice: { key: `meetups.notices.${GAVE_BACK[gaveBack]}` } };
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
	return {
		to: null,
		notice: {
			key: wasDraft ? "meetups.notices.dropped" : "meetups.notices.cancelled",
			undo: { verb: "meetup.cancelled", input: { id: input.meetupId } },
		},
	};
});

export const reinstateAction = formAction(reinstateInput, async ({ viewer, input, at }) => {
	const { wasDraft } = await reinstateMeetup(viewer, input.meetupId, at);
	return { to: null, notice: { key: wasDraft ? "meetups.notices.draftBack" : "meetups.notices.reinstated" } };
});

export const correctEndAction = formAction(endInput, async ({ viewer, input, at }) => {
	await correctEnd(viewer, input, at);
	return { to: null, notice: { key: "meetups.notices.changed" } };
});
