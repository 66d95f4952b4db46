"use server";

import { FieldProblem, formAction } from "@/app/_web/action";
import { Refused } from "@/lib/errors";
import { releaseSeats, reserveSeats } from "@/lib/meetups/reservations";
import {
	assignSeatInput,
	placeInput,
	releaseInput,
	removeSeatHolderInput,
	reservationInput,
} from "@/lib/meetups/seat-schema";
import { assignSeatTo, placePerson, removeSeatHolder } from "@/lib/meetups/seating";

export const seatAction = formAction(assignSeatInput, async ({ viewer, input, at }) => {
	await assignSeatTo(viewer, input, at);
	return { to: null, notice: { key: "meetups.notices.seated" } };
});

export const placeAction = formAction(placeInput, async ({ viewer, input, at }) => {
	try {
		const { venueName } = await placePerson(viewer, input, at);
		return { to: null, notice: { key: "meetups.notices.placed", values: { venue: venueName } } };
	} catch (problem) {
		if (problem instanceof Refused && problem.reason === "waitlist_reason_missing")
			throw new FieldProblem("reason", "passes_others");
		throw problem;
	}
});

export const unseatAction = formAction(removeSeatHolderInput, async ({ viewer, input, at }) => {
	await removeSeatHolder(viewer, input, at);
	return { to: null, notice: { key: "meetups.notices.unseated" } };
});

export const reserveAction = formAction(reservationInput, async ({ viewer, input, at }) => {
	await reserveSeats(viewer, input, at);
	return { to: null, notice: { key: "meetups.notices.reserved" } };
});

export const releaseAction = formAction(releaseInput, async ({ viewer, input, at }) => {
	await releaseSeats(viewer, input, at);
	return { to: null, notice: { key: "meetups.notices.released" } };
});
