"use server";

import { formAction } from "@/app/_web/action";
import { withColleague } from "@/app/_web/named-organisers";
import { changeSpeakerInput } from "@/lib/speakers/schema";
import { changeSpeaker } from "@/lib/speakers/speakers";

export const changeAction = formAction(changeSpeakerInput, async ({ viewer, input, at, t }) => {
	await changeSpeaker(viewer, await withColleague({ viewer, t }, input), at);
	return { to: `/speakers/${input.id}`, notice: { key: "speakers.notices.changed" } };
});
