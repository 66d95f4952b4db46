"use server";

import { formAction } from "@/app/_web/action";
import { withColleague } from "@/app/_web/named-organisers";
import { addSpeakerInput } from "@/lib/speakers/schema";
import { addSpeaker } from "@/lib/speakers/speakers";

export const addAction = formAction(addSpeakerInput, async ({ viewer, input, at, t }) => {
	const { id } = await addSpeaker(viewer, await withColleague({ viewer, t }, input), at);
	return { to: `/speakers/${id}`, notice: { key: "speakers.notices.added" } };
});
