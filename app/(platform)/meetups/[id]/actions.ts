"use server";

import { formAction } from "@/app/_web/action";
import type { Notice } from "@/app/_web/flash";
import { cancelMeetup, publishMeetup } from "@/lib/meetups/meetups";
import { answerQuestions, bringCompanions, confirmSeat, declineRsvp, rsvp, withdrawRsvp } from "@/lib/meetups/rsvps";
import { cancelInput, endInput, publishInput, reinstateInput } from "@/lib/meetups/schema";
import { requestSeat } from "@/lib/meetups/seat-requests";
import {
	answerInput,
	companionsInput,
	detailsInput,
	endSignUpInput,
	rsvpInput,
	seatRequestInput,
	seriesSignUpInput,
} from "@/lib/meetups/seat-schema";
import { correctEnd, reinstateMeetup } from "@/lib/meetups/taking-back";
import { endSeriesSignUp, signUpForSeries } from "@/lib/series/sign-ups";

export const rsvpAction = formAction(rsvpInput, async ({ viewer, input, at }) => {
	const { meetupId } = input;
	const { position, venueName, takenBackTo } = await rsvp(viewer, input, at);
	const notice: Notice = position
		? { key: "meetups.notices.waiting", values: { venue: venueName, position } }
		: { key: "meetups.notices.seat", values: { venue: venueName } };
	if (takenBackTo === "nothing") notice.undo = { verb: "rsvp.taken", input: { meetupId } };
	else if (takenBackTo) notice.undo = { verb: "rsvp.moved", input: { meetupId, venueId: takenBackTo.venueId } };
	return { to: null, notice };
});

export const askAction = formAction(seatRequestInput, async ({ viewer, input, at }) => {
	const { venueName } = await requestSeat(viewer, input, at);
	return {
		to: null,
		notice: {
			key: "meetups.notices.requested",
			values: { venue: venueName },
			undo: { verb: "rsvp.taken", input: { meetupId: input.meetupId } },
		},
	};
});

const GAVE_BACK = {
	seat: "givenBack",
	offer: "refused",
	waitlist: "leftWaitlist",
	request: "requestTakenBack",
	nothing: "leftWaitlist",
} as const;

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

export const signUpForSeriesAction = formAction(seriesSignUpInput, async ({ viewer, input, at }) => {
	await signUpForSeries(viewer, input, at);
	return { to: null, notice: { key: "meetups.notices.signedUpForSeries" } };
});

export const endSeriesSignUpAction = formAction(endSignUpInput, async ({ viewer, input, at }) => {
	const { seriesId } = input;
	const { venueName } = await endSeriesSignUp(viewer, seriesId, at);
	const notice: Notice = { key: "meetups.notices.seriesSignUpEnded" };
	if (venueName) notice.undo = { verb: "series.signUpEnded", input: { seriesId, venueName } };
	return { to: null, notice };
});

export const withdrawAction = formAction(answerInput, async ({ viewer, input: { meetupId }, at }) => {
	const { gaveBack, againVenueId } = await withdrawRsvp(viewer, meetupId, at);
	const notice: Notice = { key: `meetups.notices.${GAVE_BACK[gaveBack]}` };
	if (againVenueId && gaveBack === "seat")
		notice.undo = { verb: "rsvp.withdrawn", input: { meetupId, venueId: againVenueId } };
	if (againVenueId && gaveBack === "request")
		notice.undo = { verb: "rsvp.requestWithdrawn", input: { meetupId, venueId: againVenueId } };
	return { to: null, notice };
});

export const declineAction = formAction(answerInput, async ({ viewer, input: { meetupId }, at }) => {
	const { heldNothing } = await declineRsvp(viewer, meetupId, at);
	const notice: Notice = { key: "meetups.notices.declined" };
	if (heldNothing) notice.undo = { verb: "rsvp.declined", input: { meetupId } };
	return { to: null, notice };
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
