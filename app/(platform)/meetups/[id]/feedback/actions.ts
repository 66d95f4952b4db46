"use server";

import { formAction } from "@/app/_web/action";
import { giveFeedback } from "@/lib/meetups/feedback";
import { feedbackInput } from "@/lib/meetups/feedback-schema";

export const feedbackAction = formAction(feedbackInput, async ({ viewer, input, at }) => {
	await giveFeedback(viewer, input, at);
	return { to: `/meetups/${input.meetupId}`, notice: { key: "feedback.noted" } };
});
