"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import { closeFeed, openFeed } from "@/lib/calendar/feeds";
import { feedInput } from "@/lib/calendar/schema";

export const openAction = formAction(feedInput, async ({ viewer, input, at }) => {
	await openFeed(viewer, input, at);
	return { to: null, notice: { key: "feeds.opened" } };
});

export const closeAction = formAction(z.object({ feedId: z.uuid() }), async ({ viewer, input, at }) => {
	await closeFeed(viewer, input.feedId, at);
	return { to: null, notice: { key: "feeds.closed" } };
});
