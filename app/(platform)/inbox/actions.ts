"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { markAllRead, markItemRead } from "@/lib/notifications/inbox";

export const markAllReadAction = formAction(z.object({}), async ({ viewer, at }) => {
	await markAllRead(viewer, at);
	return {
		to: "/inbox",
		notice: { key: "inbox.markedAllRead", undo: { verb: "inbox.allRead", input: { readAt: at.toISOString() } } },
	};
});

export const markReadAction = formAction(z.object({ id: z.uuid() }), async ({ viewer, input, at }) => {
	await markItemRead(viewer, input.id, at);
	return {
		to: null,
		notice: { key: "inbox.markedRead", undo: { verb: "inbox.allRead", input: { readAt: at.toISOString() } } },
	};
});
