"use server";

import { randomUUID } from "node:crypto";
import { formAction } from "@/app/_web/action";
import { checkIn, takeBack, walkIn } from "@/lib/attendance/check-ins";
import { listInput, walkInInput } from "@/lib/attendance/schema";

/** The buttons of the list without JavaScript. */
export const checkInAction = formAction(listInput, async ({ viewer, input, at }) => {
	const { meetupId, venueId, come, companions, back } = input;
	const deviceKey = randomUUID();
	if (come) await checkIn(viewer, { meetupId, venueId, personId: come, method: "list", deviceKey }, at);
	if (companions) await checkIn(viewer, { meetupId, venueId, ...companions, method: "list", deviceKey }, at);
	if (back) await takeBack(viewer, { meetupId, attendee: back }, at);
	return { to: null, notice: { key: "attendance.notices.noted" } };
});

export const walkInAction = formAction(walkInInput, async ({ viewer, input, at }) => {
	await walkIn(viewer, input, at);
	return { to: null, notice: { key: "attendance.notices.noted" } };
});
