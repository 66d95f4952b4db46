"use server";

import { formAction } from "@/app/_web/action";
import { giveFeedback } from "@/lib/attendance/feedback";
import { feedbackInput } from "@/lib/attendance/feedback-schema";

export const feedbackAction = formAction(feedbackInput, async ({ viewer, input, at }) => {
	await giveFeedback(viewer, input, at);
	return { to: `/meetups/${input.meetupId}`, notice: { key: "feedback.noted" } };
});
