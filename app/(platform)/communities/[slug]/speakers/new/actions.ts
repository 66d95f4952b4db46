"use server";

import { formAction } from "@/app/_web/action";
import { addSpeakerInput } from "@/lib/speakers/schema";
import { addSpeaker } from "@/lib/speakers/speakers";

export const addAction = formAction(addSpeakerInput, async ({ viewer, input, at }) => {
	const { id } = await addSpeaker(viewer, input, at);
	return { to: `/speakers/${id}`, notice: { key: "speakers.notices.added" } };
});
