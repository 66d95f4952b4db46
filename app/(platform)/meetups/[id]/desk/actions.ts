"use server";

import { formAction } from "@/app/_web/action";
import { releaseSeats, reserveSeats } from "@/lib/meetups/reservations";
import { assignSeatInput, releaseInput, removeSeatHolderInput, reservationInput } from "@/lib/meetups/seat-schema";
import { assignSeatTo, removeSeatHolder } from "@/lib/meetups/seating";

export const seatAction = formAction(assignSeatInput, async ({ viewer, input, at }) => {
	await assignSeatTo(viewer, input, at);
	return { to: null, notice: { key: "meetups.notices.seated" } };
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
