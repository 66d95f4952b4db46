"use server";

import { formAction } from "@/app/_web/action";
import { arrive } from "@/lib/meetups/attendance";
import { arriveInput } from "@/lib/meetups/attendance-schema";

export const arriveAction = formAction(arriveInput, async ({ viewer, input, at }) => {
	await arrive(viewer, input, at);
	return { to: `/meetups/${input.meetupId}`, notice: { key: "attendance.notices.arrived" } };
});
