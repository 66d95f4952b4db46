"use server";

import { buttonAction, formAction } from "@/app/_web/action";
import { sentFile } from "@/app/_web/sent-file";
import { removeMeetupCover, setMeetupCover } from "@/lib/meetups/covers";
import { coverInput } from "@/lib/meetups/schema";

export const meetupCoverAction = formAction(coverInput, async ({ viewer, input: { meetupId, cover }, at }) => {
	await setMeetupCover(viewer, meetupId, await sentFile(cover), at);
	return { to: `/meetups/${meetupId}`, notice: { key: "communities.cover.saved" } };
});

export const removeMeetupCoverAction = buttonAction(
	coverInput.pick({ meetupId: true }),
	async ({ viewer, input: { meetupId }, at }) => {
		const id = await removeMeetupCover(viewer, meetupId, at);
		const undo = id ? { verb: "meetupCover.removed", input: { meetupId, id } } : undefined;
		return { to: `/meetups/${meetupId}/cover`, notice: { key: "communities.cover.removed", undo } };
	},
);
