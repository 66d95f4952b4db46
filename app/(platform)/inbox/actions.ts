"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { markAllRead } from "@/lib/notifications/inbox";

export const markAllReadAction = formAction(z.object({}), async ({ viewer, at }) => {
	await markAllRead(viewer, at);
	return {
		to: "/inbox",
		notice: { key: "inbox.markedAllRead", undo: { verb: "inbox.allRead", input: { readAt: at.toISOString() } } },
	};
});
