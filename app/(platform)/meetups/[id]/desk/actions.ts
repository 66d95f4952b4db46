"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/app/_web/action";
import type { Notice } from "@/app/_web/flash";
import { peopleLeft, peopleNamed } from "@/app/_web/named-people";
import { FieldProblem } from "@/app/_web/problem-answer";
import { Refused } from "@/lib/errors";
import { assignSeats, placePerson, removeSeatHolder } from "@/lib/meetups/organiser-seats";
import { releaseSeats, reserveSeats } from "@/lib/meetups/reservations";
import { answerRequests } from "@/lib/meetups/seat-requests";
import {
	answerRequestsInput,
	assignSeatInput,
	placeInput,
	releaseInput,
	removeSeatHolderInput,
	reservationInput,
} from "@/lib/meetups/seat-schema";

export const seatAction = formAction(assignSeatInput, async ({ viewer, input, at, t }) => {
	const { people: typed, ...seat } = input;
	const people = await peopleNamed({ viewer, t }, "people", typed);
	const { refused } = await assignSeats(viewer, seat, people, at);
	const left = people.filter(({ id }) => refused.has(id));
	const count = people.length - left.length;
	if (left.length === 0) return { to: null, notice: { key: "meetups.notices.seated", values: { count } } };
	// The list beside the form shows those who have a seat now.
	revalidatePath("/", "layout");
	const [reason] = refused.values();
	const why = reason ? t(`refusals.${reason}`) : "";
	throw peopleLeft(t, "people", left, t("meetups.desk.seatedSome", { count, left: left.length, why }));
});

export const answerRequestsAction = formAction(answerRequestsInput, async ({ viewer, input, at }) => {
	const { meetupId } = input;
	const answered = await answerRequests(viewer, input, at);
	const notice: Notice = { key: "meetups.notices.answered", values: { ...answered } };
	if (answered.gone < input.people.length)
		notice.undo = { verb: "seats.requestsAnswered", input: { meetupId, answeredAt: at.toISOString() } };
	return { to: null, notice };
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
	const { meetupId } = input;
	const released = await releaseSeats(viewer, input, at);
	const notice: Notice = { key: "meetups.notices.released" };
	if (released)
		notice.undo = { verb: "seats.released", input: { meetupId, ...released, seats: String(released.seats) } };
	return { to: null, notice };
});
