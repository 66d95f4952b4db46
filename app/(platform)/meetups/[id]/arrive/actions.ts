"use server";

import { formAction } from "@/app/_web/action";
import { arrive } from "@/lib/attendance/check-ins";
import { arriveInput } from "@/lib/attendance/schema";

export const arriveAction = formAction(arriveInput, async ({ viewer, input, at }) => {
	await arrive(viewer, input, at);
	return { to: `/meetups/${input.meetupId}`, notice: { key: "attendance.notices.arrived" } };
});
