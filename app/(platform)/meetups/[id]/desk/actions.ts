"use server";

import { formAction } from "@/app/_web/action";
import { releaseSeats, reserveSeats } from "@/lib/meetups/reservations";
import { releaseInput, reservationInput, seatSomeoneInput, unseatInput } from "@/lib/meetups/seat-schema";
import { seatSomeone, unseat } from "@/lib/meetups/seating";

export const seatAction = formAction(seatSomeoneInput, async ({ viewer, input, at }) => {
	await seatSomeone(viewer, input, at);
	return { to: null, notice: { key: "meetups.notices.seated" } };
});

export const unseatAction = formAction(unseatInput, async ({ viewer, input, at }) => {
	await unseat(viewer, input, at);
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
