"use server";

import { formAction } from "@/app/_web/action";
import { sendHostMessage } from "@/lib/meetups/host-messages";
import { messagePreview } from "@/lib/meetups/preparation";
import { messageInput } from "@/lib/meetups/preparation-schema";

/** One form with two buttons: preview and send. */
export const messageAction = formAction(messageInput, async ({ viewer, input, at }) => {
	const { intent, ...message } = input;
	if (intent === "preview") return { preview: await messagePreview(viewer, message.text, at) };
	await sendHostMessage(viewer, message, at);
	return { to: `/meetups/${message.meetupId}/desk/messages`, notice: { key: "preparation.notices.sent" } };
});
