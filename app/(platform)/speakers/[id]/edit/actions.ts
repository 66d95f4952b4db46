"use server";

import { formAction } from "@/app/_web/action";
import { changeSpeakerInput } from "@/lib/speakers/schema";
import { changeSpeaker } from "@/lib/speakers/speakers";

export const changeAction = formAction(changeSpeakerInput, async ({ viewer, input, at }) => {
	await changeSpeaker(viewer, input, at);
	return { to: `/speakers/${input.id}`, notice: { key: "speakers.notices.changed" } };
});
