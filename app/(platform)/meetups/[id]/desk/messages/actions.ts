"use server";

import { formAction } from "@/app/_web/action";
import { sendHostMessage } from "@/lib/meetups/host-messages";
import { messageInput } from "@/lib/meetups/preparation-schema";

/** One form with two buttons: preview and send. */
export const messageAction = formAction(messageInput, async ({ viewer, input, at }) => {
	const { intent, ...message } = input;
	if (intent === "preview") return { preview: true };
	await sendHostMessage(viewer, message, at);
	return { to: `/meetups/${message.meetupId}/desk/messages`, notice: { key: "preparation.notices.sent" } };
});
